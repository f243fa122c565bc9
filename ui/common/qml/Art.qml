import QtQuick

// An illustration; it keeps its shape in the room that it gets.
Item {
    id: art
    property string name: ""
    // all, still (without what moves), arrow (only what moves)
    property string part: "all"
    readonly property real shape: picture.implicitHeight > 0 ? picture.implicitHeight / picture.implicitWidth : 0.5

    implicitHeight: width * shape
    visible: name !== ""
    Accessible.ignored: true

    Image {
        id: picture
        anchors.fill: parent
        fillMode: Image.PreserveAspectFit
        sourceSize.width: Math.round(art.width)
        source: art.name === "" || art.width < 20 ? "" : "image://art/" + art.name + "/" + (theme.contrast ? "contrast" : "light") + "/" + part
    }
}
