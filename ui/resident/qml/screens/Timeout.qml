import QtQuick
import "../../../common/qml"

// 16 Asks before forgetting. Nothing of the visit is visible.
Page {
    id: screen
    title: ""
    sub: ""
    touched: false
    headGap: 0
    mainSize: theme.button * 1.16
    mainHeight: 180 * theme.u
    waysBelow: true
    need: text.implicitHeight + 220 * theme.u

    Item {
        anchors.fill: parent
        Column {
            id: words
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(0, (parent.height - height) * 0.42)
            width: parent.width
            spacing: 0

            // In landscape beside the words, in the middle of what is only read.
            Item {
                parent: screen.wide ? screen.readItem : words
                width: parent ? parent.width : 0
                height: !ring.visible ? 0 : screen.wide ? screen.readEnd - screen.highest - 90 * theme.u : ring.height + 64 * theme.u
                Ring {
                    id: ring
                    readonly property real side: Math.min(400 * theme.u, screen.wide ? screen.leftWidth : screen.room - text.implicitHeight - 70 * theme.u)
                    y: screen.wide ? (parent.height - height) / 2 : 0
                    visible: side > 150 * theme.u
                    width: side
                    height: side
                    thick: side * 0.07
                    part: (screen.view.seconds ?? 0) / Math.max(1, screen.view.total ?? 1)
                    anchors.horizontalCenter: parent.horizontalCenter

                    Column {
                        anchors.centerIn: parent
                        Say {
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: String(screen.view.seconds ?? "")
                            size: ring.side * 0.4
                            bold: true
                            lineHeight: 1.0
                        }
                        Say {
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: screen.view.unit ?? ""
                            size: Math.max(theme.smallest, ring.side * 0.12)
                            color: theme.soft
                        }
                    }
                }
            }
            Column {
                id: text
                width: parent.width
                spacing: 24 * theme.u
                Say {
                    text: screen.view.title ?? ""
                    size: Math.max(84 * theme.u, theme.title)
                    bold: true
                    centred: true
                    lineHeight: 1.3
                    room: text.width
                    width: room
                    Accessible.role: Accessible.Heading
                    Accessible.name: theme.plain(text)
                }
                Say {
                    text: screen.view.sub ?? ""
                    size: theme.label
                    centred: true
                    lineHeight: 1.7
                    room: text.width
                    width: room
                }
            }
        }
    }
}
