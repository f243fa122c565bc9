import QtQuick

// あ か さ …: rows without towns are dashed and rest. Large letters have a page of their own for them, and stand in two
// lines.
Grid {
    id: row
    property var model: []
    readonly property bool large: theme.scale >= 1.6
    columns: !large ? Math.max(1, model.length) : model.length > 6 ? Math.ceil(model.length / 2) : 3
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
            width: (row.width - (row.columns - 1) * row.spacing) / row.columns
            height: (row.large ? 116 : 92) * theme.u

            Frame {
                visible: cell.able
                held: cell.held
                radius: cell.radius
                color: cell.held ? theme.keyHeld : cell.chosen ? theme.key : theme.page
                border.width: cell.chosen ? 0 : 3 * theme.u
            }
            Loader {
                active: !cell.able
                anchors.fill: parent
                sourceComponent: Dashes {
                    radius: cell.radius
                    color: theme.hair
                }
            }
            Fitting {
                named: true
                anchors.centerIn: parent
                text: cell.label
                asked: row.large ? Math.min(theme.label, 84 * theme.u) : 42 * theme.u
                across: cell.width - 12 * theme.u
                room: 0
                bold: cell.able
                color: !cell.able ? theme.rest : cell.held ? theme.onHeld : cell.chosen ? theme.onKey : theme.ink
            }
        }
    }
}
