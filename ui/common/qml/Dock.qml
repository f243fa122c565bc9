import QtQuick

// The promise: five verbs at five places. Two rows from 160 % on; on the welcome screen two cells.
Rectangle {
    id: dock

    property var model: []
    // The screen above: もどる closes its reason first.
    property Item page: null
    readonly property bool wide: width > 1400 * theme.u
    readonly property bool few: model.length <= 2
    readonly property real side: (theme.big && !wide ? 20 : 24) * theme.u
    readonly property real gap: 12 * theme.u
    // Places of one row, from look.md; in the order back, restart, language, size, staff.
    readonly property var places: kiosk.chrome.language === "en" ? [163, 201, 197, 219, 204] : [166, 190, 200, 224, 204]
    readonly property real room: wide ? 1140 * theme.u : width - 2 * side
    readonly property bool twoRows: theme.big && !few && !wide

    function cellWidth(index: int): real {
        if (few)
            return (room - gap * (model.length - 1)) / Math.max(1, model.length);
        if (twoRows)
            return index < 3 ? (room - 2 * gap) / 3 : (room - gap) / 2;
        return (room - 4 * gap) * places[index] / 984;
    }
    function cellX(index: int): real {
        let x = side + (wide ? 32 * theme.u : 0);
        for (let n = twoRows && index >= 3 ? 3 : 0; n < index; n++)
            x += cellWidth(n) + gap;
        return x;
    }

    height: (twoRows ? 252 : few && !wide ? 150 : wide ? 174 : 170) * theme.u
    color: theme.quiet

    Rectangle {
        width: parent.width
        height: 2 * theme.u
        color: theme.hair
    }
    Repeater {
        model: dock.model.length
        delegate: DockCell {
            required property int index
            content: dock.model[index] ?? ({})
            page: dock.page
            flat: dock.few || dock.twoRows
            x: dock.cellX(index)
            y: dock.few && !dock.wide ? 18 * theme.u : dock.twoRows ? (16 + (index >= 3 ? 116 : 0)) * theme.u : 20 * theme.u
            width: dock.cellWidth(index)
            height: (dock.few && !dock.wide ? 114 : dock.twoRows ? 104 : 132) * theme.u
        }
    }
}
