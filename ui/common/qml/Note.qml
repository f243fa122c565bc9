import QtQuick

// A small line below a question.
Item {
    property alias text: words.text
    width: parent ? parent.width : 0
    height: words.text === "" ? 0 : words.implicitHeight + 14 * theme.u
    visible: words.text !== ""

    Row {
        y: 14 * theme.u
        spacing: 12 * theme.u
        Icon {
            name: "info"
            size: 40 * theme.u
            color: theme.soft
        }
        Say {
            id: words
            size: theme.note
            color: theme.soft
            room: (parent.parent ? parent.parent.width : 0) - 60 * theme.u
        }
    }
}
