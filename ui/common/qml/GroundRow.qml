import QtQuick

// One ground of the decision: what was asked, what was answered.
Item {
    id: row
    property var content: ({})
    property bool close: false
    implicitHeight: words.implicitHeight + (close ? 4 : 16) * theme.u

    Icon {
        id: icon
        y: (row.close ? 6 : 12) * theme.u
        name: row.content.holds === false ? "close" : row.content.holds === true ? "check" : "ask"
        size: 36 * theme.u
        color: row.content.holds === true ? theme.helpLine : theme.soft
    }
    Flow {
        id: words
        x: 52 * theme.u
        y: (row.close ? 2 : 8) * theme.u
        width: row.width - x
        spacing: 20 * theme.u
        Say {
            text: row.content.text ?? ""
            size: theme.note
            room: Math.min(words.width, natural)
        }
        Say {
            text: row.content.answer ?? ""
            size: theme.note
            bold: true
            room: Math.min(words.width, natural)
        }
    }
}
