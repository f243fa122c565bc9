import QtQuick
import "../../../common/qml"

// The city's languages, each in its own script.
Page {
    id: screen
    need: list.need
    OptionList {
        id: list
        anchors.fill: parent
        options: screen.view.options ?? []
        verb: "language"
        twoColumns: screen.low || (screen.wide && options.length > 5)
    }
}
