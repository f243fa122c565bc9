import QtQuick
import "../../../common/qml"

// 12 What, for whom, why, until when, where, with what.
Page {
    id: screen

    readonly property var tabs: view.tabs ?? []
    readonly property var stops: view.stops ?? []
    readonly property var items: view.items ?? []
    readonly property bool compact: theme.big && !wide
    readonly property var otherTab: tabs.find(tab => tab.id === view.beside) ?? null

    // At 160 % and more one counter fills the screen; its name is the question's place.
    eyebrow: compact && stops.length > 0 ? view.title ?? "" : view.eyebrow ?? ""
    title: compact && stops.length > 0 ? "" : view.title ?? ""
    side: compact && otherTab ? ({
            verb: "tab",
            value: otherTab.id,
            label: otherTab.label,
            good: true
        }) : null
    lead: (theme.big ? 14 : 20) * theme.u
    headGap: (items.length > 0 ? 28 : 20) * theme.u
    footGap: 16 * theme.u
    // From low reach the tabs stand below; what is only read stands above.
    // In landscape what is said of a list of things stands above it: beside, it took the letters of both.
    readonly property bool noted: wide && items.length > 0
    readonly property bool tabsLow: low && !compact && tabs.length > 0
    readonly property bool readAbove: low
    readonly property real tabsRoom: tabsLow ? lowTabs.height + 16 * theme.u : 0
    need: tabsRoom + (readAbove ? 0 : list.implicitHeight) + (buttons.visible ? buttons.height + 16 * theme.u : 0)

    below: Column {
        id: above
        width: parent ? parent.width : 0
        spacing: 20 * theme.u
        topPadding: screen.compact ? 0 : 10 * theme.u

        Tabs {
            visible: !screen.compact && !screen.low && screen.tabs.length > 0
            width: parent.width
            // With large letters in landscape the title says which one is shown.
            model: !visible ? [] : screen.wide && theme.big ? screen.tabs.filter(tab => !tab.selected) : screen.tabs
            upright: screen.wide
        }
        Banner {
            width: parent.width
            content: screen.noted || theme.big && screen.stops.length > 0 ? null : screen.view.banner ?? null
            pad: (screen.items.length > 0 ? 20 : 14) * theme.u
        }
        SecondButton {
            visible: screen.wide && label !== ""
            able: visible
            verb: "more"
            label: screen.view.more ?? ""
            icon: screen.view.more_icon ?? "down"
            size: theme.body
            width: parent.width
            height: visible ? implicitHeight : 0
        }
    }
    Tabs {
        id: lowTabs
        visible: screen.tabsLow
        y: parent.height - height - (buttons.visible ? buttons.height + 16 * theme.u : 0)
        width: parent.width
        model: visible ? screen.tabs : []
    }
    // Its place before the buttons, also for the keys.
    Item {
        id: place
        width: parent.width
    }
    Column {
        id: list
        parent: screen.readAbove ? screen.belowItem : place
        y: screen.readAbove ? above.height + 20 * theme.u : 0
        width: parent ? parent.width : 0
        spacing: 0

        Banner {
            id: noteOfAll
            width: parent.width
            content: screen.noted ? screen.view.banner ?? null : null
            size: theme.big ? theme.note : theme.body
        }
        Item {
            width: 1
            height: noteOfAll.visible ? 20 * theme.u : 0
        }
        Repeater {
            model: screen.stops.length
            delegate: Stop {
                required property int index
                close: screen.wide || screen.close
                reading: screen.readAbove
                content: screen.stops[index] ?? ({})
                last: index === screen.stops.length - 1
                width: list.width
            }
        }
        Repeater {
            model: screen.items.length
            delegate: BringRow {
                required property int index
                close: screen.wide || screen.close
                content: screen.items[index] ?? ({})
                width: list.width
            }
        }
        Hair {
            width: parent.width
            visible: screen.items.length > 0
        }
        Say {
            text: screen.view.note ?? ""
            size: theme.note
            lineHeight: 1.5
            color: theme.soft
            room: list.width
            width: room
        }
    }
    Column {
        id: buttons
        readonly property string back: screen.view.back ?? ""
        readonly property string details: screen.low ? screen.view.details ?? "" : ""
        readonly property real indent: screen.low || screen.compact || screen.items.length > 0 ? 0 : 92 * theme.u
        readonly property bool pair: back !== ""
        visible: !screen.wide && ((screen.view.more ?? "") !== "" || pair || details !== "")
        anchors.bottom: parent.bottom
        x: pair ? 0 : indent
        width: parent.width - x
        spacing: 14 * theme.u

        SecondButton {
            visible: buttons.pair && label !== ""
            able: visible
            verb: "details"
            label: buttons.details
            size: Math.min(theme.label, theme.body * 1.1)
            width: buttons.width
            height: Math.max(88 * theme.u, wordsHeight + 20 * theme.u)
        }
        Row {
            id: turn
            width: parent.width
            spacing: 20 * theme.u
            readonly property bool two: first.visible && next.visible
            readonly property real half: two ? (width - spacing) / 2 : width
            readonly property real tall: Math.max(88 * theme.u, next.visible ? next.wordsHeight + 20 * theme.u : 0, first.visible ? first.wordsHeight + 20 * theme.u : 0)

            SecondButton {
                id: first
                visible: label !== ""
                able: visible
                verb: buttons.pair ? "less" : "details"
                label: buttons.pair ? buttons.back : buttons.details
                icon: buttons.pair ? "back" : ""
                size: Math.min(theme.label, theme.body * 1.1)
                width: turn.half
                height: turn.tall
            }
            SecondButton {
                id: next
                visible: label !== ""
                able: visible
                verb: "more"
                label: screen.wide ? "" : screen.view.more ?? ""
                icon: screen.compact && screen.view.more_icon !== "up" ? "next" : screen.view.more_icon ?? "down"
                size: Math.min(theme.label, theme.body * 1.1)
                width: turn.half
                height: turn.tall
            }
        }
    }
}
