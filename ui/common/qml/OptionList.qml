import QtQuick

// The choices of a question; they grow to 46 mm while there is air.
Item {
    id: list

    property var options: []
    property bool several: false
    property string more: ""
    property bool twoColumns: false
    property string verb: "choose"
    // Many choices come closer together, never under 22 mm.
    property bool close: false
    readonly property var sizes: theme.lists.choice[close ? "close" : "usual"]
    readonly property real least: sizes.least * theme.u
    property real most: (twoColumns ? 296 : 184) * theme.u
    readonly property int columns: twoColumns ? 2 : 1
    readonly property int lines: Math.ceil(options.length / columns)
    // A little more than the least: what is one pixel too high counts as fitting.
    readonly property real gap: (theme.big && !close ? theme.lists.choice.big.gap : sizes.gap) * theme.u
    readonly property real moreRoom: more === "" ? 0 : moreButton.height + gap
    // Where the choices end.
    readonly property real used: rows.height
    readonly property real natural: choices.count === 0 ? 0 : sum()
    readonly property real need: natural + moreRoom
    readonly property real free: height - moreRoom - Math.max(0, lines - 1) * gap
    readonly property real air: theme.big || twoColumns ? 0 : Math.max(0, Math.min(60 * theme.u, free - lines * 132 * theme.u))
    // All alike where every text fits its share; else each gets what it needs and a part of the rest.
    readonly property real share: (free - air) / Math.max(1, lines)
    readonly property real bonus: Math.max(0, (height - need - air) / Math.max(1, lines))

    function roomOf(asked: real): real {
        return Math.max(asked, Math.min(most, highest <= share ? share : asked + bonus));
    }
    readonly property real highest: {
        let tall = 0;
        for (let line = 0; line < lines; line++)
            tall = Math.max(tall, tallest(line));
        return tall;
    }

    // Height that the words of a line ask for, before any air is shared out.
    function tallest(line: int): real {
        let tall = 0;
        for (let n = line * columns; n < Math.min((line + 1) * columns, choices.count); n++)
            tall = Math.max(tall, choices.itemAt(n) ? choices.itemAt(n).implicitHeight : 0);
        return tall;
    }
    function sum(): real {
        let total = Math.max(0, lines - 1) * gap;
        for (let line = 0; line < lines; line++)
            total += tallest(line);
        return total;
    }

    Grid {
        id: rows
        width: list.width
        columns: list.columns
        columnSpacing: list.sizes.across * theme.u
        rowSpacing: list.gap

        Repeater {
            id: choices
            model: list.options.length
            delegate: Choice {
                required property int index
                verb: list.verb
                option: list.options[index] ?? ({})
                several: list.several
                least: list.least
                close: list.close
                half: list.twoColumns
                narrow: list.close && (list.twoColumns || (kiosk.chrome.low ?? false))
                width: list.twoColumns ? (list.width - list.sizes.across * theme.u) / 2 : list.width
                readonly property real asked: list.tallest(Math.floor(index / list.columns))
                height: list.roomOf(asked)
            }
        }
    }
    SecondButton {
        id: moreButton
        visible: list.more !== ""
        able: visible
        verb: "more"
        label: list.more
        icon: kiosk.view.more_icon ?? "down"
        width: list.width
        height: visible ? Math.max(list.close ? wordsHeight + 20 * theme.u : implicitHeight, (list.close ? list.sizes.least : 92) * theme.u) : 0
        anchors.bottom: parent.bottom
    }
}
