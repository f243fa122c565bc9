import QtQuick

// 1 2 3 at the top, never shuffled.
Grid {
    id: pad

    property var keypad: null
    readonly property real gap: 16 * theme.u
    readonly property real cell: (width - 2 * gap) / 3
    readonly property real wordSize: Math.min(theme.body, 48 * theme.u)
    property real keyHeight: 124 * theme.u

    columns: 3
    spacing: gap
    visible: keypad !== null && keypad !== undefined

    Repeater {
        model: 9
        delegate: Key {
            required property int index
            verb: "key"
            value: String(index + 1)
            label: value
            width: pad.cell
            height: pad.keyHeight
        }
    }
    Key {
        verb: pad.keypad ? pad.keypad.left.id ?? "clear" : "clear"
        label: pad.keypad ? pad.keypad.left.label ?? "" : ""
        quiet: true
        size: pad.wordSize
        width: pad.cell
        height: pad.keyHeight
    }
    Key {
        verb: "key"
        value: "0"
        label: "0"
        width: pad.cell
        height: pad.keyHeight
    }
    Key {
        verb: pad.keypad ? pad.keypad.right.id ?? "erase" : "erase"
        label: pad.keypad ? pad.keypad.right.label ?? "" : ""
        icon: pad.keypad ? pad.keypad.right.icon ?? "del" : "del"
        quiet: true
        size: pad.wordSize
        width: pad.cell
        height: pad.keyHeight
    }
}
