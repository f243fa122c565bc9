import QtQuick

// One of the five verbs. A verb that cannot act rests without outline in its place.
Tap {
    id: cell

    property var content: ({})
    property Item page: null
    property bool flat: false
    readonly property bool person: value === "staff"
    readonly property bool letters: value === "size"
    readonly property color words: !able ? theme.rest : held ? theme.onHeld : person ? theme.helpInk : theme.ink
    readonly property real roomy: width - (theme.big ? 24 : 8) * theme.u
    // A picture made of one letter: small and large.
    readonly property string letter: kiosk.chrome.words.letter ?? ""

    verb: "dock"
    value: content.id ?? ""
    label: content.label ?? ""
    able: content.enabled ?? true
    local: value === "back" && page && page.open ? () => page.open = false : null

    Rectangle {
        anchors.fill: parent
        visible: cell.able
        radius: cell.radius
        color: cell.held ? theme.keyHeld : cell.person ? theme.help : theme.page
        border.width: (cell.person ? 3 : 2) * theme.u
        border.color: cell.person ? theme.helpLine : theme.line
    }
    Grid {
        anchors.centerIn: parent
        columns: cell.flat ? 2 : 1
        columnSpacing: 14 * theme.u
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Icon {
            visible: !cell.letters && name !== ""
            name: cell.content.icon ?? ""
            size: 48 * theme.u
            color: cell.words
        }
        Row {
            visible: cell.letters
            Say {
                text: cell.letter
                size: 34 * theme.u
                bold: true
                lineHeight: 1.0
                color: cell.words
                anchors.baseline: undefined
                y: parent.height - height - 2 * theme.u
            }
            Say {
                text: cell.letter
                size: 52 * theme.u
                bold: true
                lineHeight: 1.0
                color: cell.words
            }
        }
        Say {
            named: true
            text: cell.label
            // The one place where words shrink rather than wrap: the five places never move.
            size: Math.min(cell.flat && !theme.big ? 40 * theme.u : cell.flat ? theme.dock : Math.min(theme.dock, 42 * theme.u), theme.dock * (cell.roomy - (cell.flat ? 70 * theme.u : 0)) / Math.max(1, natural.advanceWidth))
            bold: cell.able
            lineHeight: 1.25
            color: cell.words
        }
    }
    TextMetrics {
        id: natural
        text: theme.plain(cell.label)
        font.family: theme.family
        font.bold: true
        font.pixelSize: theme.dock
    }
}
