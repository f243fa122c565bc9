import QtQuick
import "../../../common/qml"
import Kakanai 1.0

// 15 The number, when, where; and take everything along.
Page {
    id: screen

    readonly property var code: view.qr ?? []
    readonly property var phone: view.phone ?? null
    readonly property var take: view.take ?? []
    headGap: 24 * theme.u
    need: list.implicitHeight
    leftShare: 0.56

    TicketPanel {
        parent: screen.wide ? screen.readItem : list
        width: parent.width
        view: screen.view
        close: screen.close
    }
    Column {
        id: list
        width: parent.width
        spacing: (screen.close ? 16 : theme.big ? 24 : 40) * theme.u

        Banner {
            width: parent.width
            content: screen.view.banner ?? null
        }
        Item {
            visible: screen.code.length > 0
            width: parent.width
            height: Math.max(qr.height, words.implicitHeight)
            QrCode {
                id: qr
                rows: screen.code
                width: (screen.close ? 172 : 216) * theme.u
                height: width
                anchors.verticalCenter: parent.verticalCenter
            }
            Column {
                id: words
                x: qr.width + 32 * theme.u
                width: parent.width - x
                spacing: 10 * theme.u
                anchors.verticalCenter: parent.verticalCenter
                Say {
                    text: screen.phone ? screen.phone.title ?? String(screen.phone) : ""
                    size: theme.label
                    bold: true
                    room: words.width
                    width: room
                }
                Say {
                    text: screen.phone ? screen.phone.text ?? "" : ""
                    size: theme.note
                    lineHeight: 1.5
                    color: theme.soft
                    room: words.width
                    width: room
                }
            }
        }
        TakePanel {
            width: parent.width
            visible: screen.take.length > 0
            title: screen.view.take_title ?? ""
            close: screen.close
            model: screen.take
        }
    }
}
