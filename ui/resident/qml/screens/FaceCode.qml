import QtQuick
import "../../../common/qml"

// 照合番号B: the code from the card's face, in three fields.
Page {
    id: screen

    readonly property var fields: view.fields ?? []
    need: boxes.implicitHeight + pad.height + 30 * theme.u
    headGap: 24 * theme.u

    below: Item {
        width: parent ? parent.width : 0
        height: visible ? banner.implicitHeight + 20 * theme.u : 0
        visible: (screen.view.banner ?? null) !== null
        Banner {
            id: banner
            y: 20 * theme.u
            width: parent.width
            content: screen.view.banner ?? null
        }
    }
    Art {
        readonly property real space: boxes.y - 20 * theme.u
        name: space > 180 * theme.u ? screen.view.art ?? "" : ""
        width: parent.width
        height: Math.min(implicitHeight, space)
    }
    Column {
        id: boxes
        width: parent.width
        anchors.bottom: pad.top
        anchors.bottomMargin: 28 * theme.u
        spacing: 12 * theme.u

        Repeater {
            model: screen.fields.length
            delegate: CodeField {
                required property int index
                content: screen.fields[index] ?? ({})
                width: boxes.width
            }
        }
        Tries {
            visible: (screen.view.tries ?? null) !== null
            tries: screen.view.tries ?? null
            width: parent.width
        }
    }
    Keypad {
        id: pad
        width: parent.width
        anchors.bottom: parent.bottom
        keypad: screen.view.keypad ?? null
        keyHeight: Math.max(88 * theme.u, Math.min(124 * theme.u, (screen.room - boxes.implicitHeight - 30 * theme.u - 3 * gap) / 4))
    }
}
