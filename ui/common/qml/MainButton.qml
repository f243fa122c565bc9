import QtQuick

// The one main button: ready, or dashed and saying what is missing.
Tap {
    id: button

    property var main: null
    // Another good way instead of going on: white, blue outline.
    property bool outlined: false
    property real size: theme.button
    // How far a long label shrinks before it takes a second line.
    property real least: 0.78
    readonly property bool ready: main ? (main.ready ?? true) : true
    readonly property bool after: (main ? main.icon ?? "" : "") === "next"
    readonly property color words: !ready ? theme.soft : outlined ? (held ? theme.onHeld : theme.keyInk) : theme.onKey
    readonly property real icon: 48 * theme.u
    readonly property real wordRoom: width - 40 * theme.u - (main && (main.icon ?? "") !== "" && ready ? icon + gap : 0)
    readonly property real gap: 24 * theme.u

    verb: "main"
    label: main ? main.label ?? "" : ""
    weighty: main ? main.weighty ?? false : false
    visible: main !== null && main !== undefined
    // One line of large letters needs little air around.
    implicitHeight: text.implicitHeight + (text.lineCount > 1 ? 24 : 4) * theme.u

    Rectangle {
        anchors.fill: parent
        radius: button.radius
        color: !button.ready ? theme.quiet : button.outlined ? (button.held ? theme.keyHeld : theme.page) : button.held ? theme.keyPressed : theme.key
        border.width: button.outlined && button.ready ? 3 * theme.u : 0
        border.color: theme.key
    }
    Loader {
        anchors.fill: parent
        active: !button.ready
        sourceComponent: Dashes {}
    }
    Row {
        anchors.centerIn: parent
        spacing: button.gap
        layoutDirection: button.after ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            name: button.main ? button.main.icon ?? "" : ""
            visible: name !== "" && button.ready
            size: button.icon
            color: button.words
            anchors.verticalCenter: parent.verticalCenter
        }
        Say {
            id: text
            named: true
            text: button.label
            // A long label shrinks a little before it takes a second line.
            size: Math.max(theme.smallest, button.size * button.least, Math.min(button.size, button.size * (button.wordRoom - 12 * theme.u) / Math.max(1, one.advanceWidth * (theme.hasRuby(button.label) ? 1.3 : 1))))
            bold: true
            centred: true
            lineHeight: 1.25
            color: button.words
            room: Math.min(natural, button.wordRoom)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    TextMetrics {
        id: one
        text: theme.plain(button.label)
        font.family: theme.family
        font.bold: true
        font.pixelSize: button.size
    }
}
