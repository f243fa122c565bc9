import QtQuick
import "../../../common/qml"

// 08 Pick the town: row of the fifty sounds, then the name.
Page {
    id: screen
    omits: true

    readonly property var rows: view.rows ?? []
    readonly property var towns: view.towns ?? []
    readonly property int columns: theme.scale >= 1.6 && !low ? (wide ? 2 : 1) : wide || (low && !theme.big && towns.length > 2) ? 3 : 2
    readonly property real air: (close ? 12 : 24) * theme.u
    // By keys: from the row that was chosen to its towns; where it is asked for more closely, to its sounds.
    readonly property string asked: rows.map(row => row.id).join(" ")
    readonly property string offered: towns.map(town => town.id).join(" ")
    property bool closer: false
    readonly property bool following: gate.keyed && ["row", "more", undefined].includes(Window.activeFocusItem?.verb)

    function follow(): void {
        const wanted = closer ? [...rowsOf.children].find(one => one.chosen ?? false) : null;
        closer = false;
        (wanted ?? [...list.children].find(one => one instanceof TownButton))?.forceActiveFocus(Qt.TabFocusReason);
    }
    onAskedChanged: if (following) {
        closer = true;
        Qt.callLater(follow);
    }
    onOfferedChanged: if (following)
        Qt.callLater(follow)
    waysAside: true
    more: view.more ?? ""
    lead: (theme.big ? 8 : 18) * theme.u
    headGap: 24 * theme.u
    need: (rows.length > 0 ? rowsOf.height + air : 0) + Math.max(list.implicitHeight, hint.implicitHeight)

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
        visible: screen.rows.length > 0
        model: screen.rows
    }
    Say {
        id: hint
        anchors.top: rowsOf.bottom
        anchors.topMargin: (screen.close ? 10 : 28) * theme.u
        text: screen.towns.length === 0 ? screen.view.hint ?? "" : ""
        size: screen.close ? theme.note : theme.body
        color: theme.soft
        room: parent.width
    }
    Grid {
        id: list
        anchors.top: screen.rows.length > 0 ? rowsOf.bottom : parent.top
        anchors.topMargin: screen.rows.length > 0 ? screen.air : 0
        width: parent.width
        columns: screen.columns
        flow: Grid.TopToBottom
        rowSpacing: 16 * theme.u
        columnSpacing: 16 * theme.u
        Repeater {
            model: screen.towns.length
            delegate: TownButton {
                required property int index
                content: screen.towns[index] ?? ({})
                width: (list.width - (screen.columns - 1) * list.columnSpacing) / screen.columns
                height: implicitHeight
            }
        }
    }
}
