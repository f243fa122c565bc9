import QtQuick

// わからない: an answer like any other.
Tap {
    id: button
    property var content: null
    property real least: 92 * theme.u
    // Its words while it is away: where its room is held, that is as high as it was.
    property string before: ""

    verb: "unknown"
    label: content ? content.label ?? "" : ""
    chosen: content ? content.selected ?? false : false
    checkable: true
    visible: content !== null && content !== undefined
    able: visible
    onContentChanged: if (content)
        before = content.label ?? ""
    height: Math.max(least, words.implicitHeight + 20 * theme.u)

    Frame {
        chosen: button.chosen
        held: button.held
    }
    Say {
        id: words
        anchors.centerIn: parent
        text: button.visible ? button.label : button.before
        size: Math.min(theme.label, 60 * theme.u)
        bold: true
        lineHeight: 1.2
        color: button.held ? theme.onHeld : button.chosen ? theme.keyInk : theme.ink
    }
}
