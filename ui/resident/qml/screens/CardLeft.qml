import QtQuick
import "../../../common/qml"

// 17 Nobody leaves the card behind.
Page {
    id: screen
    touched: false
    titleSize: Math.max(88 * theme.u, theme.title)
    sub: view.text ?? ""
    subColor: theme.ink
    subSize: theme.label * 46 / 42
    lead: (theme.big ? 20 : 66) * theme.u
    headSpacing: 16 * theme.u
    headGap: (theme.big ? 24 : 64) * theme.u
    need: banner.height + (wide ? 200 : 300) * theme.u

    ArtPanel {
        id: art
        name: screen.view.art ?? "take_card"
        moving: -1
        width: parent.width
        height: Math.min(width * shape, parent.height - banner.height - 60 * theme.u)
    }
    Banner {
        id: banner
        anchors.top: art.bottom
        anchors.topMargin: 56 * theme.u
        width: parent.width
        content: screen.view.banner ?? null
    }
}
