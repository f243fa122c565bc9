import QtQuick

// A single department: its line in large letters, who was called, what to do if missed.
Item {
    id: side
    property var state_: ({})
    property Paint paint
    readonly property var line: state_.lines.length ? state_.lines[0] : null

    Column {
        visible: Boolean(side.line)
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 44; topMargin: 26 }
        Row {
            spacing: 24
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 112; height: 112; radius: 18; color: !side.line || side.line.open ? side.paint.letter : side.paint.letterShut
                Words { anchors.centerIn: parent; text: side.line ? side.line.id : ""; size: 72; font.bold: true; color: side.paint.letterInk }
            }
            Column {
                Words { objectName: "reading"; text: side.line && side.line.reading ? side.line.reading : " "; size: 28; color: side.paint.ink }
                Words { text: side.line ? side.line.ja : ""; size: 62; font.bold: true; color: side.paint.ink; room: 530 }
                Words { text: side.line ? side.line.en : ""; size: 36; color: side.paint.soft; room: 530 }
            }
        }
        Item { width: 1; height: 16 }
        Rectangle { width: parent.width; height: 2; color: side.paint.hair }
        Item { width: 1; height: 12 }
        Row {
            spacing: 18
            Ruby { id: waiting; parts: side.state_.headings.waiting.ja; size: 38; ink: side.paint.ink }
            Words { anchors { bottom: waiting.bottom; bottomMargin: 3 } text: side.state_.headings.waiting.en; size: 30; color: side.paint.soft }
        }
        Item {
            width: parent.width; height: 150
            Row {
                anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                visible: !told.visible
                Words { id: people; text: side.line ? side.line.people : ""; size: 110; room: 190; font.bold: true; color: side.paint.ink }
                Words { anchors.baseline: people.baseline; text: side.line ? side.line.people_unit : ""; size: 48; color: side.paint.ink }
            }
            Told {
                id: told
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                words: side.line ? side.line.told : null; paint: side.paint; size: 64; room: 672
            }
            Row {
                visible: !told.visible
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                Words { id: range; text: side.line ? side.line.range : ""; size: side.line && side.line.unit !== "" ? 86 : 64; font.bold: true; color: side.paint.ink }
                Words { anchors.baseline: range.baseline; text: side.line ? side.line.unit : ""; size: 48; color: side.paint.ink }
            }
        }
        Rectangle { width: parent.width; height: 2; color: side.paint.hair }
    }
    Words { anchors { right: parent.right; rightMargin: 44 } y: 26; text: side.state_.pages; size: 30; color: side.paint.soft }
    Lately { x: 44; y: 500; width: parent.width - 88; state_: side.state_; paint: side.paint }
    Missed { anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: 44; rightMargin: 44; bottomMargin: 14 } state_: side.state_; paint: side.paint }
}
