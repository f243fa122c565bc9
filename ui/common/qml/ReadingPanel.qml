import QtQuick

// Tinted, never outlined: only for reading. In high contrast a white bar at the left.
Rectangle {
    id: panel
    property color tint: theme.sky
    property color bar: theme.skyBar
    property bool always: false

    radius: theme.contrast ? 0 : 24 * theme.u
    color: tint

    Rectangle {
        visible: theme.contrast || panel.always
        width: 12 * theme.u
        height: parent.height
        color: panel.bar
        topLeftRadius: theme.contrast ? 0 : Math.min(panel.radius, width)
        bottomLeftRadius: topLeftRadius
    }
}
