import QtQuick
import "../../../common/qml"

// 05 The four items of the card.
Page {
    id: screen
    touched: false
    omits: true
    sub: theme.big && !wide ? "" : view.sub ?? ""

    readonly property var rows: view.rows ?? []
    need: wide ? under.height : items.least
    personal: true
    harmless: panel.y + items.y + (items.bare ? 0 : term.implicitHeight)
    headGap: (tightly ? 28 : 40) * theme.u
    leftShare: 0.6
    // With something to say below the card's items, they come closer together.
    readonly property bool tightly: wide || close || (view.banner ?? null) !== null

    ReadingPanel {
        id: panel
        parent: screen.wide ? screen.readItem : screen.bodyItem
        y: !screen.wide && banner.visible ? banner.height + (screen.close ? 16 : 28) * theme.u : 0
        width: parent.width
        height: items.height + 2 * items.y

        Flow {
            id: items
            // Large letters: an address and a day say themselves what they are; only the short one keeps its term.
            readonly property bool bare: screen.brief
            readonly property real gap: (screen.close ? 12 : theme.big ? 10 : screen.wide ? 18 : screen.tightly ? 26 : 36) * theme.u
            readonly property real least: panel.y + implicitHeight + 2 * y + (under.visible ? under.height + 28 * theme.u : 0)
            x: 48 * theme.u
            y: (screen.close ? 16 : theme.big || screen.wide ? 24 : screen.tightly ? 36 : 48) * theme.u
            width: parent.width - 2 * x
            spacing: gap

            Column {
                width: items.width
                Say {
                    id: term
                    text: items.bare ? "" : screen.view.name_term ?? ""
                    size: theme.note
                    color: theme.soft
                }
                NameLine {
                    text: screen.view.name ?? ""
                    size: theme.cardName * (screen.wide && screen.close ? 0.7 : 1)
                    mincho: screen.view.mincho ?? false
                    room: items.width
                }
                Say {
                    text: screen.view.name_note ?? ""
                    size: theme.note
                    bold: true
                    color: theme.helpInk
                    room: items.width
                    width: room
                }
            }
            Repeater {
                model: screen.rows.length
                delegate: Column {
                    id: row
                    required property int index
                    readonly property var content: screen.rows[index] ?? ({})
                    readonly property bool last: index === screen.rows.length - 1
                    // In landscape birth and sex stand side by side.
                    width: screen.wide && index > 0 ? (items.width - items.gap) * (index === 1 ? 0.68 : 0.32) - 1 : items.width
                    spacing: 0

                    Hair {
                        width: parent.width
                        color: theme.skyLine
                    }
                    Item {
                        width: 1
                        height: items.gap
                    }
                    Say {
                        text: items.bare ? "" : row.content.term ?? ""
                        size: theme.note
                        color: theme.soft
                    }
                    Flow {
                        width: row.width
                        spacing: 28 * theme.u
                        Say {
                            text: items.bare && row.last ? row.content.term ?? "" : ""
                            size: theme.note
                            lineHeight: 1.9
                            color: theme.soft
                        }
                        Say {
                            text: row.content.value ?? ""
                            size: Math.max(screen.wide && screen.close ? theme.body : theme.lead, (screen.wide && screen.close ? 42 : 52) * theme.u)
                            lineHeight: 1.4
                            room: Math.min(natural, row.width)
                        }
                        Say {
                            text: row.content.echo ?? ""
                            size: Math.max(screen.wide && screen.close ? theme.note : theme.body, (screen.wide && screen.close ? 34 : 40) * theme.u)
                            lineHeight: screen.wide && screen.close ? 1.4 : 1.7
                            color: theme.soft
                        }
                    }
                }
            }
        }
    }
    // What to do with the card stands first: so the name stays below the upper third.
    Banner {
        id: banner
        parent: screen.wide ? under : screen.bodyItem
        width: parent ? parent.width : 0
        content: screen.view.banner ?? null
    }
    Column {
        id: under
        y: screen.wide ? 0 : panel.y + panel.height + 28 * theme.u
        width: parent.width
        spacing: 20 * theme.u
        visible: note.text !== "" || (screen.wide && banner.visible)
        // What comes later is said later, where letters want the room.
        Say {
            id: note
            text: theme.scale >= 1.6 ? "" : screen.view.note ?? ""
            size: theme.note
            lineHeight: 1.5
            color: theme.soft
            room: parent.width
            width: room
        }
    }
}
