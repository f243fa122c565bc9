import QtQuick

// 1 2 3 at the top, never shuffled. From low reach in two rows: 1 to 5 and clearing, 6 to 0 and erasing.
Item {
    id: pad

    property var keypad: null
    property bool flat: false
    readonly property int lines: flat ? 2 : 4
    readonly property real gap: 16 * theme.u
    // The words of a flat pad take the room of two keys.
    readonly property real cell: flat ? (width - 5 * gap) / 7 : (width - 2 * gap) / 3
    readonly property real wordSize: Math.min(theme.body, 48 * theme.u)
    property real keyHeight: 124 * theme.u
    // What stands at each place: a digit, or the left or right word.
    readonly property var places: flat ? ["1", "2", "3", "4", "5", "left", "6", "7", "8", "9", "0", "right"] : ["1", "2", "3", "4", "5", "6", "7", "8", "9", "left", "0", "right"]

    // The digits as the keypad walks them; 0 alone is no row, and words stand behind.
    readonly property var rows: flat ? ["12345", "67890"] : ["123", "456", "789"]

    implicitHeight: lines * (keyHeight + gap) - gap
    visible: keypad !== null && keypad !== undefined

    RowWalk {
        id: ways
        lines: pad.rows.map(row => ({
                    id: row,
                    label: [...row].join(", "),
                    keys: [...row].map(digit => "key:" + digit)
                }))
        box: names => Qt.rect(0, pad.rows.findIndex(row => names[0] === "key:" + row[0]) * (pad.keyHeight + pad.gap), names.length * (pad.cell + pad.gap) - pad.gap, pad.keyHeight)
        named: name => [...keys.children].find(one => one.objectName === name) ?? null
    }
    Grid {
        id: keys
        columns: pad.flat ? 6 : 3
        spacing: pad.gap

        Repeater {
            model: 12
            delegate: Key {
                required property int index
                readonly property string place: pad.places[index]
                readonly property bool word: place.length > 1
                readonly property var content: word && pad.keypad ? pad.keypad[place] : null

                verb: word ? content ? content.id : place === "left" ? "clear" : "erase" : "key"
                value: word ? "" : place
                grid: ways.within(objectName) < 0 ? null : ways
                label: word ? content ? content.label ?? "" : "" : place
                icon: place !== "right" ? "" : content ? content.icon ?? "del" : "del"
                quiet: word
                size: word ? pad.wordSize : theme.digit
                width: word && pad.flat ? 2 * pad.cell : pad.cell
                height: pad.keyHeight
            }
        }
    }
}
