import QtQuick
import "../../../common/qml"

// 11 All answers at a glance; any can be mended.
Page {
    id: screen

    readonly property var groups: view.groups ?? []
    // Group names and rows below each other; in landscape they go on in a second column.
    readonly property var lines: {
        const found = [];
        for (const group of groups)
            for (let n = 0; n < group.rows.length; n++)
                found.push({
                    label: n === 0 ? group.label ?? "" : "",
                    row: group.rows[n],
                    last: n === group.rows.length - 1
                });
        return found;
    }
    readonly property real under: banner.visible ? banner.height + 16 * theme.u : 0
    // Told by the list itself: asked for in a binding, its rows would be placed in circles.
    property bool overflows: false
    headGap: (theme.big ? 20 : 30) * theme.u
    whole: true
    personal: true
    readFirst: harmless
    harmless: under
    need: under + (wide ? (overflows ? room - under + 8 * theme.u : 0) : list.implicitHeight)

    Banner {
        id: banner
        width: parent.width
        height: implicitHeight
        content: screen.view.banner ?? null
        pad: (screen.close ? 10 : 20) * theme.u
    }
    Flow {
        id: list
        y: screen.under
        width: parent.width
        height: screen.wide ? screen.room - y : implicitHeight
        flow: screen.wide ? Flow.TopToBottom : Flow.LeftToRight
        onPositioningComplete: screen.overflows = screen.wide && (childrenRect.width > width + screen.gutter + 1 || childrenRect.height > height + 1)

        Repeater {
            model: screen.lines.length
            delegate: Item {
                id: line
                required property int index
                readonly property var content: screen.lines[index] ?? ({
                        row: {}
                    })
                width: screen.wide ? (list.width + screen.gutter) / 2 : list.width
                height: inside.height

                Column {
                    id: inside
                    width: screen.wide ? line.width - screen.gutter : line.width

                    Say {
                        text: line.content.label
                        size: theme.note * 36 / 34
                        bold: true
                        color: theme.soft
                        lineHeight: screen.close ? 1.3 : 1.75
                    }
                    ReviewRow {
                        content: line.content.row
                        edit: screen.view.edit ?? ""
                        close: screen.wide || screen.close
                        closest: screen.wide && screen.close
                        width: inside.width
                    }
                    Hair {
                        width: inside.width
                        visible: line.content.last
                    }
                    Item {
                        width: 1
                        height: (screen.wide || screen.close ? 12 : 28) * theme.u
                        visible: line.content.last && line.index < screen.lines.length - 1
                    }
                }
            }
        }
    }
}
