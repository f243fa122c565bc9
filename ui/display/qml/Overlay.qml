import QtQuick

// A call that was just made fills the screen; its frame blinks three times, once a second.
Rectangle {
    id: overlay
    objectName: "overlay"
    property var state_: ({})
    property Paint paint
    readonly property var call: state_.overlay
    color: paint.panel
    visible: Boolean(call)
    onCallChanged: if (call) blink.restart()

    Ruby { id: heading; x: 84; y: 24; parts: overlay.state_.headings.calling.ja; size: 76; ink: "white" }
    Words { anchors { left: heading.right; leftMargin: 30; bottom: heading.bottom; bottomMargin: 6 } text: overlay.state_.headings.calling.en; color: "white"; size: 50 }
    Ruby { id: label; x: 84; y: 300; parts: overlay.state_.headings.number.ja; size: 52; ink: "white"; bold: false }
    Words { anchors { left: label.right; leftMargin: 30; bottom: label.bottom } text: overlay.state_.headings.number.en; color: "white"; size: 58 }
    Number {
        anchors { left: parent.left; leftMargin: 96; verticalCenter: parent.top; verticalCenterOffset: 585 }
        series: overlay.call ? overlay.call.series : ""
        digits: overlay.call ? overlay.call.digits : ""
        size: 384; room: 1120
    }
    Handover { x: 1392; y: 108; told: overlay.call ? overlay.call.handover : null; size: 56 }
    Arrow { x: 1250; y: 500; width: 90; height: 144; stroke: 22 }
    Rectangle {
        id: frame
        x: 1392; y: 228; width: 500; height: 640; radius: 36
        color: "transparent"
        border { color: "#ffd43d"; width: 10 }
        SequentialAnimation {
            id: blink
            loops: 3
            PropertyAction { target: frame; property: "border.color"; value: "#ffd43d" }
            PauseAnimation { duration: 500 }
            PropertyAction { target: frame; property: "border.color"; value: overlay.paint.panel }
            PauseAnimation { duration: 500 }
            onStopped: frame.border.color = "#ffd43d"
        }
        Words {
            anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.top; verticalCenterOffset: 224 }
            text: overlay.call ? overlay.call.counter : ""
            color: "#ffd43d"; size: 370; room: 430; font.bold: true
        }
        Ruby {
            id: unit
            anchors { horizontalCenter: parent.horizontalCenter; bottom: english.top; bottomMargin: 12 }
            parts: overlay.state_.counter.ja; size: 74; ink: "#ffd43d"
        }
        Words {
            id: english
            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 32 }
            text: overlay.call ? overlay.call.english : ""; color: "white"; size: 54; room: 430
        }
    }
}
