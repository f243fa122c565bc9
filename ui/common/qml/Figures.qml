import QtQuick

// A line whose bold parts are larger: およそ **20〜35分**. All stand on one line of writing.
Flow {
    id: figures
    property string text: ""
    property real size: theme.body * 42 / 38
    property real boldSize: theme.label * 60 / 42
    property real room: 0
    readonly property var parts: theme.spans(text)
    readonly property real natural: parts.reduce((sum, part, n) => sum + (count.count > n && count.itemAt(n) ? count.itemAt(n).width : 0), 0) + 2
    readonly property real tall: boldSize * 1.25
    readonly property bool wraps: room > 0 && natural > room

    width: room > 0 ? Math.min(room, natural) : natural
    visible: text !== ""

    Repeater {
        id: count
        model: figures.parts.length
        delegate: Item {
            id: part
            required property int index
            readonly property var content: figures.parts[index] ?? ({})
            readonly property real letters: content.bold ? figures.boldSize : figures.size
            width: words.implicitWidth
            height: figures.wraps ? words.implicitHeight : Math.max(figures.tall, words.implicitHeight)
            Say {
                id: words
                text: part.content.text ?? ""
                size: part.letters
                bold: part.content.bold ?? false
                lineHeight: 1.25
                room: natural > figures.room && figures.room > 0 ? figures.room : 0
                y: room > 0 || figures.wraps ? 0 : (figures.tall - implicitHeight) / 2 + (figures.boldSize - part.letters) * 0.38
            }
        }
    }
}
