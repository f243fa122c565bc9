import QtQuick

// The address as it grows. Only for reading.
ReadingPanel {
    id: strip
    property var model: []
    radius: theme.contrast ? 0 : 16 * theme.u
    readonly property real size: Math.min(theme.label * 44 / 42, 72 * theme.u)
    readonly property bool close: Window.window.wide
    implicitHeight: Math.max((close ? 84 : 114) * theme.u, words.implicitHeight + (close ? 12 : 32) * theme.u)
    visible: model.length > 0

    Icon {
        id: pin
        x: 34 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        name: "place"
        size: 48 * theme.u
    }
    Flow {
        id: words
        x: 100 * theme.u
        width: strip.width - x - 32 * theme.u
        spacing: (strip.close ? 4 : 16) * theme.u
        anchors.verticalCenter: parent.verticalCenter
        Repeater {
            model: strip.model.length * 2
            delegate: Item {
                id: part
                required property int index
                readonly property var content: strip.model[Math.floor(index / 2)] ?? ({})
                readonly property bool value: index % 2 === 1
                width: value ? Math.max(Math.min(text.natural + 16 * theme.u, words.width), words.width - termWidth - words.spacing - 2) : text.implicitWidth
                readonly property real termWidth: Math.ceil(measure.advanceWidth) + 1
                // Nothing is there yet: the line waits where the words will stand.
                height: Math.max(text.implicitHeight, strip.size * 1.4) + 8 * theme.u
                Say {
                    id: text
                    x: part.value ? 8 * theme.u : 0
                    text: part.value ? part.content.value ?? "" : part.content.term ?? ""
                    size: strip.size
                    bold: true
                    room: Math.min(natural, words.width - 16 * theme.u)
                }
                Rectangle {
                    visible: part.value
                    width: parent.width
                    height: 4 * theme.u
                    anchors.bottom: parent.bottom
                    color: theme.key
                }
                TextMetrics {
                    id: measure
                    text: theme.plain(part.content.term ?? "")
                    font.family: theme.family
                    font.bold: true
                    font.pixelSize: strip.size
                }
            }
        }
    }
}
