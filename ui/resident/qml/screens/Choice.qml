import QtQuick
import "../../../common/qml"

// 06 One question. The screen seen most.
Page {
    id: screen
    omits: true

    personal: view.people ?? false
    readonly property var options: view.options ?? []
    headGap: (theme.big ? 24 : sub === "" ? 38 : 52) * theme.u
    // From low reach it is read above what is touched.
    readonly property real told: banner.visible && !low ? banner.height + gap : 0
    need: list.need + told
    readonly property real gap: (close ? 16 : 40) * theme.u

    below: Note {
        id: note
        text: screen.view.origin ?? ""
    }
    OptionList {
        id: list
        width: parent.width
        height: parent.height - screen.told
        options: screen.options
        several: screen.view.several ?? false
        close: screen.close
        more: screen.view.more ?? ""
        twoColumns: screen.wide ? screen.options.length > 5 : kiosk.chrome.low && theme.scale < 1.6 && screen.options.length > 3
    }
    Banner {
        id: banner
        parent: screen.low ? screen.belowItem : screen.bodyItem
        width: parent ? parent.width : 0
        height: implicitHeight
        y: screen.low ? note.height + 14 * theme.u : Math.min(list.used + screen.gap, parent.height - height)
        content: screen.view.banner ?? null
    }
}
