import QtQuick
import "../../../common/qml"

// A telephone number, as it is said; an account number.
Page {
    id: screen
    headGap: 24 * theme.u
    need: field.height + 28 * theme.u + unknownRoom + 4 * 88 * theme.u + 3 * pad.gap
    readonly property real unknownRoom: unknown.visible ? unknown.height + 20 * theme.u : 0

    below: Item {
        width: parent ? parent.width : 0
        height: visible ? banner.implicitHeight + 24 * theme.u : 0
        visible: (screen.view.banner ?? null) !== null
        Banner {
            id: banner
            y: 20 * theme.u
            width: parent.width
            content: screen.view.banner ?? null
        }
    }
    Rectangle {
        id: field
        width: parent.width
        height: 146 * theme.u
        radius: 16 * theme.u
        color: theme.keySoft
        border.width: 6 * theme.u
        border.color: theme.key
        anchors.bottom: pad.top
        anchors.bottomMargin: 28 * theme.u
        Row {
            x: 40 * theme.u
            spacing: 10 * theme.u
            anchors.verticalCenter: parent.verticalCenter
            Say {
                text: screen.view.field ? screen.view.field.text ?? "" : ""
                size: 84 * theme.u
                bold: true
                lineHeight: 1.2
            }
            Caret {
                height: 76 * theme.u
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    Keypad {
        id: pad
        width: parent.width
        anchors.bottom: unknown.visible ? unknown.top : parent.bottom
        anchors.bottomMargin: unknown.visible ? 20 * theme.u : 4 * theme.u
        keypad: screen.view.keypad ?? null
        keyHeight: Math.max(88 * theme.u, Math.min(124 * theme.u, (screen.room - field.height - screen.unknownRoom - 32 * theme.u - 3 * gap) / 4))
    }
    UnknownButton {
        id: unknown
        content: screen.view.unknown ?? null
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
