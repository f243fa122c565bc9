import QtQuick

// One setting: its name, its options side by side. Sizes show the letter itself.
Item {
    id: setting
    property var content: ({
            options: []
        })
    property real cellHeight: 146 * theme.u
    // The name stands left of the options instead of above them.
    property bool beside: false
    readonly property var options: content.options ?? []

    implicitHeight: row.y + cellHeight
    height: implicitHeight

    Say {
        id: name
        text: setting.content.label ?? ""
        size: setting.beside ? 34 * theme.u : Math.min(theme.label, 60 * theme.u)
        bold: true
        lineHeight: setting.beside ? 1.25 : 1.5
        room: setting.beside ? 172 * theme.u : 0
        y: setting.beside ? (setting.height - implicitHeight) / 2 : 0
    }
    Row {
        id: row
        x: setting.beside ? 190 * theme.u : 0
        y: setting.beside ? 0 : name.implicitHeight + 8 * theme.u
        width: setting.width - x
        spacing: 16 * theme.u
        Repeater {
            model: setting.options.length
            delegate: SettingOption {
                required property int index
                content: setting.options[index] ?? ({})
                group: setting.content.id ?? ""
                bare: (content.icon ?? "") !== "" && (setting.beside || setting.options.length > 2)
                width: (row.width - (setting.options.length - 1) * row.spacing) / Math.max(1, setting.options.length)
                height: setting.cellHeight
            }
        }
    }
}
