import QtQuick

// City mark at the left; the practice badge or the time at the right. Never tappable.
Item {
    id: top
    property string city: ""
    property string practice: ""
    property string now: ""
    property bool tall: false

    Rectangle {
        id: disc
        x: theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: (top.tall ? 50 : 44) * theme.u
        height: width
        radius: width / 2
        color: theme.mark

        Rectangle {
            width: parent.width * 0.16
            height: width
            radius: width / 2
            color: theme.page
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height * 0.17
        }
        Canvas {
            id: roof
            anchors.fill: parent
            readonly property color stroke: theme.page
            onStrokeChanged: requestPaint()
            onWidthChanged: requestPaint()
            onPaint: {
                const pen = getContext("2d");
                const w = width;
                pen.reset();
                pen.strokeStyle = stroke;
                pen.lineWidth = w * 0.085;
                pen.lineCap = "round";
                pen.lineJoin = "round";
                pen.beginPath();
                pen.moveTo(w * 0.2, w * 0.68);
                pen.bezierCurveTo(w * 0.38, w * 0.66, w * 0.36, w * 0.4, w * 0.5, w * 0.4);
                pen.bezierCurveTo(w * 0.64, w * 0.4, w * 0.62, w * 0.66, w * 0.8, w * 0.68);
                pen.stroke();
            }
        }
    }
    Say {
        anchors.left: disc.right
        anchors.leftMargin: 16 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        text: top.city
        size: (top.tall ? 40 : 34) * theme.u
        bold: true
        color: theme.mark
    }
    Say {
        visible: badge.text === "" && text !== ""
        anchors.right: parent.right
        anchors.rightMargin: theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: top.now
        size: 38 * theme.u
        color: theme.soft
    }
    PracticeBadge {
        id: badge
        text: top.practice
        anchors.right: parent.right
        anchors.rightMargin: theme.margin
        anchors.verticalCenter: parent.verticalCenter
    }
}
