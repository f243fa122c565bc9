import QtQuick

// The ground plan of a screen: what is read at the top, what is touched at the bottom, air between.
// `body` children get the room between; `need` is the height that they want.
Item {
    id: page

    required property var view
    required property var frame
    property var main: view.main ?? null
    property var ways: view.ways ?? []
    property string eyebrow: view.eyebrow ?? ""
    property string person: view.person ?? ""
    property string title: view.title ?? ""
    property string sub: view.sub ?? ""
    property string reason: view.reason ?? ""
    property color subColor: theme.soft
    property real titleSize: theme.title
    property real subSize: theme.body
    property real headGap: (theme.big ? 24 : 36) * theme.u
    property real footGap: 24 * theme.u
    property real lead: (theme.big ? 14 : 25) * theme.u
    property real need: 0
    property real mainHeight: 132 * theme.u
    // While somebody types, the main button stays as high as it was, though its words take fewer lines now: else all the
    // keys would slip from under the finger.
    property real mainHeld: 0
    property bool waysBelow: false
    property bool mainOutlined: false
    property real mainSize: theme.button
    property real headSpacing: (theme.big ? 2 : 10) * theme.u
    property var side: null
    property string more: ""
    property bool open: false
    // The reason has moved behind its button: the first thing to go where room is short.
    property bool folded: false
    // Everything comes closer together: the next thing to give, before letters do.
    property bool close: false
    // Large letters: the number of the question and the line below it may go before letters give any growth back.
    property bool omits: false
    // Where words stand close in two steps: the second one.
    property bool gradual: omits
    property bool closest: false
    readonly property real leadAir: close ? Math.min(lead, 8 * theme.u) : lead
    readonly property real headAir: close ? headGap * 0.5 : headGap
    readonly property real footAir: close ? Math.max(12 * theme.u, footGap * 0.7) : footGap
    // In landscape the second buttons stand below what is read, so that keys and lists get the whole height.
    property bool waysAside: false
    // In landscape the body takes the whole width, below the question.
    property bool whole: false
    readonly property bool split: wide && !whole
    // The last resort where even letters of 100 % do not fit: the body is drawn smaller.
    property real shrink: 1
    readonly property bool wide: frame.wide
    readonly property bool brief: omits && closest && theme.scale >= 1.6
    // What stands at the side in place of it leaves it where it is read.
    readonly property bool hidesWhy: reason !== "" && side === null && (wide ? brief : theme.big || folded)
    readonly property bool folds: !wide && !folded && !theme.big && reason !== "" && main !== null && main !== undefined && side === null
    readonly property var words: kiosk.chrome.words ?? ({})
    readonly property real room: body.height
    // Where the body starts when nothing pushes it down, and where it does start.
    readonly property real highest: split ? frame.top + leadAir : frame.top + leadAir + head.height + headAir + whomRoom
    readonly property real lowest: foot.y - (foot.height > 0 ? footAir : 0)
    // From low reach everything that is touched stands in the lower half.
    readonly property bool low: (kiosk.chrome.low ?? false) && !wide
    readonly property real bodyY: wide ? highest : low && touched ? Math.max(highest, height / 2 - readFirst) : Math.max(highest, theme.big && (!close || holdsBack) ? wanted : Math.min(wanted, lowest - Math.max(taken, kept)))
    // The room of the fullest page of this list that was shown: the others begin where it does.
    readonly property real taken: theme.big ? need : roomy
    property real kept: 0
    // Before what is personal comes up into the upper third, letters give a part of their growth.
    readonly property bool holdsBack: omits && theme.squeeze > 0.601
    // The upper third of the standing glass is read from afar: nothing about a person stands there, if there is room
    // below. `harmless`: what the body has above the first of it.
    property bool personal: false
    property real harmless: 0
    // What the body doesn't give for that: keys stay larger than their least.
    property real roomy: need
    readonly property real spare: lowest - bodyY - Math.max(roomy, kept)
    readonly property real safe: height / 3
    readonly property bool whomBelow: person !== "" && !wide
    readonly property real whomRoom: whomBelow ? whom.height + 12 * theme.u : 0
    readonly property real wanted: wide ? 0 : Math.max(personal ? safe - harmless : 0, whomBelow ? safe + whomRoom : 0)
    // A body that is only read may stand anywhere, and so may that part of it which comes first.
    property bool touched: true
    property real readFirst: 0
    readonly property bool aside: wide && waysAside && (ways.length > 0 || more !== "")
    readonly property real readEnd: asideWhy.active ? asideWhy.y : aside ? besides.y : height - frame.dock
    readonly property real readSlack: split ? readEnd - 16 * theme.u - highest - head.height : 0
    readonly property real slack: Math.min(lowest - bodyY - need * shrink, readSlack)
    readonly property bool tight: slack < -1
    readonly property real gutter: 72 * theme.u
    property real leftShare: 0.44
    readonly property real leftWidth: split ? (width - 2 * theme.margin - gutter) * leftShare : width - 2 * theme.margin
    readonly property real rightX: split ? theme.margin + leftWidth + gutter : theme.margin
    readonly property real rightWidth: split ? width - theme.margin - rightX : leftWidth
    readonly property real edge: (close && low ? 12 : theme.big && !wide ? 18 : 28) * theme.u
    readonly property real footTop: foot.y
    default property alias content: body.data
    property alias below: under.data
    property alias belowItem: under
    property alias bodyItem: body
    // Where a part of the body stands in landscape that is only for reading.
    property alias readItem: readPart

    // Before the next digit or letter shows, where it stays the same question.
    function steady(same: bool): void {
        mainHeld = same && !wide && (view.keypad || view.board) ? button.height : 0;
    }
    // Before another page of this list shows.
    function keep(): void {
        kept = Math.max(kept, taken);
    }

    Column {
        id: head
        x: theme.margin
        y: page.frame.top + page.leadAir + (page.low && page.touched ? page.bodyY - page.highest : 0)
        width: page.leftWidth
        spacing: page.close ? Math.min(2 * theme.u, page.headSpacing) : page.headSpacing

        Flow {
            width: head.width
            spacing: 36 * theme.u
            visible: place.text !== "" || (page.person !== "" && !page.whomBelow)

            Say {
                id: place
                text: page.brief ? "" : page.eyebrow
                size: theme.note
                color: theme.soft
                room: page.person === "" || page.whomBelow ? head.width : 0
            }
            Loader {
                active: page.person !== "" && !page.whomBelow
                visible: active
                sourceComponent: Whom {
                    person: page.person
                    room: head.width
                }
            }
        }
        Say {
            id: question
            text: page.title
            size: page.titleSize * (page.close && page.wide ? 0.85 : 1)
            bold: true
            lineHeight: page.close ? 1.25 : 1.36
            room: head.width
            width: room
            Accessible.role: Accessible.Heading
            Accessible.name: theme.plain(text)
        }
        Say {
            text: page.brief ? "" : page.sub
            size: page.subSize
            lineHeight: 1.5
            color: page.subColor
            room: head.width
            width: room
            Accessible.role: Accessible.StaticText
            Accessible.name: theme.plain(text)
        }
        Item {
            width: 1
            height: (page.close ? 4 : 14) * theme.u
            visible: reasonPanel.active
        }
        Loader {
            id: reasonPanel
            active: page.reason !== "" && !page.hidesWhy
            visible: active
            sourceComponent: WhyPanel {
                width: head.width
                word: page.words.why ?? ""
                reason: page.reason
                pad: (page.close ? 12 : 22) * theme.u
            }
        }
        Item {
            id: under
            width: head.width
            height: childrenRect.y + childrenRect.height
            visible: children.length > 0
        }
        Item {
            width: head.width
            height: readPart.height + readPart.y
            visible: page.split && readPart.children.length > 0

            Item {
                id: readPart
                y: (page.close ? 14 : 28) * theme.u
                width: head.width
                height: childrenRect.height
            }
        }
    }
    Loader {
        id: whom
        active: page.whomBelow
        visible: !page.open
        x: page.rightX
        y: page.bodyY - page.whomRoom
        sourceComponent: Whom {
            person: page.person
            room: page.rightWidth
        }
    }
    // In landscape the reason's button stands below what is read.
    Loader {
        id: asideWhy
        active: page.wide && page.hidesWhy
        x: theme.margin
        y: (page.aside ? besides.y - 12 * theme.u : page.height - page.frame.dock - 24 * theme.u) - height
        sourceComponent: WhyButton {
            owner: page
            width: Math.min(implicitWidth, page.leftWidth)
            height: Math.max(92 * theme.u, wordsHeight + 20 * theme.u)
        }
    }
    Loader {
        id: besides
        active: page.aside
        x: theme.margin
        y: page.height - page.frame.dock - 24 * theme.u - height
        sourceComponent: Ways {
            model: page.ways
            more: page.more
            width: page.leftWidth
            least: 92 * theme.u
        }
    }
    Item {
        id: body
        x: page.rightX
        y: page.bodyY
        width: page.rightWidth / page.shrink
        height: Math.max(0, page.lowest - y) / page.shrink
        scale: page.shrink
        transformOrigin: Item.TopLeft
        visible: !page.open
    }
    Loader {
        active: page.open
        x: body.x
        y: body.y
        sourceComponent: ReadingPanel {
            width: body.width
            height: Math.min(body.height, behind.implicitHeight + 96 * theme.u)
            Say {
                id: behind
                x: 48 * theme.u
                y: 48 * theme.u
                text: page.reason
                size: theme.label
                lineHeight: 1.5
                room: body.width - 96 * theme.u
            }
        }
    }
    Item {
        id: foot
        readonly property bool ownRow: !page.aside && (page.ways.length > 0 || page.more !== "")
        readonly property bool mainRow: page.main !== null && page.main !== undefined
        readonly property real gap: ownRow && mainRow ? (page.close ? 14 : 24) * theme.u : 0
        // What stands left of the main button takes so much of its row.
        readonly property real beside: page.side !== null ? sideButton.width + 20 * theme.u : page.hidesWhy ? why.width + 20 * theme.u : 0
        readonly property real mainSpace: mainRow && !page.wide ? button.height : 0

        x: page.rightX
        width: page.rightWidth
        y: page.height - page.frame.dock - (page.wide ? 24 * theme.u : page.edge) - height
        height: (ownRow ? ways.height : 0) + (page.wide ? 0 : gap) + mainSpace

        // The keys go through them in the order in which they stand.
        Item {
            id: before
        }
        Ways {
            id: ways
            parent: page.waysBelow && !page.wide ? after : before
            model: page.aside ? [] : page.ways
            more: page.aside ? "" : page.more
            width: foot.width
            y: page.waysBelow && foot.mainRow && !page.wide ? button.height + foot.gap : 0
            least: (foot.mainRow || page.close ? (theme.big || page.close ? 88 : 104) : page.wide ? 104 : 132) * theme.u
        }
        Loader {
            id: sideButton
            active: page.side !== null
            y: button.y
            sourceComponent: SecondButton {
                verb: page.side.verb
                value: page.side.value ?? ""
                label: page.side.label
                good: page.side.good ?? false
                // Two lines of a longer label must fit the height of the main button.
                size: label.length > 5 ? Math.min(theme.label, 48 * theme.u) : theme.label
                width: Math.min(implicitWidth, foot.width * 0.42)
                height: button.height
            }
        }
        Loader {
            id: why
            active: page.hidesWhy && !page.wide
            y: button.y
            sourceComponent: WhyButton {
                owner: page
                width: Math.min(implicitWidth, foot.width * 0.42)
                height: button.height
            }
        }
        MainButton {
            id: button
            readonly property real besideDock: 620 * theme.u
            main: page.main
            outlined: page.mainOutlined
            size: page.mainSize
            least: page.wide ? 0.5 : 0.78
            x: page.wide ? page.width - page.rightX - theme.margin - besideDock : foot.beside
            y: page.wide ? foot.height + 24 * theme.u + (page.frame.dock - height) / 2 : page.waysBelow ? 0 : (foot.ownRow ? ways.height + foot.gap : 0)
            width: page.wide ? besideDock : parent.width - x
            height: Math.max(page.wide ? 132 * theme.u : page.mainHeight, implicitHeight, page.mainHeld)
        }
        Item {
            id: after
        }
    }
}
