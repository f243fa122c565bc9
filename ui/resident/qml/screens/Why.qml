import QtQuick
import "../../../common/qml"

// 12b One procedure in full: whose, why, what to bring, until when, where, which form.
Page {
    id: screen
    touched: false
    readonly property var sections: view.sections ?? []
    readonly property var grounds: view.grounds ?? []
    mainOutlined: true
    more: view.more ?? ""
    gradual: true
    headGap: 36 * theme.u
    footGap: 36 * theme.u
    need: panel.height
    // Whose it is stands first, where it is anybody's but the visitor's.
    personal: sections.length > 0 && sections[0].icon === "staff"
    harmless: theme.note

    // In landscape the sections stand in two columns of about the same height; the grounds end the second one.
    readonly property int half: {
        if (!wide)
            return sections.length;
        const tall = section => 2.2 + Math.ceil(String(section.value ?? "").length / 18);
        let best = sections.length, least = 1e9;
        for (let n = 1; n <= sections.length; n++) {
            const left = sections.slice(0, n).reduce((sum, one) => sum + tall(one), 0);
            const right = sections.slice(n).reduce((sum, one) => sum + tall(one), 0) + 1.6 * grounds.length;
            if (Math.max(left, right) < least) {
                least = Math.max(left, right);
                best = n;
            }
        }
        return best;
    }
    whole: true

    ReadingPanel {
        id: panel
        width: parent.width
        readonly property real pad: (screen.wide && screen.close ? 8 : 20) * theme.u
        height: columns.implicitHeight + 2 * pad

        Row {
            id: columns
            x: 48 * theme.u
            y: panel.pad
            width: parent.width - 2 * x
            spacing: 64 * theme.u

            Column {
                visible: screen.half > 0
                width: screen.wide ? (columns.width - columns.spacing) / 2 : columns.width
                Repeater {
                    model: screen.half
                    delegate: SectionRow {
                        required property int index
                        content: screen.sections[index] ?? ({})
                        first: index === 0
                        close: screen.close
                        closest: screen.closest
                        width: parent.width
                    }
                }
                Grounds {
                    visible: !screen.wide
                    model: visible ? screen.grounds : []
                    close: screen.close
                    closest: screen.closest
                    width: parent.width
                }
            }
            Column {
                visible: screen.wide
                width: screen.half > 0 ? (columns.width - columns.spacing) / 2 : columns.width
                Repeater {
                    model: Math.max(0, screen.sections.length - screen.half)
                    delegate: SectionRow {
                        required property int index
                        content: screen.sections[screen.half + index] ?? ({})
                        first: index === 0
                        close: screen.close
                        closest: screen.closest
                        width: parent.width
                    }
                }
                Grounds {
                    model: screen.wide ? screen.grounds : []
                    close: screen.close
                    closest: screen.closest
                    width: parent.width
                }
            }
        }
    }
}
