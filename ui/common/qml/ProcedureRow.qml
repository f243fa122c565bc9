import QtQuick

// One procedure, to be opened.
Tap {
    id: row
    property var content: ({})
    property bool big: false
    property bool close: false
    readonly property var sizes: theme.lists.procedure[close ? "close" : "usual"]

    verb: "open"
    value: content.id ?? ""
    label: content.title ?? ""
    detail: [content.sub ?? "", content.chip ?? ""].filter(text => text !== "").join("\u3000")
    radius: 14 * theme.u
    implicitHeight: Math.max(sizes.least * theme.u, words.implicitHeight + (big ? theme.lists.procedure.big.air : sizes.air) * theme.u)

    Frame {
        held: row.held
        radius: row.radius
        border.width: 2 * theme.u
    }
    ProcedureWords {
        id: words
        content: row.content
        big: row.big
        close: row.close
        held: row.held
        x: 30 * theme.u
        width: arrow.x - x - 16 * theme.u
        height: parent.height
    }
    Icon {
        id: arrow
        name: "next"
        size: 40 * theme.u
        color: row.held ? theme.onHeld : theme.soft
        x: row.width - width - 18 * theme.u
        anchors.verticalCenter: parent.verticalCenter
    }
}
