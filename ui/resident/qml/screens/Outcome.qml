import QtQuick
import "../../../common/qml"

// 12 What, for whom, why, until when, where, with what.
Page {
    id: screen

    readonly property var tabs: view.tabs ?? []
    readonly property var stops: view.stops ?? []
    readonly property var items: view.items ?? []
    readonly property bool compact: theme.big && !wide
    readonly property var otherTab: tabs.find(tab => !tab.selected) ?? null

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
    readonly property bool tabsLow: low && !compact && tabs.length > 0
    readonly property bool readAbove: low && items.length > 0
    readonly property real tabsRoom: tabsLow ? lowTabs.height + 20 * theme.u : 0
    need: tabsRoom + (readAbove ? 0 : list.implicitHeight) + (moreButton.visible ? moreButton.height + 16 * theme.u : 0)

    below: Column {
        id: above
        width: parent ? parent.width : 0
        spacing: 20 * theme.u
        topPadding: screen.compact ? 0 : 10 * theme.u

        Tabs {
            visible: !screen.compact && !screen.low && screen.tabs.length > 0
            width: parent.width
            model: visible ? screen.tabs : []
            upright: screen.wide
        }
        Banner {
            width: parent.width
            content: screen.compact && screen.stops.length > 0 ? null : screen.view.banner ?? null
            pad: (screen.items.length > 0 ? 20 : 14) * theme.u
        }
        SecondButton {
            visible: screen.wide && label !== ""
            able: visible
            verb: "more"
            label: screen.view.more ?? ""
            icon: "down"
            size: theme.body
            width: parent.width
            height: visible ? implicitHeight : 0
        }
    }
    Tabs {
        id: lowTabs
        visible: screen.tabsLow
        width: parent.width
        model: visible ? screen.tabs : []
    }
    Column {
        id: list
        parent: screen.readAbove ? screen.belowItem : screen.bodyItem
        y: screen.readAbove ? above.height + 20 * theme.u : screen.tabsRoom
        width: parent ? parent.width : 0
        spacing: 0

        Repeater {
            model: screen.stops.length
            delegate: Stop {
                required property int index
                close: screen.wide || screen.close
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
    Row {
        id: moreButton
        readonly property string back: screen.view.back ?? ""
        readonly property real indent: screen.compact || screen.items.length > 0 ? 0 : 92 * theme.u
        readonly property bool pair: back !== ""
        visible: !screen.wide && ((screen.view.more ?? "") !== "" || pair)
        anchors.bottom: parent.bottom
        x: pair ? 0 : indent
        width: parent.width - x
        height: Math.max(88 * theme.u, next.wordsHeight + 20 * theme.u, pair ? previous.wordsHeight + 20 * theme.u : 0)
        spacing: 20 * theme.u

        SecondButton {
            id: previous
            visible: moreButton.pair
            able: visible
            verb: "less"
            label: moreButton.back
            icon: "back"
            size: Math.min(theme.label, theme.body * 1.1)
            width: (moreButton.width - 20 * theme.u) / 2
            height: moreButton.height
        }
        SecondButton {
            id: next
            visible: label !== "" && !screen.wide
            able: visible
            verb: "more"
            label: screen.view.more ?? ""
            icon: screen.compact ? "next" : "down"
            size: Math.min(theme.label, theme.body * 1.1)
            width: moreButton.pair ? (moreButton.width - 20 * theme.u) / 2 : moreButton.width
            height: moreButton.height
        }
    }
}
