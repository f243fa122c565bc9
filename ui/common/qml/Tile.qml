import QtQuick

// A life event.
Tap {
    id: tile

    property var event: ({})
    property bool close: false
    property bool bare: false

    // Without the picture the mark stands before the words.
    readonly property real indent: crowded && chosen ? 48 * theme.u : 0
    // The smallest letters, and the part of the asked size that fits below the picture.
    readonly property real floor: 34 * theme.u
    readonly property real under: icon.y + icon.size + (close ? 2 : 6) * theme.u
    // Where even these leave no room for the picture, the words alone say it.
    readonly property bool crowded: bare || height > 0 && high(floor, width - pad) > height - under - 2 * theme.u
    readonly property real pad: (close ? 8 : 16) * theme.u

    // Of each word of each line, in parts of the size: measured once, as each size is tried.
    readonly property var widths: label.split("\n").map(line => line.split(/[ \u200b]/).map(word => measure.advanceWidth(word + " ") / measure.font.pixelSize))

    // How high the words are at this size, in pixels.
    function high(size: real, room: real): real {
        let lines = 1, used = 0;
        for (const line of widths) {
            lines += used > 0 ? 1 : 0;
            used = 0;
            for (const word of line) {
                const wide = word * size;
                if (used > 0 && used + wide > room) {
                    lines += 1;
                    used = 0;
                }
                used += wide;
                // A word that is longer than a line goes on in the next.
                lines += Math.ceil(used / room) - 1;
                used %= room;
            }
        }
        return lines * size * 1.1;
    }
    // The largest size up to this one that leaves the picture its room.
    function fitting(size: real, room: real): real {
        let found = size;
        while (found > floor && high(found, room) > height - (crowded ? 8 * theme.u : under + 2 * theme.u))
            found *= 0.95;
        return Math.max(Math.min(size, floor), found);
    }

    verb: "choose"
    value: event.id ?? ""
    label: event.label ?? ""
    chosen: event.selected ?? false
    checkable: true
    box: true
    able: event.enabled ?? true
    implicitHeight: icon.y + icon.size + words.implicitHeight + (close ? 6 : 12) * theme.u

    Frame {
        chosen: tile.chosen
        held: tile.held
    }
    Icon {
        id: icon
        anchors.horizontalCenter: parent.horizontalCenter
        y: (tile.close ? 6 : theme.big ? 12 : 22) * theme.u
        name: tile.event.icon ?? ""
        visible: name !== "" && !tile.crowded
        size: (tile.close ? 42 : theme.big ? 56 : 66) * theme.u
        color: tile.held ? theme.onHeld : theme.keyInk
    }
    Item {
        anchors.top: tile.crowded ? parent.top : icon.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: (tile.close ? 2 : 6) * theme.u
        x: tile.indent
        width: parent.width - x

        Say {
            id: words
            anchors.centerIn: parent
            text: tile.label
            // Three tiles side by side leave room for six large letters.
            size: tile.fitting(tile.asked, room)
            bold: true
            centred: true
            lineHeight: 1.1
            color: tile.held ? theme.onHeld : tile.chosen ? theme.keyInk : theme.ink
            room: parent.width - tile.pad
            width: room
        }
    }
    // Two lines, if it can: a long name gets smaller letters.
    readonly property real asked: Math.min(close ? theme.note : theme.body, words.room / 6.6, Math.max(floor, whole.font.pixelSize * words.room * 1.6 / Math.max(1, whole.advanceWidth)))
    FontMetrics {
        id: measure
        font: whole.font
    }
    TextMetrics {
        id: whole
        text: theme.plain(tile.label)
        font.family: theme.family
        font.bold: true
        font.pixelSize: 40 * theme.u
    }
    Mark {
        visible: tile.chosen
        chosen: true
        width: (tile.close ? 42 : 52) * theme.u
        x: tile.crowded ? 6 * theme.u : parent.width - width - (tile.close ? 8 : 16) * theme.u
        y: tile.crowded ? (parent.height - height) / 2 : (tile.close ? 6 : 16) * theme.u
    }
}
