import QtQuick

// A word being typed, with its term and the kanji that it reads above.
Tap {
    id: field

    property var content: ({})

    verb: "field"
    value: content.id ?? ""
    label: content.label ?? ""
    detail: content.text ?? ""
    chosen: content.active ?? false
    readonly property real pad: (Window.window.wide ? 8 : theme.big ? 10 : 16) * theme.u
    readonly property bool crowded: (content.kanji ?? "") !== "" && termWidth.advanceWidth + 24 * theme.u + (whole?.implicitWidth ?? 0) > inside.width
    implicitHeight: inside.implicitHeight + 2 * pad

    Frame {
        chosen: field.chosen
        held: field.held
    }
    NameLine {
        id: whole
        visible: false
        text: field.content.kanji ?? ""
        size: theme.note
    }
    TextMetrics {
        id: termWidth
        text: theme.plain(field.content.label ?? "")
        font.family: theme.family
        font.pixelSize: theme.note
    }
    Column {
        id: inside
        x: 32 * theme.u
        y: field.pad
        width: parent.width - 56 * theme.u
        spacing: 4 * theme.u

        Row {
            spacing: 24 * theme.u

            Fitting {
                id: term
                // What is known of the name says whose reading it is, where both have no room.
                text: field.crowded ? "" : field.content.label ?? ""
                asked: theme.note
                across: inside.width
                room: Math.min(natural, across)
                lineHeight: theme.big ? 1.2 : 1.4
                color: theme.soft
            }
            NameLine {
                id: kanji
                text: field.content.kanji ?? ""
                size: theme.note
                color: theme.soft
                room: term.text === "" ? inside.width : inside.width - term.implicitWidth - 24 * theme.u
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        Row {
            spacing: 10 * theme.u
            width: inside.width
            // As high for long words, whose letters are smaller, and before any.
            height: Math.max(typed.implicitHeight, typed.asked * typed.lineHeight)

            Fitting {
                id: typed
                text: field.content.text ?? ""
                asked: Math.min(theme.label * 68 / 42, 109 * theme.u)
                floor: 44 * theme.u
                across: inside.width - 16 * theme.u
                room: Math.min(natural, across)
                bold: true
                lineHeight: theme.big ? 1.15 : 1.25
                anchors.verticalCenter: parent.verticalCenter
            }
            Caret {
                visible: field.chosen
                height: typed.size
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
