import QtQuick

// What a row says of a procedure: its name, whose and why, its deadline.
Item {
    id: said
    property var content: ({})
    property bool big: false
    property bool close: false
    property bool held: false
    readonly property var sizes: theme.lists.procedure[close ? "close" : "usual"]
    readonly property real beside: chip.visible ? width - chip.width - 14 * theme.u : width
    // What doesn't fit beside the deadline takes the whole width: then that stands beside the other line, or below.
    readonly property bool apart: !big && chip.visible && title.natural > beside
    readonly property bool longer: !big && chip.visible && second.natural > beside
    readonly property bool under: longer && !apart

    implicitHeight: words.implicitHeight

    Column {
        id: words
        width: said.width
        anchors.verticalCenter: parent.verticalCenter
        spacing: said.big ? 8 * theme.u : 0

        Say {
            id: title
            text: said.content.title ?? ""
            size: theme.label * 40 / 42
            bold: true
            lineHeight: said.sizes.name
            color: said.held ? theme.onHeld : theme.ink
            room: said.big || said.apart ? said.width : said.beside
            width: room
        }
        Say {
            id: second
            visible: !said.big && text !== ""
            text: said.big ? "" : said.content.sub ?? ""
            size: theme.note
            lineHeight: said.sizes.rest
            color: said.held ? theme.onHeld : theme.soft
            room: said.longer ? said.width : said.beside
            width: room
        }
        Item {
            // The deadline is higher than a second line: what is missing, so that it never covers the name.
            visible: said.apart
            width: 1
            height: said.longer ? chip.implicitHeight + 4 * theme.u : Math.max(0, chip.implicitHeight + 2 * theme.u - second.implicitHeight)
        }
        Chip {
            visible: said.big && text !== ""
            room: said.width
            text: said.content.chip ?? ""
            urgent: said.content.urgent ?? false
            width: implicitWidth
            height: implicitHeight
        }
    }
    Chip {
        id: chip
        visible: !said.big && text !== ""
        room: said.width
        text: said.content.chip ?? ""
        urgent: said.content.urgent ?? false
        width: implicitWidth
        // Beside one line of two it keeps off the outline of its row.
        readonly property real low: implicitHeight - 8 * theme.u
        height: said.under ? Math.min(low, title.implicitHeight) : said.apart ? low : implicitHeight
        x: said.width - width
        y: said.apart ? words.y + words.height - height - 5 * theme.u : said.under ? words.y + (title.height - height) / 2 + 3 * theme.u : (said.height - height) / 2
    }
}
