import QtQuick

// People and range per line, the last nine called, what to do if missed.
Item {
    id: side
    property var state_: ({})
    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: 44; rightMargin: 44; topMargin: 4 }
        Row {
            spacing: 18
            Ruby { id: waiting; parts: side.state_.headings.waiting.ja; size: 38 }
            Words { anchors { bottom: waiting.bottom; bottomMargin: 3 } text: side.state_.headings.waiting.en; size: 30; color: "#4d4d4d" }
        }
        Item { width: 1; height: 12 }
        Repeater {
            model: side.state_.lines
            Item {
                id: line
                required property var modelData
                width: parent.width; height: 96
                opacity: modelData.open ? 1 : 0.75
                Rectangle {
                    id: letter
                    y: 10; width: 68; height: 68; radius: 12
                    color: line.modelData.open ? "#00118f" : "#666666"
                    Words { anchors.centerIn: parent; text: line.modelData.id; color: "white"; size: 44 }
                }
                Words { x: 84; y: 2; text: line.modelData.ja; size: 38; font.bold: true; width: 280; fontSizeMode: Text.HorizontalFit; minimumPixelSize: 28 }
                Words { x: 84; y: 50; text: line.modelData.en; size: 29; color: "#4d4d4d"; width: 280; fontSizeMode: Text.HorizontalFit; minimumPixelSize: 24 }
                Row {
                    anchors { right: parent.right; rightMargin: 256; verticalCenter: letter.verticalCenter }
                    spacing: 2
                    visible: line.modelData.open
                    Words { id: people; text: line.modelData.people; size: 48; font.bold: true }
                    Words { anchors.baseline: people.baseline; text: line.modelData.people_unit; size: 32 }
                }
                Row {
                    anchors { right: parent.right; verticalCenter: letter.verticalCenter }
                    spacing: 2
                    Words { id: range; text: line.modelData.range; size: line.modelData.unit === "" ? 36 : 46; font.bold: true }
                    Words { anchors.baseline: range.baseline; text: line.modelData.unit; size: 32 }
                }
                Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: 2; color: "#cccccc" }
            }
        }
        Item { width: 1; height: 10 }
        Row {
            spacing: 18
            Ruby { id: called; parts: side.state_.headings.called.ja; size: 38 }
            Words { anchors { bottom: called.bottom; bottomMargin: 3 } text: side.state_.headings.called.en; size: 30; color: "#4d4d4d" }
        }
        Grid {
            columns: 3
            Repeater {
                model: side.state_.lately
                Item {
                    id: one
                    required property var modelData
                    width: 226; height: 60
                    Number { id: past; series: one.modelData.series; digits: one.modelData.digits; size: 46; ink: "#1a1a1a" }
                    Words { anchors { left: past.right; leftMargin: 12; bottom: past.bottom; bottomMargin: 7 } text: one.modelData.short; size: 30; color: "#4d4d4d" }
                }
            }
        }
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: 44; rightMargin: 44; bottomMargin: 14 }
        height: 92; radius: 14; color: "#f0f9ff"
        Column {
            anchors { verticalCenter: parent.verticalCenter; left: parent.left; leftMargin: 22 }
            Words { text: side.state_.headings.missed.ja.map(part => part.text).join(""); size: 29 }
            Words { text: side.state_.headings.missed.en; size: 28; color: "#4d4d4d" }
        }
    }
}
