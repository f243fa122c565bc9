import QtQuick
import "../../../common/qml"

// 10 Who moves together.
Page {
    id: screen
    readonly property var rows: view.rows ?? []
    more: view.more ?? ""
    headGap: (wide ? 16 : 28) * theme.u
    lead: (wide ? 8 : theme.big ? 14 : 25) * theme.u
    need: list.implicitHeight
    personal: true
    // The visitor comes first, and is told by the card: nothing is touched there.
    readFirst: rows.length > 0 && (rows[0].fixed ?? false) ? people.children[0].height : 0
    whole: true

    Column {
        id: list
        width: parent.width

        Grid {
            id: people
            width: parent.width
            columns: screen.wide && screen.rows.length > 1 ? 2 : 1
            columnSpacing: 56 * theme.u
            Repeater {
                model: screen.rows.length
                delegate: PersonRow {
                    required property int index
                    content: screen.rows[index] ?? ({})
                    edit: screen.view.edit ?? ""
                    least: (screen.wide ? 100 : screen.low ? 120 : 155) * theme.u
                    close: screen.wide
                    width: (people.width - (people.columns - 1) * people.columnSpacing) / people.columns
                    height: implicitHeight
                }
            }
        }
        Hair {
            width: parent.width
            visible: screen.rows.length > 0
        }
        Item {
            width: 1
            height: 24 * theme.u
        }
        Grid {
            width: parent.width
            columns: (screen.wide || screen.low) && card.visible ? 2 : 1
            spacing: 20 * theme.u
            AddButton {
                verb: "add"
                content: screen.view.add ?? null
                least: (screen.wide ? 92 : 104) * theme.u
                icon: "plus"
                width: (list.width - (parent.columns - 1) * parent.spacing) / parent.columns
            }
            AddButton {
                id: card
                verb: "addcard"
                content: screen.view.addcard ?? null
                least: (screen.wide ? 92 : 104) * theme.u
                icon: "card"
                width: (list.width - (parent.columns - 1) * parent.spacing) / parent.columns
            }
        }
    }
}
