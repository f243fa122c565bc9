import QtQuick

Tap {
    id: cell
    property var content: ({})
    property string group: ""
    // Words alone, where there is no room for a picture.
    property bool bare: false
    // The name of the setting stands beside.
    property bool narrow: false
    readonly property bool pictured: !bare && ((content.icon ?? "") !== "" || (content.swatch ?? "") !== "")
    readonly property real sample: content.size ?? 0
    // The largest letters fit, and the others stand to them as they will on the glass.
    readonly property real largest: 2
    readonly property real letter: Math.min(58 * theme.u, (height - name.implicitHeight - 30 * theme.u) / 1.1 / largest)
    readonly property bool tall: sample > 0 && !content.icon && !content.swatch
    readonly property color words: held ? theme.onHeld : chosen ? theme.keyInk : theme.ink

    verb: "set"
    value: group + "=" + (content.id ?? "")
    label: content.label ?? ""
    chosen: content.selected ?? false
    checkable: true

    Frame {
        chosen: cell.chosen
        held: cell.held
    }
    Say {
        visible: cell.tall
        text: cell.tall ? cell.content.sample ?? "" : ""
        size: Math.max(theme.smallest, cell.letter * cell.sample)
        bold: true
        lineHeight: 1.1
        color: cell.words
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(6 * theme.u, (parent.height - name.implicitHeight - 22 * theme.u - height) / 2 + 4 * theme.u)
    }
    Row {
        visible: !cell.tall
        x: cell.pictured ? 34 * theme.u : (parent.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: 28 * theme.u
        Rectangle {
            visible: (cell.content.swatch ?? "") !== ""
            width: 88 * theme.u
            height: width
            radius: 12 * theme.u
            color: cell.content.swatch === "contrast" ? "black" : "white"
            border.width: cell.content.swatch === "contrast" ? (theme.contrast ? 2 * theme.u : 0) : 3 * theme.u
            border.color: theme.line
            anchors.verticalCenter: parent.verticalCenter
            Say {
                anchors.centerIn: parent
                text: cell.content.sample ?? ""
                size: 54 * theme.u
                bold: true
                lineHeight: 1.1
                color: cell.content.swatch === "contrast" ? "#ffd43d" : "#1a1a1a"
            }
        }
        HeightPicture {
            visible: cell.pictured && (cell.group === "height" || (cell.content.icon ?? "").startsWith("height"))
            low: cell.content.id === "low"
            words: cell.words
            anchors.verticalCenter: parent.verticalCenter
        }
        Icon {
            name: cell.bare || (cell.content.icon ?? "").startsWith("height") ? "" : cell.content.icon ?? ""
            size: 64 * theme.u
            color: cell.words
            anchors.verticalCenter: parent.verticalCenter
        }
        Fitting {
            text: cell.tall ? "" : cell.label
            asked: Math.min(theme.label, 56 * theme.u)
            across: cell.width - (cell.pictured ? 164 : 40) * theme.u
            bold: true
            lineHeight: lineCount > 1 ? 1.05 : 1.2
            color: cell.words
            room: Math.min(natural, cell.width - (cell.pictured ? 160 : 24) * theme.u)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Fitting {
        id: name
        visible: cell.tall
        text: cell.tall ? cell.label : ""
        asked: Math.min(theme.note * 36 / 34, (cell.narrow ? 44 : 56) * theme.u)
        across: room - 4 * theme.u
        bold: true
        centred: true
        lineHeight: 1.2
        color: cell.words
        room: cell.width - 16 * theme.u
        width: room
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - implicitHeight - (lineCount > 1 ? 8 : 22) * theme.u
    }
}
