import QtQuick

// お呼びした番号: the last nine, each with its counter.
Column {
    id: lately
    property var state_: ({})
    property Paint paint
    visible: state_.lately.length > 0
    spacing: 6
    Row {
        spacing: 18
        Ruby { id: called; parts: lately.state_.headings.called.ja; size: 38; ink: lately.paint.ink }
        Words { anchors { bottom: called.bottom; bottomMargin: 3 } text: lately.state_.headings.called.en; size: 30; color: lately.paint.soft }
    }
    Grid {
        columns: 3
        Repeater {
            model: lately.state_.lately
            Item {
                id: one
                required property var modelData
                width: 226; height: 60
                Number { id: past; series: one.modelData.series; digits: one.modelData.digits; size: 46; room: 132; ink: lately.paint.ink }
                Words { anchors { left: past.right; leftMargin: 12; bottom: past.bottom; bottomMargin: 7 } text: one.modelData.short; size: 30; room: 70; color: lately.paint.soft }
            }
        }
    }
}
