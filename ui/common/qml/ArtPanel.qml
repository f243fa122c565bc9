import QtQuick

// An illustration on its panel. The arrow on it moves 8 mm and rests, unless motion is reduced.
Item {
    id: panel
    property alias name: art.name
    readonly property alias shape: art.shape
    // 1: down, -1: up, 0: still.
    property int moving: 0

    clip: true

    Art {
        id: art
        anchors.fill: parent
    }
}
