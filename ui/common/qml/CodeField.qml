import QtQuick

// Digits one by one, with their name in front. `at`: where the next one goes, also over another.
Tap {
    id: field
    property var content: ({})
    readonly property int length: content.length ?? 4
    readonly property string typed: content.text ?? ""
    readonly property int at: chosen ? content.at ?? typed.length : -1

    verb: "field"
    value: content.id ?? ""
    label: content.label ?? ""
    chosen: content.active ?? false
    implicitHeight: Math.max(92 * theme.u, name.implicitHeight + 16 * theme.u)

    Frame {
        chosen: field.chosen
        held: field.held
    }
    Say {
        id: name
        x: 28 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        text: field.label
        size: Math.min(theme.note, 54 * theme.u)
        bold: field.chosen
        lineHeight: 1.25
        room: field.width - digits.width - 80 * theme.u
    }
    Row {
        id: digits
        anchors.right: parent.right
        anchors.rightMargin: 24 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6 * theme.u
        Repeater {
            model: field.length
            delegate: Rectangle {
                id: box
                required property int index
                width: 46 * theme.u
                height: 64 * theme.u
                radius: 8 * theme.u
                color: theme.page
                border.width: (index === field.at ? 4 : 2) * theme.u
                border.color: index === field.at ? theme.key : theme.line
                Say {
                    anchors.centerIn: parent
                    text: box.index < field.typed.length ? field.typed.charAt(box.index) : ""
                    size: 44 * theme.u
                    bold: true
                    lineHeight: 1.2
                }
            }
        }
    }
}
