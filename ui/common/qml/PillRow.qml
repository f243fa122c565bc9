import QtQuick

// Short choices side by side: eras, 今日／きのう.
Row {
    id: row
    property var model: []
    property string verb: ""
    readonly property real cell: (width - (model.length - 1) * spacing) / Math.max(1, model.length)

    spacing: 12 * theme.u
    visible: model.length > 0

    Repeater {
        model: row.model.length
        delegate: Tap {
            id: pill
            required property int index
            readonly property var content: row.model[index] ?? ({})

            verb: row.verb
            value: content.id ?? ""
            label: content.label ?? ""
            chosen: content.selected ?? false
            checkable: true
            width: row.cell
            height: 96 * theme.u

            Frame {
                chosen: pill.chosen
                held: pill.held
            }
            Say {
                anchors.centerIn: parent
                text: pill.label
                size: Math.min(theme.label * 40 / 42, 60 * theme.u, 40 * theme.u * (pill.width - 20 * theme.u) / Math.max(1, natural.advanceWidth))
                bold: true
                color: pill.held ? theme.onHeld : pill.chosen ? theme.keyInk : theme.ink
            }
            TextMetrics {
                id: natural
                text: theme.plain(pill.label)
                font.family: theme.family
                font.bold: true
                font.pixelSize: 40 * theme.u
            }
        }
    }
}
