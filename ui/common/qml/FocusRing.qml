import QtQuick

// Black outline and yellow ring around what the keys are on. One for the whole window: made for each target, hundreds
// would be made in vain with every screen.
Item {
    id: ring
    property real around: 16 * theme.u

    anchors.fill: parent
    z: 10

    Rectangle {
        anchors.fill: parent
        anchors.margins: -13 * theme.u
        radius: ring.around + 13 * theme.u
        color: "transparent"
        border.width: 8 * theme.u
        border.color: theme.focusLine
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -5 * theme.u
        radius: ring.around + 5 * theme.u
        color: "transparent"
        border.width: 5 * theme.u
        border.color: theme.focusRing
    }
}
