import QtQuick
import "../../../common/qml"

// 07 A date in 和暦: era, three fields, echo, keypad.
Page {
    id: screen
    omits: true

    readonly property var eras: view.eras ?? []
    readonly property var quick: view.quick ?? []
    readonly property var fields: view.fields ?? []
    // The era that nobody had to choose; none before western years.
    readonly property string era: eras.length === 0 ? view.era_label ?? "" : ""
    readonly property bool western: eras.length === 0 ? era === "" : eras.some(one => one.id === "western" && one.selected)
    leftShare: theme.scale >= 1.6 ? 0.5 : 0.44
    // From low reach what was typed stands with what is read; the keys go on and back through it.
    readonly property bool apart: wide || low
    // In landscape large letters need all the room beside the keys for what is asked.
    readonly property bool echoed: wide && theme.scale >= 1.6
    // Room is held for the echo before it comes, and for わからない after it has gone:
    // a key that moved between two digits would take the second for another.
    readonly property bool mayNot: view.may_not_know ?? false
    // Large letters leave few lines: there those of the echo give way. On a standing glass it comes where わからない was.
    readonly property bool narrow: theme.big && !view.banner
    readonly property bool sharing: theme.big && !wide && mayNot
    readonly property bool swaps: narrow && sharing && !unknown.visible
    readonly property real line: theme.big ? (wide ? 3 : 2) * theme.smallest * 1.25 + 12 * theme.u : Math.max(80 * theme.u, theme.body * 1.5 + 2 * echo.pad)
    readonly property real heard: swaps ? 0 : Math.max(sharing ? 0 : line, echo.visible ? echo.height : 0)
    readonly property real told: heard > 0 && (!apart || echoed) ? heard + 20 * theme.u : 0
    // What is wrong needs that room where letters are large: whose date it is would rise into the upper third.
    readonly property bool below: unknown.visible || (mayNot && !(theme.big && !wide && view.banner))
    readonly property real typed: (apart ? 0 : fieldRow.height) + told
    readonly property real parts: typed + eraRow.implicitHeight + (below ? unknown.height + 20 * theme.u : 0) + (quickRow.visible ? quickRow.implicitHeight + 20 * theme.u : 0) + (close && theme.scale >= 1.6 ? 32 : 60) * theme.u
    lead: (theme.big ? 8 : 18) * theme.u
    headGap: 28 * theme.u
    personal: true
    harmless: apart ? 0 : fieldRow.y
    roomy: need + pad.lines * 12 * theme.u
    need: parts + pad.lines * 88 * theme.u + (pad.lines - 1) * pad.gap

    PillRow {
        id: eraRow
        width: parent.width
        model: screen.eras
        verb: "era"
    }
    PillRow {
        id: quickRow
        anchors.top: eraRow.visible ? eraRow.bottom : parent.top
        anchors.topMargin: eraRow.visible ? 20 * theme.u : 0
        width: parent.width
        model: screen.quick
        verb: "quick"
    }
    // Fields that come back from where low reach or a lying glass had them come before the digits again.
    Item {
        id: place
        width: parent.width
    }
    Row {
        id: fieldRow
        parent: screen.wide ? screen.readItem : screen.low ? screen.belowItem : place
        y: screen.wide ? 0 : screen.low ? 20 * theme.u : quickRow.visible ? quickRow.y + quickRow.height + 24 * theme.u : eraRow.visible ? eraRow.y + eraRow.height + 24 * theme.u : 0
        spacing: 20 * theme.u
        // Half a lying glass has no room for an era, the digits and がつ beside each other.
        readonly property int beside: screen.wide ? 1 : 2
        readonly property bool stacked: screen.fields.some(field => (field.unit ?? "").length > beside)
        height: (theme.scale >= 1.6 ? stacked ? 196 : 156 : 152) * theme.u
        readonly property real free: (screen.wide ? screen.leftWidth : screen.rightWidth) - (screen.fields.length - 1) * spacing
        // The year takes a little more where it has four digits, or its era stands before it.
        readonly property real yearShare: screen.fields.length < 2 ? 1 : screen.western || screen.era !== "" ? 0.42 : 1 / screen.fields.length
        Repeater {
            model: screen.fields.length
            delegate: NumberField {
                required property int index
                readonly property bool year: index === 0
                content: screen.fields[index] ?? ({})
                stacked: fieldRow.stacked
                able: !screen.low
                before: year ? screen.era : ""
                width: fieldRow.free * (year ? fieldRow.yearShare : (1 - fieldRow.yearShare) / Math.max(1, screen.fields.length - 1))
                height: fieldRow.height
            }
        }
    }
    Banner {
        id: echo
        readonly property string words: screen.narrow && screen.sharing && unknown.visible ? "" : screen.view.echo ?? ""
        parent: screen.echoed || screen.swaps ? screen.bodyItem : fieldRow.parent
        y: screen.swaps ? unknown.y : screen.echoed ? pad.y - height - 20 * theme.u : fieldRow.y + fieldRow.height + 20 * theme.u
        width: parent ? parent.width : 0
        height: visible && screen.narrow ? screen.line : implicitHeight
        pad: (screen.narrow ? 6 : 14) * theme.u
        tall: screen.narrow ? screen.line - 2 * echo.pad : 0
        content: screen.view.banner ?? (words === "" ? null : ({
                    kind: "info",
                    icon: "cal",
                    text: words
                }))
    }
    Keypad {
        id: pad
        width: parent.width
        anchors.bottom: screen.below ? unknown.top : parent.bottom
        anchors.bottomMargin: screen.below ? 20 * theme.u : 4 * theme.u
        keypad: screen.view.keypad ?? null
        flat: screen.low || theme.scale >= 1.6
        keyHeight: Math.max(88 * theme.u, Math.min(124 * theme.u, (screen.room - screen.parts - (lines - 1) * gap) / lines))
    }
    UnknownButton {
        id: unknown
        content: screen.view.unknown ?? null
        least: screen.sharing ? screen.line : 92 * theme.u
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
