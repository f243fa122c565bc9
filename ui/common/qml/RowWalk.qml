import QtQuick

// How the keypad walks over a board: its rows first, then what stands in the row. All by the name of the key.
QtObject {
    // Each with `keys`: the names of what stands in it.
    property var lines: []
    // The KeyLine of a row, and the key of a name.
    required property var lineAt
    required property var named
    // Whether no more can be typed, and the button that goes on then.
    property var full: () => false
    property var onward: () => null

    function within(name: string): int {
        return lines.findIndex(line => line.keys.includes(name));
    }
    function enter(index: int): void {
        kiosk.act("touch", "");
        named(lines[index].keys[0])?.forceActiveFocus(Qt.TabFocusReason);
    }
    function rowOf(key: Item): Item {
        return lineAt(within(key.objectName));
    }
    // After a key was pressed: what is full has only to go on.
    function leave(key: Item): void {
        (full() && onward() || rowOf(key))?.forceActiveFocus(Qt.TabFocusReason);
    }
    // Beyond either end stands the row itself.
    function step(key: Item, forward: bool): Item {
        const keys = lines[within(key.objectName)].keys;
        const next = keys[keys.indexOf(key.objectName) + (forward ? 1 : -1)];
        return next ? named(next) : rowOf(key);
    }
}
