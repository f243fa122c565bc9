import QtQuick

// 五十音図: the first column stands at the right, vowels go down. With `latin`, rows of letters from the left.
Item {
    id: board

    property var columns: []
    property var marks: []
    // How the keypad walks: each row with the names of its keys. Without rows, key by key.
    property var lines: []
    // How a voice calls a sign.
    property var sounds: ({})
    property bool latin: false
    property var erase: null
    property real keyHeight: 112 * theme.u
    // Keys come last: made while the screen still finds its places, all would be placed and measured six times.
    property bool placed: false
    readonly property real gapX: 12 * theme.u
    readonly property real gapY: 12 * theme.u
    readonly property bool erases: !marks.some(mark => mark.id === "erase")
    readonly property int depth: columns.reduce((most, column) => Math.max(most, column.length), 0)
    readonly property real cell: (width - (columns.length - 1) * gapX) / Math.max(1, columns.length)
    readonly property int markCount: marks.length + (erases ? 1 : 0)
    // The delete key has the longest words.
    readonly property real eraseShare: erases && markCount > 4 ? 1.35 : 1
    readonly property real markGap: (markCount > 4 ? 12 : 16) * theme.u
    readonly property real markWidth: (width - markGap * (markCount - 1)) / Math.max(1, markCount - 1 + eraseShare)

    // --- by keys, all by the name of the key

    RowWalk {
        id: ways
        lines: board.lines
        placed: board.placed
        box: keys => board.box(keys)
        named: name => board.named(name)
    }
    function named(name: string): Item {
        return [...children].find(one => one.objectName === name) ?? below.named(name);
    }
    function begin(): void {
        const item = ways.itemAt(0) ?? named("key:" + columns[0]?.[0]);
        item?.forceActiveFocus(Qt.TabFocusReason);
    }
    // Where a row stands.
    function box(keys: var): rect {
        if (keys[0].startsWith("mark:"))
            return Qt.rect(0, below.y, keys.length * (markWidth + markGap) - markGap, keyHeight);
        let left = columns.length, right = 0, top = depth, bottom = 0;
        columns.forEach((letters, column) => letters.forEach((letter, row) => {
                    if (!keys.includes("key:" + letter))
                        return;
                    const place = placeOf(column);
                    left = Math.min(left, place);
                    right = Math.max(right, place);
                    top = Math.min(top, row);
                    bottom = Math.max(bottom, row);
                }));
        const wide = right - left + 1, high = bottom - top + 1;
        return Qt.rect(left * (cell + gapX), top * (keyHeight + gapY), wide * (cell + gapX) - gapX, high * (keyHeight + gapY) - gapY);
    }
    function placeOf(column: int): int {
        return latin ? column : columns.length - 1 - column;
    }

    Component.onCompleted: placed = true

    implicitHeight: depth * (keyHeight + gapY) + 8 * theme.u + keyHeight

    Repeater {
        model: board.placed ? board.columns.length : 0
        delegate: Repeater {
            id: column
            required property int index
            readonly property var letters: board.columns[index] ?? []
            readonly property int place: board.placeOf(index)

            model: letters.length
            delegate: LetterKey {
                required property int index
                readonly property string letter: column.letters[index] ?? ""

                visible: letter !== ""
                able: letter !== ""
                verb: "key"
                value: letter
                label: letter
                detail: board.sounds[letter] ?? ""
                grid: ways.within(objectName) < 0 ? null : ways
                size: Math.max(50 * theme.u, Math.min(theme.label, 64 * theme.u, board.keyHeight * 0.72))
                radius: 12 * theme.u
                x: column.place * (board.cell + board.gapX)
                y: index * (board.keyHeight + board.gapY)
                width: board.cell
                height: board.keyHeight
            }
        }
    }
    Row {
        id: below
        function named(name: string): Item {
            return [...children].find(one => one.objectName === name) ?? null;
        }
        y: board.depth * (board.keyHeight + board.gapY) + 8 * theme.u
        spacing: board.markGap

        Repeater {
            model: board.placed ? board.marks.length : 0
            delegate: Key {
                required property int index
                readonly property var mark: board.marks[index] ?? ({})
                verb: "mark"
                value: mark.id ?? ""
                icon: mark.id === "erase" ? "del" : ""
                label: mark.label ?? ""
                detail: mark.hint ?? ""
                grid: ways.within(objectName) < 0 ? null : ways
                quiet: true
                size: Math.min(theme.body, 48 * theme.u)
                width: board.markWidth
                height: board.keyHeight
            }
        }
        Key {
            visible: board.erases
            able: visible
            verb: "erase"
            label: board.erase ? board.erase.label ?? "" : ""
            icon: "del"
            quiet: true
            size: Math.min(theme.body, 38 * theme.u)
            width: board.markWidth * board.eraseShare
            height: board.keyHeight
        }
    }
}
