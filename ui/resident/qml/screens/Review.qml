import QtQuick
import "../../../common/qml"

// 11 All answers at a glance; any can be mended.
Page {
    id: screen

    readonly property var groups: view.groups ?? []
    // Group names and rows below each other; in landscape they go on in a second column.
    readonly property var lines: {
        const found = [];
        for (const group of groups)
            for (let n = 0; n < group.rows.length; n++)
                found.push({
                    label: n === 0 ? group.label ?? "" : "",
                    row: group.rows[n],
                    last: n === group.rows.length - 1
                });
        return found;
    }
    // Terms stand beside their values in one column, as wide as the widest that leaves its own value one line.
    readonly property real lineWidth: wide ? (list.width - gutter) / 2 : list.width
    readonly property bool dense: theme.scale >= 1.6
    readonly property var sizes: theme.lists.review[dense || (wide && close) ? "closest" : close ? "close" : wide ? "wide" : "usual"]
    readonly property real gap: sizes.gap * theme.u
    readonly property real button: Math.max(160 * theme.u, across(edits, view.edit ?? "") + 48 * theme.u)
    readonly property real column: dense ? 0 : Math.max(0, ...lines.map(one => beside(one.row)))
    readonly property real under: banner.visible ? banner.height + 16 * theme.u : 0
    // Told by the list itself: asked for in a binding, its rows would be placed in circles.
    property bool overflows: false
    headGap: (theme.big ? 20 : 30) * theme.u
    mainHeight: (dense && !wide ? 108 : 132) * theme.u
    whole: true
    personal: true
    omits: theme.scale >= 1.6
    readFirst: harmless
    // Whose name no group bears may also stand where it is read from afar.
    harmless: under + (groups.length > 0 && !groups[0].named ? Math.max(heads.font.pixelSize * sizes.head, heads.height) : 0)

    // A line that ends in the Devanagari sign I gets broken by Qt as if that sign stood there once more.
    function across(face: var, text: string): real {
        const twice = text.endsWith("\u093f") ? 0.5 * face.font.pixelSize : 0;
        return face.font.pixelSize > 0 ? Math.ceil(face.advanceWidth(theme.plain(text)) + twice) + 2 : 0;
    }
    // 0: they don't fit.
    function beside(row: var): real {
        const term = across(terms, row.term);
        const left = lineWidth - (row.id ? button + gap : 0) - term - gap;
        return term <= lineWidth * 0.42 && across(values, row.value) <= left ? term : 0;
    }
    // 0: broken anywhere, as Japanese is that marks no place for it.
    function longest(text: string): real {
        const anywhere = ["ja", "zh-Hans"].includes(theme.language) && !text.includes("\u200b");
        return anywhere ? 0 : Math.max(...text.split(/[ \u200b]/).map(one => across(values, one)));
    }
    need: under + (wide ? (overflows ? room - under + 8 * theme.u : 0) : list.implicitHeight)

    FontMetrics {
        id: terms
        font.family: theme.family
        font.pixelSize: theme.note * 36 / 34
    }
    FontMetrics {
        id: heads
        font.family: theme.family
        font.pixelSize: theme.note * 36 / 34
        font.bold: true
    }
    FontMetrics {
        id: denseTerms
        font.family: theme.family
        font.pixelSize: theme.note
    }
    FontMetrics {
        id: papers
        font.family: theme.face("ja")
        font.pixelSize: theme.note
    }
    FontMetrics {
        id: values
        font.family: theme.family
        font.pixelSize: Math.max(44 * theme.u, theme.body)
        font.bold: theme.contrast
    }
    FontMetrics {
        id: edits
        font.family: theme.family
        font.pixelSize: Math.min(theme.body * 40 / 38, 60 * theme.u)
        font.bold: true
    }
    Banner {
        id: banner
        width: parent.width
        height: implicitHeight
        content: screen.view.banner ?? null
        pad: (screen.close ? 10 : 20) * theme.u
    }
    Flow {
        id: list
        y: screen.under
        width: parent.width
        height: screen.wide ? screen.room - y : implicitHeight
        flow: screen.wide ? Flow.TopToBottom : Flow.LeftToRight
        onPositioningComplete: screen.overflows = screen.wide && (childrenRect.width > width + screen.gutter + 1 || childrenRect.height > height + 1)

        Repeater {
            model: screen.lines.length
            delegate: Item {
                id: line
                required property int index
                readonly property var content: screen.lines[index] ?? ({
                        row: {}
                    })
                width: screen.wide ? (list.width + screen.gutter) / 2 : list.width
                height: inside.height

                Column {
                    id: inside
                    width: screen.wide ? line.width - screen.gutter : line.width

                    Say {
                        text: line.content.label
                        room: inside.width
                        size: theme.note * 36 / 34
                        bold: true
                        color: theme.soft
                        lineHeight: screen.sizes.head
                    }
                    ReviewRow {
                        content: line.content.row
                        edit: screen.view.edit ?? ""
                        side: screen.column
                        sizes: screen.sizes
                        dense: screen.dense
                        buttonWidth: screen.button
                        name: screen.across(screen.dense ? denseTerms : terms, content.term ?? "")
                        written: screen.across(papers, content.paper ?? "")
                        word: screen.longest(content.value ?? "")
                        line: screen.across(values, content.value ?? "")
                        width: inside.width
                    }
                    Hair {
                        width: inside.width
                        visible: line.content.last
                    }
                    Item {
                        width: 1
                        height: screen.sizes.air * theme.u
                        visible: line.content.last && line.index < screen.lines.length - 1
                    }
                }
            }
        }
    }
}
