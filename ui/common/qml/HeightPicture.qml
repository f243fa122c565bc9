import QtQuick

// A small screen with its buttons in the middle or low.
Rectangle {
    id: picture
    property bool low: false
    property color words: theme.ink

    width: 58 * theme.u
    height: 88 * theme.u
    radius: 8 * theme.u
    color: "transparent"
    border.width: 5 * theme.u
    border.color: words
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (picture.low ? 50 : 32) * theme.u
        spacing: (picture.low ? 4 : 8) * theme.u
        Repeater {
            model: 3
            delegate: Rectangle {
                width: 36 * theme.u
                height: (picture.low ? 6 : 8) * theme.u
                color: picture.words
            }
        }
    }
}
