import QtQuick
import "../../../common/qml"

// A telephone number, as it is said; an account number.
Page {
    id: screen
    omits: true
    headGap: 24 * theme.u
    readonly property real typed: wide ? 0 : field.height + 28 * theme.u
    personal: true
    roomy: need + pad.lines * 12 * theme.u
    need: told + typed + unknownRoom + pad.lines * 88 * theme.u + (pad.lines - 1) * pad.gap + 4 * theme.u
    readonly property real unknownRoom: unknown.visible ? unknown.height + 20 * theme.u : 0

    // In landscape it stands above the keys: what is read has no more room.
    below: Item {
        width: parent ? parent.width : 0
        height: visible ? banner.height + 22 * theme.u : 0
        visible: banner.visible && !screen.wide
    }
    Banner {
        id: banner
        parent: screen.wide ? screen.bodyItem : screen.belowItem
        y: screen.wide ? 0 : 20 * theme.u
        width: parent ? parent.width : 0
        height: implicitHeight
        content: screen.view.banner ?? null
    }
    readonly property real told: wide && banner.visible ? banner.height + 20 * theme.u : 0
    Rectangle {
        id: field
        parent: screen.wide ? screen.readItem : screen.bodyItem
        y: screen.wide ? 0 : pad.y - height - 28 * theme.u
        width: parent.width
        height: (theme.scale >= 1.6 ? 176 : 146) * theme.u
        radius: 16 * theme.u
        color: theme.keySoft
        border.width: 6 * theme.u
        border.color: theme.key
        Row {
            x: 40 * theme.u
            spacing: 10 * theme.u
            anchors.verticalCenter: parent.verticalCenter
            Fitting {
                id: number
                text: screen.view.field ? screen.view.field.text ?? "" : ""
                asked: Math.min(theme.label * 2, 134 * theme.u)
                floor: 60 * theme.u
                across: field.width - 110 * theme.u
                room: 0
                bold: true
                lineHeight: 1.2
            }
            Caret {
                height: number.size * 0.9
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
        // Where from low reach the fields take the room of four rows.
        flat: screen.low || theme.scale >= 1.6
        keyHeight: Math.max(88 * theme.u, Math.min(124 * theme.u, (screen.room - screen.told - screen.typed - screen.unknownRoom - 4 * theme.u - (lines - 1) * gap) / lines))
    }
    UnknownButton {
        id: unknown
        content: screen.view.unknown ?? null
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
