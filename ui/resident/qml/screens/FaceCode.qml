import QtQuick
import "../../../common/qml"

// 照合番号B: the code from the card's face, in three fields.
Page {
    id: screen
    omits: true

    readonly property var fields: view.fields ?? []
    // From low reach what was typed stands with what is read; the keys go on and back through it.
    readonly property bool apart: wide || low
    readonly property real typed: apart ? 0 : boxes.implicitHeight + 28 * theme.u
    need: told + typed + pad.lines * 88 * theme.u + (pad.lines - 1) * pad.gap
    headGap: 24 * theme.u
    leftShare: theme.scale >= 1.6 ? 0.5 : 0.44

    // In landscape it stands above the keys: what is read has no more room.
    below: Item {
        width: parent ? parent.width : 0
        height: visible ? banner.height + 22 * theme.u : 0
        visible: banner.visible && !screen.wide
    }
    Banner {
        id: banner
        parent: screen.wide ? screen.bodyItem : screen.belowItem
        y: screen.wide ? 0 : 20 * theme.u
        width: parent ? parent.width : 0
        height: implicitHeight
        content: screen.view.banner ?? null
    }
    readonly property real told: wide && banner.visible ? banner.height + 20 * theme.u : 0
    Art {
        readonly property real space: boxes.y - 20 * theme.u
        name: !screen.apart && space > 180 * theme.u ? screen.view.art ?? "" : ""
        width: parent.width
        height: Math.min(implicitHeight, space)
    }
    Column {
        id: boxes
        parent: screen.wide ? screen.readItem : screen.low ? screen.belowItem : screen.bodyItem
        y: screen.wide ? 0 : screen.low ? (banner.visible ? banner.y + banner.height : 0) + 20 * theme.u : pad.y - height - 28 * theme.u
        width: parent ? parent.width : 0
        spacing: 12 * theme.u

        Repeater {
            model: screen.fields.length
            delegate: CodeField {
                required property int index
                content: screen.fields[index] ?? ({})
                able: !screen.low
                width: boxes.width
            }
        }
        Tries {
            visible: (screen.view.tries ?? null) !== null
            tries: screen.view.tries ?? null
            width: parent.width
        }
    }
    Keypad {
        id: pad
        width: parent.width
        anchors.bottom: parent.bottom
        keypad: screen.view.keypad ?? null
        // Two lines of keys leave room for the picture of where the numbers stand.
        flat: !screen.wide || theme.scale >= 1.6
        keyHeight: Math.max(88 * theme.u, Math.min((screen.low || screen.wide ? 124 : 92) * theme.u, (screen.room - screen.told - screen.typed - (lines - 1) * gap) / lines))
    }
}
