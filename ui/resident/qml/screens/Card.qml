import QtQuick
import "../../../common/qml"

// 03 The card onto the pad; one line says what the machine is doing.
Page {
    id: screen
    touched: false

    readonly property bool reading: view.state === "reading"
    sub: view.text ?? ""
    headGap: 44 * theme.u
    need: (wide ? 260 : 400) * theme.u + line.height

    ArtPanel {
        id: art
        name: screen.view.art ?? "place_card"
        width: parent.width
        height: Math.min(width * shape, parent.height - line.height - 36 * theme.u)
        y: 0
        moving: screen.view.state === "waiting" ? 1 : 0
    }
    StateLine {
        id: line
        anchors.top: art.bottom
        anchors.topMargin: (screen.slack > 200 * theme.u ? 56 : 28) * theme.u
        width: parent.width
        banner: screen.view.banner ?? null
        reading: screen.reading
    }
}
