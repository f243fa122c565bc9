import QtQuick

// Outline and fill of what can be touched.
Rectangle {
    property bool chosen: false
    property bool held: false
    property bool quiet: false

    anchors.fill: parent
    radius: 16 * theme.u
    color: held ? theme.keyHeld : chosen ? theme.keySoft : quiet ? theme.quiet : theme.page
    border.width: (chosen ? 6 : 3) * theme.u
    border.color: chosen ? theme.key : theme.line
}
