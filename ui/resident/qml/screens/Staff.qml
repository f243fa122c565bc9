import QtQuick
import "../../../common/qml"

// 18 Somebody knows. Nothing of the visit is visible.
Page {
    id: screen
    touched: false
    // Who was told to wait is not invited to end the visit.
    mainOutlined: true
    readonly property var lines: view.lines ?? []
    titleSize: Math.max(84 * theme.u, theme.title)
    sub: lines.length > 0 ? lines[0] : ""
    subColor: theme.ink
    subSize: theme.label * 46 / 42
    lead: (theme.big ? 20 : 60) * theme.u
    headSpacing: 22 * theme.u
    headGap: (theme.big ? 24 : 52) * theme.u
    need: banner.height + note.implicitHeight + (wide ? 200 : 300) * theme.u

    Art {
        id: art
        name: screen.view.art ?? "staff_coming"
        width: parent.width
        height: Math.min(implicitHeight, parent.height - banner.height - note.implicitHeight - 80 * theme.u)
    }
    Banner {
        id: banner
        anchors.top: art.bottom
        anchors.topMargin: 48 * theme.u
        width: parent.width
        content: screen.view.banner ?? null
    }
    Lines {
        id: note
        anchors.top: banner.bottom
        anchors.topMargin: 24 * theme.u
        width: parent.width
        size: theme.body
        color: theme.soft
        model: screen.lines.slice(1)
    }
}
