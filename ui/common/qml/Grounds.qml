import QtQuick

// What was asked and answered that decided it.
Column {
    id: grounds
    property var model: []
    property bool close: false
    property bool closest: false

    Repeater {
        model: grounds.model.length
        delegate: GroundRow {
            required property int index
            content: grounds.model[index] ?? ({})
            close: grounds.close || grounds.closest
            width: grounds.width
        }
    }
}
