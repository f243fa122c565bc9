import QtQuick

// One procedure where it is only read: from low reach a button below opens it.
Item {
    id: line
    property var content: ({})
    property bool big: false
    property bool close: false

    implicitHeight: words.implicitHeight + theme.lists.procedure[big ? "big" : close ? "close" : "usual"].read * theme.u

    ProcedureWords {
        id: words
        content: line.content
        big: line.big
        close: line.close
        x: 8 * theme.u
        width: parent.width - 2 * x
        height: parent.height
    }
    Hair {
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
