import QtQuick

// The choices of a question; they grow to 46 mm while there is air.
Item {
    id: list

    property var options: []
    property bool several: false
    property string more: ""
    property bool twoColumns: false
    property string verb: "choose"
    property real least: (theme.big ? 120 : 132) * theme.u
    property real most: 184 * theme.u
    readonly property int columns: twoColumns ? 2 : 1
    readonly property int lines: Math.ceil(options.length / columns)
    readonly property real gap: (theme.big ? 16 : 20) * theme.u
    readonly property real moreRoom: more === "" ? 0 : moreButton.height + gap
    // Where the choices end.
    readonly property real used: rows.height
    readonly property real natural: rows.children.length === 0 ? 0 : sum()
    readonly property real need: natural + moreRoom
    readonly property real bonus: Math.max(0, (height - need - (theme.big ? 0 : 60 * theme.u)) / Math.max(1, lines))

    // Heights that the words ask for, before any air is shared out.
    function sum(): real {
        let total = 0;
        for (let line = 0; line < lines; line++) {
            let tall = 0;
            for (let n = line * columns; n < Math.min((line + 1) * columns, choices.count); n++) {
                const item = choices.itemAt(n);
                tall = Math.max(tall, item ? item.implicitHeight : 0);
            }
            total += tall + (line > 0 ? gap : 0);
        }
        return total;
    }

    Grid {
        id: rows
        width: list.width
        columns: list.columns
        columnSpacing: 20 * theme.u
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
                width: list.twoColumns ? (list.width - 20 * theme.u) / 2 : list.width
                height: list.twoColumns ? Math.max(implicitHeight, Math.min(296 * theme.u, (list.height - list.moreRoom - (list.lines - 1) * list.gap) / Math.max(1, list.lines))) : Math.max(implicitHeight, Math.min(list.most, implicitHeight + list.bonus))
            }
        }
    }
    SecondButton {
        id: moreButton
        visible: list.more !== ""
        able: visible
        verb: "more"
        label: list.more
        icon: "down"
        width: list.width
        height: visible ? Math.max(implicitHeight, 92 * theme.u) : 0
        anchors.bottom: parent.bottom
    }
}
