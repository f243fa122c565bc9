import QtQuick

// What to do when a call was missed.
Rectangle {
    id: missed
    property var state_: ({})
    property Paint paint
    height: 92; radius: 14; color: paint.tint
    Column {
        anchors { verticalCenter: parent.verticalCenter; left: parent.left; leftMargin: 22 }
        Words { text: missed.state_.headings.missed.ja.map(part => part.text).join(""); size: 29; color: missed.paint.ink }
        Words { text: missed.state_.headings.missed.en; size: 28; color: missed.paint.soft }
    }
}
