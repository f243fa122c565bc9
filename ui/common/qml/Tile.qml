import QtQuick

// A life event.
Tap {
    id: tile

    property var event: ({})
    property bool close: false
    property bool bare: false
    // False: a tile beside it needs its height for words.
    property bool ample: true

    // How much of the usual height a close tile got all the same, from 0 to 1: its picture and letters take that much.
    readonly property real least: (6 + 42 + 6) * theme.u + lines(theme.note)
    readonly property real above: (theme.big ? 12 + 56 + 12 : 22 + 66 + 12) * theme.u
    readonly property real usual: above + lines(theme.body)
    readonly property bool fewWords: words.heightAt(Math.min(theme.body, 46 * theme.u), (width - 20 * theme.u) * 0.98) <= lines(theme.body)
    readonly property real airy: !close ? 1 : ample ? Math.max(0, Math.min(1, (height - least) / (usual - least))) : 0
    // Without the picture the mark stands before the words.
    readonly property real indent: crowded && chosen ? 54 * theme.u : 0
    readonly property real under: icon.y + icon.size + between(2, 6) * theme.u
    // Where even the smallest letters leave no room for the picture, the words alone say it.
    readonly property bool crowded: bare || height > 0 && words.heightAt(words.floor, (width - pad) * 0.98) > height - under - 2 * theme.u
    // Many words come nearer to the edge before they would run over it.
    readonly property bool full: close && words.heightAt(words.floor, (width - 20 * theme.u) * 0.98) > height - 4 * theme.u
    readonly property real pad: (full ? 8 : close ? 20 : 16) * theme.u

    verb: "choose"
    value: event.id ?? ""
    label: event.label ?? ""
    chosen: event.selected ?? false
    checkable: true
    box: true
    able: event.enabled ?? true
    implicitHeight: icon.y + icon.size + words.implicitHeight + (close ? 6 : 12) * theme.u

    function between(least: real, usual: real): real {
        return least + (usual - least) * airy;
    }
    // Two lines of a label.
    function lines(size: real): real {
        return 2 * 1.1 * Math.min(size, 46 * theme.u);
    }

    Frame {
        chosen: tile.chosen
        held: tile.held
    }
    Icon {
        id: icon
        anchors.horizontalCenter: parent.horizontalCenter
        y: tile.between(6, theme.big ? 12 : 22) * theme.u
        name: tile.event.icon ?? ""
        visible: name !== "" && !tile.crowded
        size: tile.between(42, theme.big ? 56 : 66) * theme.u
        color: tile.held ? theme.onHeld : theme.keyInk
    }
    Item {
        anchors.top: tile.crowded ? parent.top : icon.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: tile.between(2, 6) * theme.u
        x: tile.indent
        width: parent.width - x

        Fitting {
            id: words
            anchors.centerIn: parent
            named: true
            text: tile.label
            // Three tiles side by side leave room for six large letters.
            asked: Math.max(floor, Math.min(tile.between(theme.note, theme.body), room / 6.6))
            most: theme.big ? 3 : 2
            tall: tile.height - (tile.crowded ? 8 * theme.u : tile.under + 2 * theme.u)
            bold: true
            centred: true
            lineHeight: 1.1
            color: tile.held ? theme.onHeld : tile.chosen ? theme.keyInk : theme.ink
            room: parent.width - tile.pad
            width: room
        }
    }
    Loader {
        active: tile.chosen
        sourceComponent: Mark {
            chosen: true
            width: tile.between(42, 52) * theme.u
        }
        x: tile.crowded ? 12 * theme.u : parent.width - width - tile.between(8, 16) * theme.u
        y: tile.crowded ? (parent.height - height) / 2 : tile.between(6, 16) * theme.u
    }
}
