import QtQuick

// Term, value, 直す. A name comes in its right glyphs (`name: true`).
Item {
    id: row
    property var content: ({})
    property string edit: ""
    property bool close: false
    property bool closest: false
    // What the terms of the page take; one that is wider stands above its value.
    property real side: 0
    // The term, the longest word of the value, and the value on one line, as wide as they are drawn. Told from outside:
    // what a text itself says of its width comes late, when the list has its places already.
    property real name: 0
    property real word: 0
    property real line: 0
    property real gap: 24 * theme.u
    property real buttonWidth: 160 * theme.u
    readonly property real beside: room - side - gap
    // Above where that takes the value fewer lines: so a word, a date or a sum stays whole.
    readonly property bool stacked: side === 0 || name > side || word > beside || Math.ceil(line / beside) > Math.ceil(line / room)
    readonly property real room: width - (button.visible ? button.width + gap : 0)

    implicitHeight: Math.max((closest ? 88 : close ? 100 : 107) * theme.u, words.height + (close ? 2 : stacked ? 16 : 20) * theme.u)

    Hair {
        width: parent.width
    }
    Item {
        id: words
        width: row.room
        height: row.stacked ? term.implicitHeight + value.height : Math.max(term.implicitHeight, value.height)
        anchors.verticalCenter: parent.verticalCenter

        Say {
            id: term
            text: row.content.term ?? ""
            size: theme.note * 36 / 34
            color: theme.soft
            lineHeight: row.closest ? 1.22 : row.stacked ? 1.3 : 1.4
            room: row.stacked ? row.room : row.side
            // Not an anchor: taken away on a reused row, it would leave its last place behind.
            y: row.stacked ? 0 : (parent.height - implicitHeight) / 2
        }
        Column {
            id: value
            x: row.stacked ? 0 : row.side + row.gap
            y: row.stacked ? term.implicitHeight : (parent.height - height) / 2
            width: row.room - x

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
                    lineHeight: row.closest ? 1.22 : 1.3
                    room: Math.min(natural, value.width)
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
                active: (row.content.paper ?? "") !== ""
                visible: active
                sourceComponent: Say {
                    // As it will stand on the form.
                    text: row.content.paper ?? ""
                    family: theme.face("ja")
                    size: theme.note
                    lineHeight: 1.3
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
        height: (row.closest ? 76 : 88) * theme.u
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
    }
}
