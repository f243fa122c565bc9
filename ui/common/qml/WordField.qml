import QtQuick

// A word being typed, with its term and the kanji that it reads above.
Tap {
    id: field

    property var content: ({})

    verb: "field"
    value: content.id ?? ""
    label: (content.label ?? "") + " " + (content.text ?? "")
    chosen: content.active ?? false
    readonly property real pad: (Window.window.wide ? 8 : 16) * theme.u
    implicitHeight: inside.implicitHeight + 2 * pad

    Frame {
        chosen: field.chosen
        held: field.held
    }
    Column {
        id: inside
        x: 32 * theme.u
        y: field.pad
        width: parent.width - 56 * theme.u
        spacing: 4 * theme.u

        Row {
            spacing: 24 * theme.u

            Say {
                id: term
                text: field.content.label ?? ""
                size: theme.note
                color: theme.soft
            }
            NameLine {
                text: field.content.kanji ?? ""
                size: theme.note
                color: theme.soft
                room: Math.min(inside.width * 0.62, inside.width - term.implicitWidth - 24 * theme.u)
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        Row {
            spacing: 10 * theme.u

            Say {
                id: typed
                text: field.content.text ?? ""
                size: Math.min(68 * theme.u, inside.width / Math.max(1, text.length) * 0.95)
                bold: true
                lineHeight: 1.25
            }
            Item {
                width: 1
                height: 85 * theme.u
                visible: typed.text === ""
            }
            Caret {
                visible: field.chosen
                height: 68 * theme.u
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
