import QtQuick

// A number with its unit inside at the right.
Tap {
    id: field

    property var content: ({})
    // The era before the year.
    property string before: ""
    // 21 mm, and 33.5 mm with large letters.
    property real size: Math.min(theme.label * 2, 134 * theme.u)

    verb: "field"
    value: content.id ?? ""
    label: (content.text ?? "") + (content.unit ?? content.label ?? "")
    chosen: content.active ?? false
    implicitHeight: 152 * theme.u

    // What the unit, the era and the caret leave for the digits.
    readonly property real around: 48 * theme.u + unit.width + 32 * theme.u + (era.visible ? era.width + 12 * theme.u : 0)
    readonly property real fit: Math.max(0.4, Math.min(1, (width - around) / Math.max(1, two.advanceWidth, digits.advanceWidth)))
    // Units spelt in letters take the smallest size, so that the digits keep theirs.
    readonly property real small: unit.text.length > 2 || before.length > 2 ? 34 * theme.u : Math.min(theme.label, (before === "" ? 56 : 44) * theme.u)

    TextMetrics {
        id: digits
        text: field.content.text ?? ""
        font.family: theme.family
        font.bold: true
        font.pixelSize: field.size
    }

    // One digit is as large as two, so that fields beside each other look alike.
    TextMetrics {
        id: two
        text: "00"
        font: digits.font
    }

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
            id: era
            text: field.before
            size: unit.size
            lineHeight: 1.2
            anchors.verticalCenter: parent.verticalCenter
        }
        Say {
            text: field.content.text ?? ""
            size: Math.floor(field.size * field.fit)
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
            size: field.small
            lineHeight: 1.2
            color: theme.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
