import QtQuick

// How many tries are left: dots and words.
Column {
    id: box
    // {left, total, text}, or only the words.
    property var tries: null
    readonly property int remain: tries && tries.left !== undefined ? tries.left : 0
    readonly property int total: tries && tries.left !== undefined ? tries.total ?? 3 : 0

    spacing: 6 * theme.u
    leftPadding: 16 * theme.u

    Row {
        spacing: 10 * theme.u
        Repeater {
            model: box.total
            delegate: Rectangle {
                required property int index
                width: 30 * theme.u
                height: width
                radius: width / 2
                color: index < box.remain ? theme.key : theme.page
                border.width: index < box.remain ? 0 : 4 * theme.u
                border.color: theme.line
            }
        }
    }
    Say {
        text: box.tries === null || box.tries === undefined ? "" : box.tries.text ?? String(box.tries)
        size: Math.min(theme.note * 36 / 34, 54 * theme.u)
        bold: true
        lineHeight: 1.32
        room: box.width - 16 * theme.u
        width: room
    }
}
