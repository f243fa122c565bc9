import QtQuick

// One ground of the decision: what was asked, what was answered.
Item {
    id: row
    property var content: ({})
    property bool close: false
    readonly property var sizes: theme.lists.ground[close ? "close" : "usual"]
    implicitHeight: words.implicitHeight + sizes.air * theme.u

    Icon {
        id: icon
        y: (row.sizes.air / 2 + 4) * theme.u
        name: row.content.holds === false ? "close" : row.content.holds === true ? "check" : "ask"
        size: 36 * theme.u
        color: row.content.holds === true ? theme.helpLine : theme.soft
    }
    Flow {
        id: words
        x: row.sizes.x * theme.u
        y: row.sizes.air / 2 * theme.u
        width: row.width - x
        spacing: row.sizes.gap * theme.u
        Say {
            text: row.content.text ?? ""
            size: theme.note
            lineHeight: row.sizes.line
            room: Math.min(words.width, natural)
        }
        Say {
            text: row.content.answer ?? ""
            size: theme.note
            lineHeight: row.sizes.line
            bold: true
            room: Math.min(words.width, natural)
        }
    }
}
