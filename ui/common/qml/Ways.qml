import QtQuick

// At most two second buttons in a row; one above the other where the words are too long.
Grid {
    id: ways

    property var model: []
    // The label of つづき, last in the row.
    property string more: ""
    readonly property int count: model.length + (more === "" ? 0 : 1)
    readonly property bool stacked: columns === 1
    property real least: 104 * theme.u
    // Side by side they are as high as each other.
    readonly property real tallest: columns === 1 ? 0 : Math.max(...[...children].filter(one => one.visible && one.verb).map(one => one.implicitHeight), 0)

    columns: count > 1 && (theme.scale < 2 || theme.modest) ? 2 : 1
    columnSpacing: 20 * theme.u
    rowSpacing: 12 * theme.u
    visible: count > 0

    Repeater {
        model: ways.model.length
        delegate: SecondButton {
            required property int index
            readonly property var way: ways.model[index] ?? ({})

            verb: "way"
            value: way.id ?? ""
            label: way.label ?? ""
            icon: way.icon ?? ""
            good: way.kind === "good"
            weighty: way.weighty ?? false
            gives: true
            width: ways.columns === 2 ? (ways.width - ways.columnSpacing) / 2 : ways.width
            height: Math.max(ways.least, ways.tallest, implicitHeight)
        }
    }
    Repeater {
        model: ways.more === "" ? 0 : 1
        delegate: SecondButton {
            verb: "more"
            label: ways.more
            gives: true
            icon: kiosk.view.more_icon ?? "down"
            width: ways.columns === 2 ? (ways.width - ways.columnSpacing) / 2 : ways.width
            height: Math.max(ways.least, ways.tallest, implicitHeight)
        }
    }
}
