import QtQuick

// Term, value, 直す. A name comes in its right glyphs (`name: true`).
Item {
    id: row
    property var content: ({})
    property string edit: ""
    property var sizes: theme.lists.review.usual
    // Large letters: the term takes the whole line above, or stands right before a value that leaves it room.
    property bool dense: false
    // What the terms of the page take; one that is wider stands above its value.
    property real side: 0
    // The term, the longest word of the value, and the value on one line, as wide as they are drawn. Told from outside:
    // what a text itself says of its width comes late, when the list has its places already.
    property real name: 0
    property real word: 0
    property real line: 0
    // What the forms will have, on one line.
    property real written: 0
    readonly property real gap: sizes.gap * theme.u
    readonly property bool joined: 0 < written && line + 20 * theme.u + written <= space
    property real buttonWidth: 160 * theme.u
    readonly property real beside: room - side - gap
    // Above where that takes the value fewer lines: so a word, a date or a sum stays whole.
    readonly property bool stacked: dense ? name + gap + line > room : side === 0 || name > side || word > beside || Math.ceil(line / beside) > Math.ceil(line / room)
    readonly property real room: width - (button.visible ? button.width + gap : 0)
    readonly property real indent: stacked ? 0 : (dense ? name : side) + gap
    // There its button stands beside the term, if the value has more than a line: that gets the whole width.
    readonly property bool crossed: dense && stacked && name <= room && line > room
    readonly property real space: (crossed ? width : room) - indent

    implicitHeight: Math.max(sizes.least * theme.u, words.height + (stacked ? sizes.above : sizes.beside) * theme.u)

    Hair {
        width: parent.width
    }
    Item {
        id: words
        width: row.width
        // Whichever line the button stands in keeps it away from those of the rows around.
        readonly property real hold: row.dense && button.visible ? (row.sizes.button + row.sizes.apart) * theme.u : 0
        readonly property real upper: Math.max(term.implicitHeight, row.crossed ? hold : 0)
        readonly property real lower: Math.max(value.height, row.crossed ? 0 : hold)
        height: row.stacked ? upper + lower : Math.max(term.implicitHeight, value.height)
        anchors.verticalCenter: parent.verticalCenter

        Say {
            id: term
            text: row.content.term ?? ""
            size: theme.note * (row.dense ? 1 : 36 / 34)
            color: theme.soft
            lineHeight: row.dense || row.stacked ? row.sizes.line : 1.4
            room: !row.stacked ? (row.dense ? row.name : row.side) : row.dense ? row.width : row.room
            // Not an anchor: taken away on a reused row, it would leave its last place behind.
            y: ((row.stacked ? words.upper : parent.height) - implicitHeight) / 2
        }
        Column {
            id: value
            x: row.indent
            y: row.stacked ? words.upper + (words.lower - height) / 2 : (parent.height - height) / 2
            width: row.space

            // A Loader that holds nothing any more keeps its last size.
            Loader {
                active: row.content.name === true
                visible: active
                sourceComponent: NameLine {
                    text: row.content.value ?? ""
                    size: Math.max(44 * theme.u, theme.body)
                    room: value.width
                }
            }
            Flow {
                width: value.width
                spacing: 20 * theme.u
                Say {
                    text: row.content.name === true ? "" : row.content.value ?? ""
                    size: Math.max(44 * theme.u, theme.body)
                    // On black, question and answer have the same colour.
                    bold: theme.contrast
                    lineHeight: row.sizes.line
                    room: Math.min(natural, value.width)
                }
                Loader {
                    active: row.joined
                    visible: active
                    sourceComponent: Say {
                        text: row.content.paper ?? ""
                        family: theme.face("ja")
                        size: theme.note
                        lineHeight: row.sizes.line * Math.max(44 * theme.u, theme.body) / theme.note
                        color: theme.soft
                    }
                }
                Loader {
                    active: (row.content.mark ?? "") !== ""
                    visible: active
                    sourceComponent: Say {
                        text: row.content.mark ?? ""
                        size: theme.note
                        bold: true
                        lineHeight: 1.6
                        color: theme.helpInk
                    }
                }
            }
            Loader {
                active: !row.joined && (row.content.paper ?? "") !== ""
                visible: active
                sourceComponent: Say {
                    // As it will stand on the form.
                    text: row.content.paper ?? ""
                    family: theme.face("ja")
                    size: theme.note
                    lineHeight: row.sizes.line
                    color: theme.soft
                    room: value.width
                    width: room
                }
            }
        }
    }
    SecondButton {
        id: button
        visible: row.edit !== "" && (row.content.id ?? "") !== ""
        able: visible
        verb: "edit"
        value: row.content.id ?? ""
        label: row.edit
        // Who walks with the keys hears what would be changed.
        detail: [row.content.whose ?? "", row.content.term ?? "", row.content.value ?? ""].filter(text => text !== "").join("\u3000")
        size: Math.min(theme.body * 40 / 38, 60 * theme.u)
        reach: 3 * theme.u
        width: row.buttonWidth
        height: row.sizes.button * theme.u
        anchors.right: parent.right
        // Beside the value, where the term has the line above for itself.
        readonly property real above: row.dense && row.stacked && !row.crossed ? words.upper : 0
        y: words.y + above + ((row.crossed ? words.upper : words.height - above) - height) / 2
    }
}
