import QtQuick

// The reason of a question: 「なぜ？」 and one sentence.
Item {
    id: why

    property string word: ""
    property string reason: ""

    property real pad: 22 * theme.u

    visible: reason !== ""
    implicitHeight: visible ? sentence.implicitHeight + 2 * pad : 0

    ReadingPanel {
        anchors.fill: parent
        radius: theme.contrast ? 0 : 16 * theme.u
    }
    Say {
        id: term
        x: (theme.contrast ? 40 : 28) * theme.u
        y: sentence.y
        text: why.word
        size: theme.note
        bold: true
        lineHeight: 1.5
        color: theme.contrast ? theme.ink : theme.keyInk
    }
    Say {
        id: sentence
        x: term.text === "" ? term.x : term.x + term.implicitWidth + 24 * theme.u
        y: why.pad
        text: why.reason
        size: theme.note
        lineHeight: 1.5
        room: why.width - x - 20 * theme.u
        width: room
    }
}
