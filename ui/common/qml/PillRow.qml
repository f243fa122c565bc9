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
            Fitting {
                anchors.centerIn: parent
                text: pill.label
                asked: Math.min(theme.label * 40 / 42, 60 * theme.u)
                across: pill.width - 20 * theme.u
                room: Math.min(natural, across)
                centred: true
                bold: true
                lineHeight: lineCount > 1 ? 1.1 : 1.4
                color: pill.held ? theme.onHeld : pill.chosen ? theme.keyInk : theme.ink
            }
        }
    }
}
