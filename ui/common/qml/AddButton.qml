import QtQuick

SecondButton {
    property var content: null
    visible: content !== null && content !== undefined && (content.enabled ?? true)
    able: visible
    good: true
    label: content ? content.label ?? "" : ""
    height: Math.max(104 * theme.u, implicitHeight)
}
