import QtQuick

// あ か さ …: rows without towns are dashed and rest.
Row {
    id: row
    property var model: []
    spacing: 12 * theme.u

    Repeater {
        model: row.model.length
        delegate: Tap {
            id: cell
            required property int index
            readonly property var content: row.model[index] ?? ({})

            verb: "row"
            value: content.id ?? ""
            label: content.label ?? ""
            able: content.enabled ?? true
            chosen: content.selected ?? false
            checkable: true
            radius: 12 * theme.u
            width: (row.width - (row.model.length - 1) * row.spacing) / Math.max(1, row.model.length)
            height: 92 * theme.u

            Frame {
                visible: cell.able
                held: cell.held
                radius: cell.radius
                color: cell.held ? theme.keyHeld : cell.chosen ? theme.key : theme.page
                border.width: cell.chosen ? 0 : 3 * theme.u
            }
            Dashes {
                visible: !cell.able
                anchors.fill: parent
                radius: cell.radius
                color: theme.hair
            }
            Say {
                anchors.centerIn: parent
                text: cell.label
                size: 42 * theme.u
                bold: cell.able
                color: !cell.able ? theme.rest : cell.held ? theme.onHeld : cell.chosen ? theme.onKey : theme.ink
            }
        }
    }
}
