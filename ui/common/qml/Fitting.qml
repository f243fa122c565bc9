import QtQuick

// A text whose letters give way to the room: the largest up to `asked` that stand in `most` lines and in `tall`
// pixels. Never under `floor`: there it takes the lines that it needs. Tiles, options, pills, headings of groups and
// words being typed all shrink by this one rule.
Say {
    id: text

    property real asked: theme.body
    property real floor: theme.smallest
    property int most: 1
    // The height that the lines may take; 0: any.
    property real tall: 0
    // The width that letters are fitted to, where the text wraps in another: 0 is as wide as it wants.
    property real across: room
    // False: these letters stay as large as asked, and nothing is measured.
    property bool gives: true

    // How wide each word of each line is, in parts of the size: measured once, as each size is tried.
    readonly property var widths: !gives ? [[0]] : drawnText.split("\n").map(line => line.split(/[ \u200b]/).map((word, n, all) => measure.advanceWidth(n < all.length - 1 && line.includes(" ") ? word + " " : word) / measure.font.pixelSize))
    readonly property real widest: Math.max(...widths.map(line => Math.max(...line)))
    readonly property string drawnText: theme.styled(text.text).replace(/\u2060|<[^>]*>/g, "").replace(/&nbsp;/g, "\u00a0")
    // Japanese without marks may break between any two letters, other words only where nothing else is left.
    // One that stays whole with letters a little smaller gives these rather than its last letter.
    readonly property bool loose: /^[^ \u200b]*[\u3041-\u9fff][^ \u200b]*$/.test(drawnText) && widest * Math.max(floor, 0.8 * asked) > roomy

    // Letters are drawn in whole pixels, a little wider than they are measured.
    readonly property real roomy: across * 0.98

    // The lines that the words take at this size.
    function linesAt(size: real, width: real): int {
        let count = 0;
        for (const line of widths) {
            count += 1;
            let used = 0;
            for (const word of line) {
                const wide = word * size;
                if (used > 0 && used + wide > width) {
                    count += 1;
                    used = 0;
                }
                used += wide;
                if (used > width) {
                    count += Math.ceil(used / width) - 1;
                    used %= width;
                }
            }
        }
        return count;
    }
    function heightAt(size: real, width: real): real {
        return linesAt(size, width) * size * lineHeight;
    }
    function fits(size: real): bool {
        const whole = loose || widest * size <= roomy;
        return whole && linesAt(size, roomy) <= Math.max(most, widths.length) && (tall <= 0 || heightAt(size, roomy) <= tall);
    }
    function fitted(): real {
        if (!gives || across <= 0)
            return asked;
        let found = asked;
        while (found > floor && !fits(found))
            found *= 0.97;
        return Math.max(Math.min(asked, floor), found);
    }

    size: fitted()

    FontMetrics {
        id: measure
        font.family: text.family
        font.bold: text.bold || theme.hasBold(text.text)
        font.pixelSize: 40 * theme.u
    }
}
