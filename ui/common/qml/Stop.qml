import QtQuick

// A counter on the route, with its procedures. The line goes on to the next stop.
Item {
    id: stop
    property var content: ({})
    // Nothing follows on this page.
    property bool last: false
    readonly property bool big: theme.big && !Window.window.wide
    readonly property var rows: content.rows ?? []
    // The route comes closer together, so that as many stops fit.
    property bool close: false
    // Nothing of it is touched.
    property bool reading: false
    readonly property var sizes: theme.lists.procedure[big ? "big" : close ? "close" : "usual"]
    readonly property real disc: sizes.disc * theme.u
    readonly property real indent: big ? 0 : 92 * theme.u

    implicitHeight: list.y + list.implicitHeight + theme.lists.procedure[close ? "close" : "usual"].end * theme.u

    Rectangle {
        visible: !stop.big
        x: (stop.disc - width) / 2
        y: stop.disc / 2
        width: 8 * theme.u
        height: stop.height - y + (stop.last ? 0 : stop.disc / 2)
        color: theme.skyBar
        z: -1
    }
    Rectangle {
        id: circle
        width: stop.disc
        height: width
        radius: width / 2
        color: theme.key
        y: stop.big ? (head.height - height) / 2 : 0
        Say {
            anchors.centerIn: parent
            text: String(stop.content.n ?? "")
            size: (stop.big ? 84 : stop.close ? 36 : 40) * theme.u
            bold: true
            lineHeight: 1.1
            color: theme.onKey
        }
    }
    Flow {
        id: head
        x: circle.width + 24 * theme.u
        y: stop.big ? 0 : Math.max(0, (stop.disc - implicitHeight) / 2)
        width: stop.width - x
        spacing: stop.big ? 0 : 22 * theme.u
        flow: stop.big ? Flow.TopToBottom : Flow.LeftToRight
        Say {
            text: stop.content.counter ?? ""
            size: stop.big ? theme.title : theme.label
            bold: true
            lineHeight: 1.25
            room: Math.min(natural, head.width)
        }
        Say {
            text: stop.content.department ?? ""
            size: stop.big ? theme.body : theme.body
            lineHeight: stop.big ? 1.3 : 1.4
            color: theme.soft
            room: Math.min(natural, head.width)
        }
    }
    Column {
        id: list
        x: stop.indent
        y: Math.max(stop.disc, head.height) + stop.sizes.below * theme.u
        width: stop.width - x
        spacing: stop.reading ? 0 : stop.sizes.gap * theme.u

        Repeater {
            model: stop.reading ? stop.rows.length : 0
            delegate: ProcedureLine {
                required property int index
                content: stop.rows[index] ?? ({})
                big: theme.big
                close: stop.close
                width: list.width
            }
        }
        Repeater {
            model: stop.reading ? 0 : stop.rows.length
            delegate: ProcedureRow {
                required property int index
                content: stop.rows[index] ?? ({})
                big: theme.big
                close: stop.close
                width: list.width
            }
        }
    }
}
