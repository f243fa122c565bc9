import QtQuick

// Five bars that show the place. Not tabs. From 160 % on the names go.
Row {
    id: stages
    property var model: []

    spacing: 12 * theme.u
    visible: model.length > 0

    Repeater {
        model: stages.model.length
        delegate: Item {
            id: stage
            required property int index
            readonly property var content: stages.model[index] ?? ({})
            readonly property bool now: content.now ?? false
            readonly property bool done: content.done ?? false
            readonly property real part: done ? 1 : Math.min(1, content.part ?? 0)

            width: (stages.width - (stages.model.length - 1) * stages.spacing) / Math.max(1, stages.model.length)
            height: (theme.big ? 12 : 80) * theme.u
            Accessible.role: Accessible.StaticText
            Accessible.name: theme.plain(content.label ?? "")
            Accessible.selectable: true
            Accessible.selected: now

            Rectangle {
                id: bar
                width: parent.width
                height: (theme.contrast ? 16 : 12) * theme.u
                radius: height / 2
                color: theme.track
                border.width: theme.contrast ? 3 * theme.u : 0
                border.color: theme.line

                Rectangle {
                    width: parent.width * stage.part
                    height: parent.height
                    radius: height / 2
                    color: theme.key
                    visible: stage.part > 0
                }
            }
            Row {
                y: 22 * theme.u
                spacing: 8 * theme.u
                visible: !theme.big

                Icon {
                    visible: stage.done && !stage.now
                    name: "check"
                    size: 30 * theme.u
                    color: theme.soft
                    anchors.verticalCenter: parent.verticalCenter
                }
                Say {
                    text: stage.content.label ?? ""
                    named: true
                    size: Math.min(theme.stage, stage.width / 5.6 * 1.05)
                    bold: stage.now
                    color: stage.now ? theme.ink : theme.soft
                    lineHeight: 1.3
                }
            }
        }
    }
}
