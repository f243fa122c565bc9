import QtQuick

Rectangle {
    property alias text: words.text

    visible: words.text !== ""
    width: words.implicitWidth + 48 * theme.u
    height: 58 * theme.u
    radius: 8 * theme.u
    color: theme.practice

    Say {
        id: words
        anchors.centerIn: parent
        size: 34 * theme.u
        bold: true
        color: theme.onPractice
    }
}
