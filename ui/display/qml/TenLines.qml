import QtQuick

// A band with the newest calls, and under it ten lines in two columns.
Item {
    id: ten
    property var state_: ({})
    property Paint paint
    readonly property var first: state_.first

    Rectangle {
        id: band
        width: parent.width; height: 304
        color: ten.paint.panel
        Ruby { id: heading; visible: ten.state_.known; x: 56; y: 8; parts: ten.first ? ten.state_.headings.calling.ja : ten.state_.headings.nobody.ja; size: 42; ink: "white" }
        Words { visible: heading.visible; anchors { left: heading.right; leftMargin: 20; bottom: heading.bottom; bottomMargin: 3 } text: ten.first ? ten.state_.headings.calling.en : ten.state_.headings.nobody.en; size: 34; color: "white" }
        Row {
            visible: Boolean(ten.first)
            x: 66; y: 72; height: 232
            spacing: 40
            Number {
                anchors.verticalCenter: parent.verticalCenter
                series: ten.first ? ten.first.series : ""; digits: ten.first ? ten.first.digits : ""
                size: 232; room: 650
            }
            Arrow { anchors.verticalCenter: parent.verticalCenter; width: 56; height: 84 }
            Words { id: counter; anchors.verticalCenter: parent.verticalCenter; text: ten.first ? ten.first.counter : ""; size: 220; room: 260; font.bold: true; color: "#ffd43d" }
            Column {
                anchors { bottom: parent.bottom; bottomMargin: 24 }
                spacing: 14
                Handover { told: ten.first ? ten.first.handover : null; size: 30 }
                Ruby { parts: ten.state_.counter.ja; size: 56; ink: "#ffd43d" }
            }
        }
        Rectangle { id: bar; x: 1365; y: 82; width: 2; height: 196; color: ten.paint.panelLine }
        Column {
            x: 1416; y: 88
            Repeater {
                model: ten.state_.rows.slice(0, 2)
                Item {
                    id: call
                    required property var modelData
                    width: 460; height: 96
                    Number { id: number; series: call.modelData.series; digits: call.modelData.digits; anchors.verticalCenter: parent.verticalCenter; size: 88; room: 228 }
                    Handover { anchors { right: parent.right; rightMargin: 10 } y: 0; told: call.modelData.handover; brief: true; size: 30 }
                    Words { id: to; anchors { right: unit.left; rightMargin: 8; verticalCenter: parent.verticalCenter } text: call.modelData.counter; size: 80; room: 104; font.bold: true; color: "#ffd43d" }
                    Words { id: unit; anchors { right: parent.right; bottom: parent.bottom; bottomMargin: 12 } text: ten.state_.counter.ja.map(part => part.text).join(""); size: 34; color: "#ffd43d" }
                }
            }
        }
    }
    Repeater {
        model: 2
        LineTable {
            required property int index
            x: index ? 984 : 52; y: 308; width: 884; height: 600
            state_: ten.state_; paint: ten.paint
            lines: ten.state_.lines.slice(index * 5, index * 5 + 5)
        }
    }
    Words { anchors { right: parent.right; rightMargin: 44 } y: 18; text: ten.state_.pages; size: 34; color: "white" }
}
