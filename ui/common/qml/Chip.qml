import QtQuick

// A deadline in words.
Rectangle {
    id: chip
    property string text: ""
    property bool urgent: false
    // The width that it may take; 0: as wide as its words.
    property real room: 0

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
        size: Math.max(theme.smallest, theme.note)
        bold: chip.urgent
        room: chip.room > 0 && natural > chip.room - 32 * theme.u ? chip.room - 32 * theme.u : 0
        color: chip.urgent ? theme.onUrgent : theme.ink
    }
}
