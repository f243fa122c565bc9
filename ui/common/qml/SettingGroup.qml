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

    // Beside its options it takes a fifth of the line, a little more for large letters.
    readonly property real aside: (theme.big ? 214 : 172) * theme.u

    Fitting {
        id: name
        text: setting.content.label ?? ""
        asked: setting.beside ? Math.min(theme.note, 50 * theme.u) : Math.min(theme.label, 60 * theme.u)
        gives: setting.beside
        most: 3
        tall: setting.cellHeight
        bold: true
        lineHeight: setting.beside ? 1.15 : 1.5
        room: setting.beside ? setting.aside : 0
        y: setting.beside ? (setting.height - implicitHeight) / 2 : 0
    }
    Row {
        id: row
        x: setting.beside ? setting.aside + 18 * theme.u : 0
        y: setting.beside ? 0 : name.implicitHeight + 8 * theme.u
        width: setting.width - x
        spacing: 16 * theme.u
        Repeater {
            model: setting.options.length
            delegate: SettingOption {
                required property int index
                content: setting.options[index] ?? ({})
                group: setting.content.id ?? ""
                narrow: setting.beside
                bare: (content.icon ?? "") !== "" && (setting.beside || setting.options.length > 2)
                width: (row.width - (setting.options.length - 1) * row.spacing) / Math.max(1, setting.options.length)
                height: setting.cellHeight
            }
        }
    }
}
