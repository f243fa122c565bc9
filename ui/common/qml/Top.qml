import QtQuick
import QtQuick.Shapes

// City mark at the left; the practice badge or the time at the right. Never tappable.
Item {
    id: top
    property string city: ""
    property string practice: ""
    property string now: ""
    property bool tall: false
    // How far city mark and name stand above the middle, and where they end.
    property real lift: 0
    readonly property real used: name.x + name.implicitWidth

    Rectangle {
        id: disc
        x: theme.margin
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -top.lift
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
        Shape {
            anchors.fill: parent

            ShapePath {
                strokeColor: theme.page
                strokeWidth: disc.width * 0.085
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin
                startX: disc.width * 0.2
                startY: disc.width * 0.68
                PathCubic {
                    control1X: disc.width * 0.38
                    control1Y: disc.width * 0.66
                    control2X: disc.width * 0.36
                    control2Y: disc.width * 0.4
                    x: disc.width * 0.5
                    y: disc.width * 0.4
                }
                PathCubic {
                    control1X: disc.width * 0.64
                    control1Y: disc.width * 0.4
                    control2X: disc.width * 0.62
                    control2Y: disc.width * 0.66
                    x: disc.width * 0.8
                    y: disc.width * 0.68
                }
            }
        }
    }
    Say {
        id: name
        anchors.left: disc.right
        anchors.leftMargin: 16 * theme.u
        anchors.verticalCenter: disc.verticalCenter
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
        lineHeight: 1.2
        color: theme.soft
        room: Math.min(natural, top.width - name.x - name.implicitWidth - theme.margin - 24 * theme.u)
        width: room
    }
    PracticeBadge {
        id: badge
        text: top.practice
        anchors.right: parent.right
        anchors.rightMargin: theme.margin
        anchors.verticalCenter: parent.verticalCenter
    }
}
