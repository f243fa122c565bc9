import QtQuick
import "../../../common/qml"

// 04 Four digits that never show.
Page {
    id: screen
    omits: true

    readonly property int length: view.length ?? 4
    readonly property int filled: view.filled ?? 0
    need: told + (wide ? 0 : boxes.height + 34 * theme.u) + pad.lines * 96 * theme.u + (pad.lines - 1) * pad.gap + 4 * theme.u
    readFirst: boxes.height + 34 * theme.u
    headGap: 24 * theme.u
    subSize: theme.body

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
    Grid {
        id: boxes
        parent: screen.wide ? screen.readItem : screen.bodyItem
        y: screen.wide ? 0 : pad.y - height - 34 * theme.u
        columns: screen.wide ? screen.length : screen.length + 1
        spacing: 24 * theme.u
        verticalItemAlignment: Grid.AlignVCenter

        Repeater {
            model: screen.length
            delegate: Rectangle {
                id: box
                required property int index
                readonly property bool now: index === screen.filled
                width: 140 * theme.u
                height: width
                radius: 16 * theme.u
                color: theme.page
                border.width: (now ? 6 : 3) * theme.u
                border.color: now ? theme.key : theme.line

                Rectangle {
                    visible: box.index < screen.filled
                    anchors.centerIn: parent
                    width: 48 * theme.u
                    height: width
                    radius: width / 2
                    color: theme.ink
                }
            }
        }
        Tries {
            tries: screen.wide ? null : screen.view.tries ?? null
            visible: !screen.wide
            width: screen.rightWidth - 4 * 164 * theme.u
        }
    }
    Tries {
        parent: screen.readItem
        visible: screen.wide
        y: boxes.height + 20 * theme.u
        tries: screen.wide ? screen.view.tries ?? null : null
        width: screen.leftWidth
    }
    Keypad {
        id: pad
        width: parent.width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4 * theme.u
        keypad: screen.view.keypad ?? null
        // Where large letters take the room of four rows.
        flat: theme.scale >= 1.6 && (screen.low || screen.wide)
        keyHeight: Math.max(96 * theme.u, Math.min(124 * theme.u, (screen.room - screen.told - (screen.wide ? 0 : boxes.height + 34 * theme.u) - 4 * theme.u - (lines - 1) * gap) / lines))
    }
}
