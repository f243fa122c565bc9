import QtQuick
import "../../../common/qml"

// 06 One question. The screen seen most.
Page {
    id: screen
    omits: true

    personal: view.people ?? false
    readonly property var options: view.options ?? []
    headGap: (theme.big ? 24 : sub === "" ? 38 : 52) * theme.u
    need: list.need + (banner.visible ? banner.height + gap : 0)
    readonly property real gap: (close ? 16 : 40) * theme.u

    below: Note {
        text: screen.view.origin ?? ""
    }
    OptionList {
        id: list
        width: parent.width
        height: parent.height - (banner.visible ? banner.height + screen.gap : 0)
        options: screen.options
        several: screen.view.several ?? false
        close: screen.close
        more: screen.view.more ?? ""
        twoColumns: screen.wide ? screen.options.length > 5 : kiosk.chrome.low && theme.scale < 1.6 && screen.options.length > 3
    }
    Banner {
        id: banner
        width: parent.width
        height: implicitHeight
        y: Math.min(list.used + screen.gap, parent.height - height)
        content: screen.view.banner ?? null
    }
}
