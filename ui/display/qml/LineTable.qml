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
    Head { x: 322; y: 10; told: table.state_.headings.current; visible: table.lines.length > 0 }
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
                    Words { anchors.centerIn: parent; text: line.modelData.id; color: table.paint.letterInk; size: 42; font.bold: true }
                }
                Column {
                    x: 80; y: 7; width: 224
                    Words { objectName: "reading"; text: line.modelData.reading || " "; size: 20; color: table.paint.ink; room: 224 }
                    Words { text: line.modelData.ja; size: 38; font.bold: true; color: table.paint.ink; room: 224 }
                    Words { text: line.modelData.en; size: 28; color: table.paint.soft; room: 230 }
                }
                Number {
                    id: current
                    visible: line.modelData.open && Boolean(line.modelData.current)
                    x: 322; anchors.verticalCenter: letter.verticalCenter
                    series: line.modelData.current ? line.modelData.current.series : ""
                    digits: line.modelData.current ? line.modelData.current.digits : ""
                    size: 56; room: 118; ink: table.paint.ink
                }
                Words { visible: current.visible; anchors { left: current.right; leftMargin: 10; bottom: letter.bottom; bottomMargin: 4 } text: line.modelData.current ? line.modelData.current.to : ""; size: 29; color: table.paint.soft; room: Math.min(216, line.width - 568 - waiting.width) - current.width }
                Row {
                    id: waiting
                    visible: !told.visible
                    anchors { right: parent.right; rightMargin: 228; verticalCenter: letter.verticalCenter }
                    spacing: 2
                    Words { id: people; text: line.modelData.people; size: 46; font.bold: true; color: table.paint.ink }
                    Words { anchors.baseline: people.baseline; text: line.modelData.people_unit; size: 29; color: table.paint.ink }
                }
                Row {
                    visible: !told.visible
                    anchors { right: parent.right; verticalCenter: letter.verticalCenter }
                    spacing: 2
                    Words { id: range; text: line.modelData.range; size: line.modelData.unit === "" ? 38 : 46; font.bold: true; color: table.paint.ink }
                    Words { anchors.baseline: range.baseline; text: line.modelData.unit; size: 29; color: table.paint.ink }
                }
                Told {
                    id: told
                    anchors { right: parent.right; verticalCenter: letter.verticalCenter }
                    words: line.modelData.wide; paint: table.paint; size: 34
                    room: current.visible ? 320 : 560
                }
            }
        }
    }
}
