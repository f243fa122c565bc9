import QtQuick

// Whose question it is: 花子さんのこと.
Row {
    id: whom
    property string person: ""

    spacing: 12 * theme.u

    Icon {
        name: "staff"
        size: 40 * theme.u
        anchors.verticalCenter: parent.verticalCenter
    }
    Say {
        text: whom.person
        size: theme.note
        bold: true
        color: theme.keyInk
    }
}
