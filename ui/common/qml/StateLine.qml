import QtQuick

// What the machine is doing with the card. Care and help look like banners; waiting has three dots, reading a ring.
Item {
    id: line
    property var banner: null
    property bool reading: false
    readonly property bool plain: banner !== null && (banner.kind ?? "info") === "info" && (banner.icon ?? "") === ""

    implicitHeight: plain ? Math.max(98 * theme.u, words.implicitHeight + 40 * theme.u) : full.implicitHeight
    visible: banner !== null

    Banner {
        id: full
        width: parent.width
        height: parent.height
        content: line.banner === null || line.plain ? null : line.banner
    }
    ReadingPanel {
        anchors.fill: parent
        visible: line.plain
        always: true
        radius: theme.contrast ? 0 : 12 * theme.u
    }
    Row {
        id: dots
        visible: line.plain && !line.reading
        x: 36 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12 * theme.u
        Repeater {
            model: 3
            delegate: Rectangle {
                required property int index
                width: 20 * theme.u
                height: width
                radius: width / 2
                color: theme.key
                opacity: [1, 0.6, 0.35][index]
            }
        }
    }
    Ring {
        visible: line.plain && line.reading
        x: 36 * theme.u
        width: 56 * theme.u
        height: width
        thick: 9 * theme.u
        part: 0.28
        from: -140
        anchors.verticalCenter: parent.verticalCenter
        NumberAnimation on from {
            running: line.plain && line.reading && !theme.reduced
            from: -140
            to: 220
            duration: 2400
            loops: Animation.Infinite
        }
    }
    Say {
        id: words
        visible: line.plain
        x: 144 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        text: line.plain ? line.banner.text ?? "" : ""
        size: theme.label
        bold: true
        color: theme.keyInk
        room: line.width - x - 24 * theme.u
        width: room
    }
}
