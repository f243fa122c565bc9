import QtQuick

// One setting: its name, its options side by side. Sizes show the letter itself.
Column {
    id: setting
    property var content: ({
            options: []
        })
    property real cellHeight: 146 * theme.u
    readonly property var options: content.options ?? []

    spacing: 8 * theme.u

    Say {
        text: setting.content.label ?? ""
        size: Math.min(theme.label, 60 * theme.u)
        bold: true
        lineHeight: 1.5
    }
    Row {
        id: row
        width: setting.width
        spacing: 16 * theme.u
        Repeater {
            model: setting.options.length
            delegate: SettingOption {
                required property int index
                content: setting.options[index] ?? ({})
                group: setting.content.id ?? ""
                width: (row.width - (setting.options.length - 1) * row.spacing) / Math.max(1, setting.options.length)
                height: setting.cellHeight
            }
        }
    }
}
