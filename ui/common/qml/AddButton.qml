import QtQuick

SecondButton {
    property var content: null
    property real least: 104 * theme.u
    visible: content !== null && content !== undefined && (content.enabled ?? true)
    able: visible
    good: true
    label: content ? content.label ?? "" : ""
    height: Math.max(least, wordsHeight + 20 * theme.u)
}
