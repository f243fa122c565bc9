import QtQuick
import "../../../common/qml"

// 08b 丁目 番 号, or any plain number.
Page {
    id: screen
    omits: true

    readonly property var fields: view.fields ?? []
    lead: (theme.big ? 8 : 18) * theme.u
    headGap: 24 * theme.u
    readonly property real typed: (wide ? 0 : row.height + 28 * theme.u) + (strip.below ? strip.height + 24 * theme.u : 0)
    personal: true
    roomy: need + pad.lines * 12 * theme.u
    need: typed + unknownRoom + pad.lines * 88 * theme.u + (pad.lines - 1) * pad.gap + 4 * theme.u
    readonly property real unknownRoom: unknown.visible ? unknown.height + 20 * theme.u : 0

    // An address, as it grows: from low reach and in landscape with what is read, else below the upper third.
    Strip {
        id: strip
        readonly property bool below: !screen.wide && !screen.low && visible
        parent: below ? screen.bodyItem : screen.belowItem
        y: below ? row.y - height - 24 * theme.u : 18 * theme.u
        width: parent ? parent.width : 0
        height: implicitHeight
        model: screen.view.strip ?? []
    }
    Row {
        id: row
        parent: screen.wide ? screen.readItem : screen.bodyItem
        y: screen.wide ? 0 : pad.y - height - 28 * theme.u
        spacing: 20 * theme.u
        readonly property bool stacked: screen.fields.some(field => (field.unit ?? "").length > 2)
        height: (theme.scale >= 1.6 ? stacked ? 196 : 156 : 146) * theme.u
        Repeater {
            model: screen.fields.length
            delegate: NumberField {
                required property int index
                content: screen.fields[index] ?? ({})
                stacked: row.stacked
                width: ((screen.wide ? screen.leftWidth : screen.rightWidth) - (screen.fields.length - 1) * row.spacing) / screen.fields.length
                height: row.height
            }
        }
    }
    Keypad {
        id: pad
        width: parent.width
        anchors.bottom: unknown.visible ? unknown.top : parent.bottom
        anchors.bottomMargin: unknown.visible ? 20 * theme.u : 4 * theme.u
        keypad: screen.view.keypad ?? null
        // Where from low reach the fields take the room of four rows.
        flat: screen.low || theme.scale >= 1.6
        keyHeight: Math.max(88 * theme.u, Math.min(124 * theme.u, (screen.room - screen.typed - screen.unknownRoom - 4 * theme.u - (lines - 1) * gap) / lines))
    }
    UnknownButton {
        id: unknown
        content: screen.view.unknown ?? null
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
