import QtQuick

Image {
    property string name: ""
    property color color: theme.keyInk
    property real size: 48 * theme.u

    width: size
    height: size
    visible: name !== ""
    sourceSize: Qt.size(size, size)
    source: name === "" ? "" : "image://icon/" + name + "/" + String(color).slice(-6) + "/" + Math.round(size)
}
