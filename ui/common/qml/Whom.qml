import QtQuick

// Whose question it is: 花子さんのこと.
Row {
    id: whom
    property string person: ""
    property real room: 0

    spacing: 12 * theme.u

    Icon {
        id: icon
        name: "staff"
        size: 40 * theme.u
        anchors.verticalCenter: parent.verticalCenter
    }
    Say {
        text: whom.person
        size: theme.note
        room: Math.min(natural, whom.room - icon.width - whom.spacing)
        bold: true
        color: theme.keyInk
    }
}
