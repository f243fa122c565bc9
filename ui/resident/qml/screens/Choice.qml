import QtQuick
import "../../../common/qml"

// 06 One question. The screen seen most.
Page {
    id: screen

    readonly property var options: view.options ?? []
    headGap: (theme.big ? 24 : 38) * theme.u
    need: list.need

    below: Note {
        text: screen.view.origin ?? ""
    }
    OptionList {
        id: list
        anchors.fill: parent
        options: screen.options
        several: screen.view.several ?? false
        more: screen.view.more ?? ""
        twoColumns: kiosk.chrome.low && !theme.big && !screen.wide
    }
}
