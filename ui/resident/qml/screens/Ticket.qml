import QtQuick
import "../../../common/qml"
import Kakanai 1.0

// 15 The number, when, where; and take everything along.
Page {
    id: screen
    touched: false

    readonly property var code: view.qr ?? []
    readonly property var phone: view.phone ?? null
    readonly property var take: view.take ?? []
    headGap: (close ? 12 : 24) * theme.u
    need: list.implicitHeight
    leftShare: 0.56

    TicketPanel {
        // Without a number there is nothing to frame.
        visible: (screen.view.number ?? "") !== ""
        parent: screen.wide ? screen.readItem : first
        width: parent ? parent.width : 0
        view: screen.view
        close: screen.close
    }
    Column {
        id: list
        width: parent.width
        spacing: (screen.close ? 10 : theme.big ? 24 : 40) * theme.u

        // The first place in portrait.
        Item {
            id: first
            width: parent.width
            height: childrenRect.height
            visible: !screen.wide && (screen.view.number ?? "") !== ""
        }
        Banner {
            width: parent.width
            content: screen.view.banner ?? null
            size: screen.close ? theme.note : theme.body
            pad: (screen.close ? 8 : 20) * theme.u
        }
        Item {
            visible: screen.code.length > 0
            width: parent.width
            height: Math.max(qr ? qr.height : 0, words ? words.implicitHeight : 0)
            QrCode {
                id: qr
                rows: screen.code
                width: (screen.close ? 172 : 216) * theme.u
                height: width
                anchors.verticalCenter: parent.verticalCenter
            }
            Column {
                id: words
                x: (qr ? qr.width : 0) + 32 * theme.u
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
            visible: screen.take.length > 0 || note !== ""
            title: screen.view.take_title ?? ""
            close: screen.close
            model: screen.take
            note: screen.view.take_note ?? ""
        }
    }
}
