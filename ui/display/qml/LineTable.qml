import QtQuick

// Five lines: letter, name in three ways, current number, people and range.
Item {
    id: table
    property var state_: ({})
    property Paint paint
    property var lines: []

    component Head: Row {
        property var told
        spacing: 10
        Words { id: word; text: parent.told.ja.map(part => part.text).join(""); size: 29; color: table.paint.soft }
        Words { anchors.baseline: word.baseline; text: parent.told.en; size: 29; color: table.paint.soft }
    }

    Head { x: 80; y: 10; told: table.state_.headings.line; visible: table.lines.length > 0 }
    Head { x: 310; y: 10; told: table.state_.headings.current; visible: table.lines.length > 0 }
    Head { anchors { right: parent.right } y: 10; told: table.state_.headings.waiting_short; visible: table.lines.length > 0 }
    Column {
        y: 56; width: parent.width
        Repeater {
            model: table.lines
            Item {
                id: line
                required property var modelData
                width: table.width; height: 108
                Rectangle { width: parent.width; height: 2; color: table.paint.hair }
                Rectangle {
                    id: letter
                    y: 20; width: 68; height: 68; radius: 12
                    color: line.modelData.open ? table.paint.letter : table.paint.letterShut
                    Words { anchors.centerIn: parent; text: line.modelData.id; color: table.paint.letterInk; size: 42 }
                }
                Column {
                    x: 80; y: 2; width: 224
                    Words { text: line.modelData.reading || " "; size: 20; color: table.paint.ink; room: 224 }
                    Words { text: line.modelData.ja; size: 38; font.bold: true; color: table.paint.ink; room: 224 }
                    Words { text: line.modelData.en; size: 28; color: table.paint.soft; room: 224 }
                }
                Words {
                    id: current
                    visible: line.modelData.open && Boolean(line.modelData.current)
                    x: 306; anchors.verticalCenter: letter.verticalCenter
                    text: line.modelData.current ? line.modelData.current.digits : ""; size: text.length > 3 ? 44 : 56; font.bold: true; color: table.paint.ink
                }
                Words { visible: current.visible; anchors { left: current.right; leftMargin: 10; baseline: current.baseline } text: line.modelData.current ? line.modelData.current.to : ""; size: 29; color: table.paint.soft }
                Row {
                    visible: line.modelData.open
                    anchors { right: parent.right; rightMargin: 236; verticalCenter: letter.verticalCenter }
                    spacing: 2
                    Words { id: people; text: line.modelData.people; size: 46; font.bold: true; color: table.paint.ink }
                    Words { anchors.baseline: people.baseline; text: line.modelData.people_unit; size: 29; color: table.paint.ink }
                }
                Row {
                    visible: line.modelData.open
                    anchors { right: parent.right; verticalCenter: letter.verticalCenter }
                    spacing: 2
                    Words { id: range; text: line.modelData.range; size: line.modelData.unit === "" ? 38 : 46; font.bold: true; color: table.paint.ink }
                    Words { anchors.baseline: range.baseline; text: line.modelData.unit; size: 29; color: table.paint.ink }
                }
                Column {
                    visible: !line.modelData.open
                    anchors { right: parent.right; verticalCenter: letter.verticalCenter }
                    Words { anchors.right: parent.right; text: line.modelData.closed.ja.map(part => part.text).join(""); size: 34; font.bold: true; color: table.paint.ink }
                    Words { anchors.right: parent.right; text: line.modelData.closed.en; size: 28; color: table.paint.soft }
                }
            }
        }
    }
}
