import QtQuick

// わからない: an answer like any other.
Tap {
    id: button
    property var content: null

    verb: "unknown"
    label: content ? content.label ?? "" : ""
    chosen: content ? content.selected ?? false : false
    checkable: true
    visible: content !== null && content !== undefined
    able: visible
    height: Math.max(92 * theme.u, words.implicitHeight + 20 * theme.u)

    Frame {
        chosen: button.chosen
        held: button.held
    }
    Say {
        id: words
        anchors.centerIn: parent
        text: button.label
        size: Math.min(theme.label, 60 * theme.u)
        bold: true
        lineHeight: 1.2
        color: button.held ? theme.onHeld : button.chosen ? theme.keyInk : theme.ink
    }
}
