import QtQuick

// Round: one of several. Square: several.
Rectangle {
    id: mark
    property bool chosen: false
    property bool several: false

    width: 56 * theme.u
    height: width
    radius: several ? 12 * theme.u : width / 2
    color: chosen ? theme.key : theme.page
    border.width: chosen ? 0 : 4 * theme.u
    border.color: theme.line

    Loader {
        anchors.centerIn: parent
        active: mark.chosen
        sourceComponent: Icon {
            name: "check"
            size: 44 * theme.u
            color: theme.onKey
        }
    }
}
