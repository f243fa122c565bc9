import QtQuick
import "../../../common/qml"

// 08 Pick the town: row of the fifty sounds, then the name.
Page {
    id: screen

    readonly property var rows: view.rows ?? []
    readonly property var towns: view.towns ?? []
    readonly property bool two: theme.scale < 1.6
    more: view.more ?? ""
    lead: (theme.big ? 8 : 18) * theme.u
    headGap: 24 * theme.u
    need: rowsOf.height + 24 * theme.u + list.implicitHeight

    below: Item {
        width: parent ? parent.width : 0
        height: strip.height + 18 * theme.u
        visible: (screen.view.strip ?? []).length > 0
        Strip {
            id: strip
            y: 18 * theme.u
            width: parent.width
            height: implicitHeight
            model: screen.view.strip ?? []
        }
    }
    KanaRow {
        id: rowsOf
        width: parent.width
        model: screen.rows
    }
    Say {
        anchors.top: rowsOf.bottom
        anchors.topMargin: 28 * theme.u
        text: screen.towns.length === 0 ? screen.view.hint ?? "" : ""
        size: theme.body
        color: theme.soft
        room: parent.width
    }
    Grid {
        id: list
        anchors.top: rowsOf.bottom
        anchors.topMargin: 24 * theme.u
        width: parent.width
        columns: screen.two ? 2 : 1
        flow: Grid.TopToBottom
        rows: screen.two ? Math.max(1, Math.ceil(screen.towns.length / 2)) : Math.max(1, screen.towns.length)
        rowSpacing: 16 * theme.u
        columnSpacing: 16 * theme.u
        Repeater {
            model: screen.towns.length
            delegate: TownButton {
                required property int index
                content: screen.towns[index] ?? ({})
                width: screen.two ? (list.width - 16 * theme.u) / 2 : list.width
                height: implicitHeight
            }
        }
    }
}
