import QtQuick

// 手続き, 持ち物, 市役所の外. One above the other when `upright`.
Grid {
    id: tabs
    property var model: []
    property bool upright: false

    columns: upright ? 1 : Math.max(1, model.length)
    spacing: 12 * theme.u

    Repeater {
        model: tabs.model.length
        delegate: Tap {
            id: tab
            required property int index
            readonly property var content: tabs.model[index] ?? ({})
            readonly property string count: (/\s(\d+)$/.exec(label) ?? ["", ""])[1]
            readonly property string name: count === "" ? label : label.slice(0, -count.length).trim()

            verb: "tab"
            value: content.id ?? ""
            label: content.label ?? ""
            chosen: content.selected ?? false
            checkable: true
            width: tabs.upright ? tabs.width : (tabs.width - (tabs.columns - 1) * tabs.spacing) / tabs.columns
            height: Math.max((tabs.upright ? 84 : 96) * theme.u, words.implicitHeight + 16 * theme.u)

            Frame {
                chosen: tab.chosen
                held: tab.held
            }
            Say {
                id: words
                x: tabs.upright ? 36 * theme.u : (tab.width - width) / 2
                anchors.verticalCenter: parent.verticalCenter
                // The count stands lighter beside its name, in a column of counts at its right end.
                text: tabs.upright ? "**" + tab.name + "**" : "**" + tab.name + "**" + (tab.count === "" ? "" : " " + tab.count)
                size: Math.min(theme.body * 40 / 38, 60 * theme.u, 40 * theme.u * (tab.width - 20 * theme.u) / Math.max(1, natural.advanceWidth))
                color: tab.held ? theme.onHeld : tab.chosen ? theme.keyInk : theme.ink
            }
            Say {
                anchors.right: parent.right
                anchors.rightMargin: 36 * theme.u
                anchors.verticalCenter: parent.verticalCenter
                visible: tabs.upright && text !== ""
                text: tabs.upright ? tab.count : ""
                size: words.size
                color: words.color
            }
            TextMetrics {
                id: natural
                text: theme.plain(tab.label)
                font.family: theme.family
                font.bold: true
                font.pixelSize: 40 * theme.u
            }
        }
    }
}
