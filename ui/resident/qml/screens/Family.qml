import QtQuick
import "../../../common/qml"

// 10 Who moves together.
Page {
    id: screen
    readonly property var rows: view.rows ?? []
    more: view.more ?? ""
    headGap: 28 * theme.u
    need: list.implicitHeight

    Column {
        id: list
        width: parent.width

        Repeater {
            model: screen.rows.length
            delegate: PersonRow {
                required property int index
                content: screen.rows[index] ?? ({})
                edit: screen.view.edit ?? ""
                width: list.width
                height: implicitHeight
            }
        }
        Hair {
            width: parent.width
        }
        Item {
            width: 1
            height: 24 * theme.u
        }
        AddButton {
            verb: "add"
            content: screen.view.add ?? null
            icon: "plus"
            width: list.width
        }
        Item {
            width: 1
            height: 20 * theme.u
            visible: card.visible
        }
        AddButton {
            id: card
            verb: "addcard"
            content: screen.view.addcard ?? null
            icon: "card"
            width: list.width
        }
    }
}
