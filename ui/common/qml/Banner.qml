import QtQuick

// Care, help or news: tint, bar, icon, one or two lines.
Item {
    id: banner

    property var content: null
    readonly property string kind: content ? content.kind ?? "info" : "info"
    readonly property color words: kind === "help" ? theme.helpInk : theme.ink
    readonly property color picture: kind === "help" ? theme.helpInk : kind === "info" ? theme.keyInk : theme.ink
    property real size: theme.body
    property real pad: 20 * theme.u
    // The height that the words may take, where no more room is held; 0: any.
    property real tall: 0

    visible: content !== null && content !== undefined
    implicitHeight: visible ? Math.max(80 * theme.u, text.implicitHeight + 2 * pad) : 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: content ? theme.plain(content.text ?? "") : ""

    ReadingPanel {
        anchors.fill: parent
        radius: theme.contrast ? 0 : 12 * theme.u
        always: true
        tint: banner.kind === "help" ? theme.help : banner.kind === "care" ? theme.care : theme.sky
        bar: banner.kind === "help" ? theme.helpLine : banner.kind === "care" ? theme.careBar : theme.skyBar
    }
    Icon {
        id: icon
        x: 38 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        name: banner.content ? banner.content.icon ?? "" : ""
        size: 56 * theme.u
        color: banner.picture
    }
    Fitting {
        id: text
        x: icon.visible ? icon.x + icon.width + 26 * theme.u : 40 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        text: banner.content ? banner.content.text ?? "" : ""
        named: true
        asked: banner.size
        gives: banner.tall > 0
        tall: banner.tall
        most: 3
        lineHeight: tall > 0 ? 1.25 : 1.4
        color: banner.words
        room: banner.width - x - 24 * theme.u
        width: room
    }
}
