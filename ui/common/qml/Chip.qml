import QtQuick

// A deadline in words.
Rectangle {
    id: chip
    property string text: ""
    property bool urgent: false

    visible: text !== ""
    implicitWidth: words.implicitWidth + 32 * theme.u
    implicitHeight: words.implicitHeight + 12 * theme.u
    radius: 10 * theme.u
    color: urgent ? theme.urgent : theme.quiet
    border.width: theme.contrast && !urgent ? 2 * theme.u : 0
    border.color: theme.line

    Say {
        id: words
        anchors.centerIn: parent
        text: chip.text
        size: Math.max(34 * theme.u, theme.note)
        bold: chip.urgent
        color: chip.urgent ? theme.onUrgent : theme.ink
    }
}
