import QtQuick

// People and range per line, the last nine called, what to do if missed.
Item {
    id: side
    property var state_: ({})
    property Paint paint
    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: 44; rightMargin: 44; topMargin: 4 }
        Row {
            spacing: 18
            Ruby { id: waiting; parts: side.state_.headings.waiting.ja; size: 38; ink: side.paint.ink }
            Words { anchors { bottom: waiting.bottom; bottomMargin: 3 } text: side.state_.headings.waiting.en; size: 30; color: side.paint.soft }
        }
        Item { width: 1; height: 12 }
        Repeater {
            model: side.state_.lines
            Item {
                id: line
                required property var modelData
                width: parent.width; height: 106
                Rectangle {
                    id: letter
                    y: 20; width: 68; height: 68; radius: 12
                    color: line.modelData.open ? side.paint.letter : side.paint.letterShut
                    Words { anchors.centerIn: parent; text: line.modelData.id; color: side.paint.letterInk; size: 44; font.bold: true }
                }
                Words { objectName: "reading"; x: 84; y: 2; text: line.modelData.reading; color: side.paint.ink; size: 20; room: 220 }
                Words { x: 84; y: 21; text: line.modelData.ja; color: side.paint.ink; size: 38; font.bold: true; room: 220 }
                Words { x: 84; y: 67; text: line.modelData.en; size: 29; color: side.paint.soft; room: Math.max(220, (told.visible ? told.x : count.x) - 96) }
                Row {
                    id: count
                    anchors { right: parent.right; rightMargin: 234; verticalCenter: letter.verticalCenter }
                    spacing: 2
                    visible: !told.visible
                    Words { id: people; text: line.modelData.people; color: side.paint.ink; size: 48; font.bold: true }
                    Words { anchors.baseline: people.baseline; text: line.modelData.people_unit; color: side.paint.ink; size: 32 }
                }
                Row {
                    visible: !told.visible
                    anchors { right: parent.right; verticalCenter: letter.verticalCenter }
                    spacing: 2
                    Words { id: range; text: line.modelData.range; color: side.paint.ink; size: line.modelData.unit === "" ? 36 : 46; font.bold: true }
                    Words { anchors.baseline: range.baseline; text: line.modelData.unit; color: side.paint.ink; size: 32 }
                }
                Told {
                    id: told
                    anchors { right: parent.right; verticalCenter: letter.verticalCenter }
                    words: line.modelData.told; paint: side.paint; size: 36; room: 344
                }
                Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: 2; color: side.paint.hair }
            }
        }
        Item { width: 1; height: 10 }
        Lately { width: parent.width; state_: side.state_; paint: side.paint }
    }
    Words { anchors { right: parent.right; rightMargin: 44 } y: 24; text: side.state_.pages; size: 30; color: side.paint.soft }
    Missed { anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: 44; rightMargin: 44; bottomMargin: 14 } state_: side.state_; paint: side.paint }
}
