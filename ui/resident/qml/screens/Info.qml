import QtQuick
import "../../../common/qml"

// Something to read before going on.
Page {
    id: screen
    touched: false
    readonly property var lines: view.lines ?? []
    need: list.implicitHeight

    Column {
        id: list
        width: parent.width
        spacing: 28 * theme.u
        Lines {
            width: parent.width
            model: screen.lines
        }
        Banner {
            width: parent.width
            content: screen.view.banner ?? null
        }
    }
}
