import QtQuick
import "../../../common/qml"

// 01 Invites from 5 m; starts in one touch; the languages at once.
Item {
    id: screen

    required property var view
    required property var frame
    readonly property var main: null
    property real shrink: 1
    property bool open: false
    property bool folded: false
    property bool close: false
    readonly property bool folds: false
    readonly property real slack: wide ? Math.min(lower.y - frame.top - 8 * theme.u, sky.height - words.y - words.height - 16 * theme.u) : Math.min(lower.y - words.y - words.height - 44 * theme.u, low ? lower.y - height / 2 : height)
    readonly property bool tight: slack < 0
    readonly property bool low: (kiosk.chrome.low ?? false) && !wide
    readonly property real side: theme.margin
    readonly property bool wide: frame.wide
    readonly property real half: wide ? width * 0.54 : width

    Rectangle {
        id: sky
        width: screen.half
        height: screen.wide ? screen.height - screen.frame.dock : lower.y - 30 * theme.u
        color: theme.page
        clip: true
        gradient: theme.contrast ? null : shades
        Gradient {
            id: shades
            GradientStop {
                position: 0
                color: theme.page
            }
            GradientStop {
                position: 0.75
                color: theme.sky
            }
        }
        // The hills go over the whole width; what lies before them keeps its shape.
        Art {
            name: free > 200 * theme.u ? "hills" : ""
            stretched: true
            readonly property real free: sky.height - words.y - words.height
            width: parent.width
            anchors.bottom: parent.bottom
            height: Math.min(implicitHeight, free)
        }
        Art {
            name: height > 120 * theme.u ? "welcome" : ""
            width: parent.width
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 36 * theme.u
            height: Math.min(344 * theme.u, sky.height - words.y - words.height - 60 * theme.u)
        }
    }
    Column {
        id: words
        x: screen.side
        y: (screen.close && screen.wide ? 122 : 150) * theme.u
        width: screen.half - 2 * screen.side
        spacing: (screen.close ? 16 : 32) * theme.u

        Say {
            text: screen.view.hero ?? ""
            size: theme.hero * (screen.close ? 0.76 : 1)
            bold: true
            lineHeight: 1.22
            color: theme.keyInk
            room: words.width
            width: room
        }
        Say {
            text: screen.view.sub ?? ""
            size: theme.body * 44 / 38
            lineHeight: 1.54
            room: words.width
            width: room
        }
        Banner {
            width: words.width
            content: screen.view.banner ?? null
            size: screen.close ? theme.note : theme.body
        }
    }
    Column {
        id: lower
        x: screen.wide ? screen.half + 24 * theme.u : screen.side
        width: screen.wide ? screen.width - x - screen.side : screen.width - 2 * screen.side
        y: screen.height - screen.frame.dock - height - (screen.wide ? (close ? 14 : 24) : low ? 40 : 56) * theme.u
        spacing: (screen.close ? 12 : 20) * theme.u

        WelcomeButton {
            verb: "start"
            content: screen.view.start ?? null
            filled: true
            close: screen.close
            width: lower.width
        }
        WelcomeButton {
            verb: "nocard"
            content: screen.view.nocard ?? null
            close: screen.close
            width: lower.width
        }
        Flow {
            width: lower.width
            visible: (screen.view.note ?? "") !== ""
            spacing: 0
            topPadding: 4 * theme.u
            Say {
                id: note
                text: screen.view.note ?? ""
                size: theme.note * 36 / 34
                color: theme.soft
            }
            Item {
                height: 1
                // To the other end of the line; where that leaves no gap, to the end of this one.
                readonly property real rest: lower.width - note.implicitWidth - 2
                width: rest - (rest - until.implicitWidth > 24 * theme.u ? until.implicitWidth : 0)
                visible: until.visible && width > 0
            }
            Say {
                id: until
                text: screen.view.until ?? ""
                size: theme.note * 36 / 34
                color: theme.soft
            }
        }
        Grid {
            id: tongues
            readonly property var list: screen.view.languages ?? []
            readonly property real unit: (lower.width - 32 * theme.u) / 3
            columns: 3
            columnSpacing: 16 * theme.u
            rowSpacing: 16 * theme.u
            Repeater {
                model: tongues.list.length
                delegate: LanguageButton {
                    required property int index
                    content: tongues.list[index] ?? ({})
                    width: tongues.unit + (index % 3 === 1 ? 48 : -24) * theme.u
                    height: Math.max(screen.close ? 76 : 92, theme.big && !screen.close ? 100 : 0) * theme.u
                }
            }
        }
    }
}
