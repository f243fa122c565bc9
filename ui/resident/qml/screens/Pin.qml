import QtQuick
import "../../../common/qml"

// 04 Four digits that never show.
Page {
    id: screen

    readonly property int length: view.length ?? 4
    readonly property int filled: view.filled ?? 0
    need: boxes.height + pad.height + 34 * theme.u
    headGap: 24 * theme.u
    subSize: theme.body

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
    Row {
        id: boxes
        anchors.bottom: pad.top
        anchors.bottomMargin: 34 * theme.u
        spacing: 24 * theme.u
        height: 140 * theme.u

        Repeater {
            model: screen.length
            delegate: Rectangle {
                id: box
                required property int index
                readonly property bool now: index === screen.filled
                width: 140 * theme.u
                height: width
                radius: 16 * theme.u
                color: theme.page
                border.width: (now ? 6 : 3) * theme.u
                border.color: now ? theme.key : theme.line

                Rectangle {
                    visible: box.index < screen.filled
                    anchors.centerIn: parent
                    width: 48 * theme.u
                    height: width
                    radius: width / 2
                    color: theme.ink
                }
            }
        }
        Tries {
            tries: screen.view.tries ?? null
            anchors.verticalCenter: parent.verticalCenter
            width: screen.rightWidth - 4 * 164 * theme.u
        }
    }
    Keypad {
        id: pad
        width: parent.width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4 * theme.u
        keypad: screen.view.keypad ?? null
        keyHeight: Math.max(96 * theme.u, Math.min(124 * theme.u, (screen.room - boxes.height - 38 * theme.u - 3 * gap) / 4))
    }
}
