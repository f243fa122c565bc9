import QtQuick

// A number with its unit inside at the right; above the digits where units are spelt in letters.
Tap {
    id: field

    property var content: ({})
    // The era before the year.
    property string before: ""
    // 21 mm, and 33.5 mm with large letters.
    property real size: Math.min(theme.label * 2, 134 * theme.u)
    // Fields beside each other look alike: one long unit stacks them all.
    property bool stacked: false

    verb: "field"
    value: content.id ?? ""
    label: (content.text ?? "") + (content.unit ?? content.label ?? "")
    chosen: content.active ?? false
    implicitHeight: 152 * theme.u

    // What the unit, the era and the caret leave for the digits.
    readonly property real around: (48 + 32) * theme.u + (stacked ? 0 : unit.width + (era.visible ? era.width + 12 * theme.u : 0))
    readonly property real fit: Math.max(0.4, Math.min(1, (width - around) / Math.max(1, two.advanceWidth, digits.advanceWidth)))
    readonly property real most: stacked ? (height - above.implicitHeight - 20 * theme.u) / 1.1 : size
    // An era spelt in letters takes the smallest size, so that the digits keep theirs.
    readonly property real small: before.length > 2 ? 34 * theme.u : Math.min(theme.label, (before === "" ? 56 : 44) * theme.u)

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
    Fitting {
        id: above
        visible: field.stacked && text !== ""
        text: field.stacked ? [field.before, field.content.unit ?? ""].filter(word => word !== "").join(" ") : ""
        asked: Math.min(theme.note, 54 * theme.u)
        across: field.width - 40 * theme.u
        room: Math.min(natural, across)
        lineHeight: 1.2
        anchors.right: parent.right
        anchors.rightMargin: 24 * theme.u
        y: 10 * theme.u
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 24 * theme.u
        y: field.stacked ? field.height - height - 8 * theme.u : (field.height - height) / 2
        spacing: 12 * theme.u

        Say {
            id: era
            text: field.stacked ? "" : field.before
            size: unit.size
            lineHeight: 1.2
            anchors.verticalCenter: parent.verticalCenter
        }
        Say {
            text: field.content.text ?? ""
            size: Math.min(Math.floor(field.size * field.fit), field.most)
            bold: true
            lineHeight: 1.1
            anchors.verticalCenter: parent.verticalCenter
        }
        Caret {
            visible: field.chosen
            height: Math.min(field.size, field.most) * 0.88
            anchors.verticalCenter: parent.verticalCenter
        }
        Say {
            id: unit
            text: field.stacked ? "" : field.content.unit ?? ""
            size: field.small
            lineHeight: 1.2
            color: theme.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
