import QtQuick

// はじめる and カードがない方.
Tap {
    id: button

    property var content: null
    property bool filled: false
    property bool close: false
    readonly property color words: filled ? theme.onKey : held ? theme.onHeld : theme.keyInk

    visible: content !== null && content !== undefined
    able: visible
    radius: (filled ? 24 : 20) * theme.u
    label: content ? content.label ?? "" : ""
    detail: content ? content.hint ?? "" : ""
    implicitHeight: Math.max((close ? 92 : filled ? 194 : 124) * theme.u, text.implicitHeight + (close ? 16 : 36) * theme.u)

    Rectangle {
        anchors.fill: parent
        radius: button.radius
        color: button.filled ? (button.held ? theme.keyPressed : theme.key) : button.held ? theme.keyHeld : theme.page
        border.width: button.filled ? 0 : 3 * theme.u
        border.color: theme.key
    }
    Column {
        id: text
        x: 58 * theme.u
        width: parent.width - x - 130 * theme.u
        anchors.verticalCenter: parent.verticalCenter

        Say {
            text: button.label
            size: button.filled ? theme.large : theme.lead
            bold: true
            lineHeight: 1.2
            color: button.words
            room: text.width
            width: room
        }
        Say {
            text: button.content ? button.content.hint ?? "" : ""
            size: theme.body * 40 / 38
            lineHeight: 1.35
            color: button.words
            room: text.width
            width: room
        }
    }
    Icon {
        name: "next"
        size: (button.filled ? 84 : 56) * theme.u
        color: button.words
        anchors.right: parent.right
        anchors.rightMargin: (button.filled ? 42 : 46) * theme.u
        anchors.verticalCenter: parent.verticalCenter
    }
}
