import QtQuick

// A number with its unit inside at the right.
Tap {
    id: field

    property var content: ({})
    // The era before the year.
    property string before: ""
    property real size: 96 * theme.u

    verb: "field"
    value: content.id ?? ""
    label: (content.text ?? "") + (content.unit ?? content.label ?? "")
    chosen: content.active ?? false
    implicitHeight: 152 * theme.u

    Frame {
        chosen: field.chosen
        held: field.held
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 24 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12 * theme.u

        Say {
            text: field.before
            size: unit.size
            lineHeight: 1.2
            anchors.verticalCenter: parent.verticalCenter
        }
        Say {
            text: field.content.text ?? ""
            size: field.size
            bold: true
            lineHeight: 1.1
            anchors.verticalCenter: parent.verticalCenter
        }
        Caret {
            visible: field.chosen
            height: field.size * 0.88
            anchors.verticalCenter: parent.verticalCenter
        }
        Say {
            id: unit
            text: field.content.unit ?? ""
            size: Math.min(theme.label, 56 * theme.u)
            lineHeight: 1.2
            color: theme.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
