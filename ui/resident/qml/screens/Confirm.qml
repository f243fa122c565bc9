import QtQuick
import "../../../common/qml"

// Asked once before anything is thrown away.
Page {
    id: screen
    touched: false
    need: list.implicitHeight
    titleSize: theme.large
    lead: 56 * theme.u
    Lines {
        id: list
        width: parent.width
        model: screen.view.lines ?? []
    }
}
