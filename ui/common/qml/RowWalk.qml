import QtQuick

// How the keypad walks over a board: its rows first, then what stands in the row. All by the name of the key. The rows
// stand behind the keys, as children of the board.
Repeater {
    id: walk

    // Each with `keys`, the names of what stands in it, and `id`, `label`, `hint` of the row.
    property var lines: []
    // Where a row stands, by its keys, and the key of a name.
    required property var box
    required property var named
    property bool placed: true

    function within(name: string): int {
        return lines.findIndex(line => line.keys.includes(name));
    }
    function enter(index: int): void {
        kiosk.act("touch", "");
        named(lines[index].keys[0])?.forceActiveFocus(Qt.TabFocusReason);
    }
    function rowOf(key: Item): Item {
        return itemAt(within(key.objectName));
    }
    // Beyond either end stands the row itself.
    function step(key: Item, forward: bool): Item {
        const keys = lines[within(key.objectName)].keys;
        const next = keys[keys.indexOf(key.objectName) + (forward ? 1 : -1)];
        return next ? named(next) : rowOf(key);
    }

    model: placed ? lines.length : 0
    delegate: KeyLine {
        required property int index
        readonly property var content: walk.lines[index] ?? ({
                keys: [""]
            })
        readonly property rect place: walk.box(content.keys)

        name: content.id ?? ""
        label: content.label ?? ""
        detail: content.hint ?? ""
        inside: content.keys.includes(Window.activeFocusItem?.objectName ?? "")
        x: place.x
        y: place.y
        width: place.width
        height: place.height
        onEntered: walk.enter(index)
    }
}
