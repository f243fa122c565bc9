import QtQuick

// A row of a board as the keypad walks it: OK goes in, and what stands in it is walked one by one.
Item {
    id: line

    readonly property string verb: "line"
    property string name: ""
    property string label: ""
    // What stands in it, for who hears it.
    property string detail: ""
    // The keys are on something in it.
    property bool inside: false
    readonly property real radius: 12 * theme.u
    signal entered

    objectName: verb + ":" + name
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: theme.plain(label)
    Accessible.description: theme.plain(detail)
    Accessible.focusable: true
    Keys.onReturnPressed: entered()
    Keys.onEnterPressed: entered()
    Keys.onSpacePressed: entered()

    Loader {
        anchors.fill: parent
        anchors.margins: -6 * theme.u
        active: line.inside
        sourceComponent: Rectangle {
            radius: 18 * theme.u
            color: "transparent"
            border.width: 3 * theme.u
            border.color: theme.focusLine
        }
    }
}
