import QtQuick

// An illustration; it keeps its shape in the room that it gets.
Item {
    id: art
    property string name: ""
    // all, still (without what moves), arrow (only what moves)
    property string part: "all"
    readonly property real shape: picture.implicitHeight > 0 ? picture.implicitHeight / picture.implicitWidth : 0.5

    // It fills its room, whatever the shape of that.
    property bool stretched: false
    // Its panel goes on to both sides where the room is wider than its shape.
    property color ground: "transparent"

    implicitHeight: width * shape
    visible: name !== ""
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        visible: !theme.contrast && art.ground.a > 0
        radius: 24 * theme.u
        color: art.ground
    }
    Image {
        id: picture
        anchors.fill: parent
        fillMode: art.stretched ? Image.Stretch : Image.PreserveAspectFit
        sourceSize.width: Math.round(art.width)
        source: art.name === "" || art.width < 20 ? "" : "image://art/" + art.name + "/" + (theme.contrast ? "contrast" : "light") + "/" + part
    }
}
