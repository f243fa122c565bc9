import QtQuick

// An illustration on its panel. Its arrow moves 8 mm in 1.2 s and rests as long, unless motion is reduced.
Item {
    id: panel
    property string name: ""
    readonly property alias shape: art.shape
    // 1: down, -1: up, 0: still.
    property int moving: 0

    Art {
        id: art
        anchors.fill: parent
        name: panel.name
        part: "still"
    }
    Art {
        id: arrow
        width: parent.width
        height: parent.height
        name: panel.name
        part: "arrow"

        SequentialAnimation on y {
            running: panel.moving !== 0 && !theme.reduced && panel.visible
            loops: Animation.Infinite
            NumberAnimation {
                from: -32 * theme.u * panel.moving
                to: 0
                duration: 1200
                easing.type: Easing.InOutQuad
            }
            PauseAnimation {
                duration: 1200
            }
        }
    }
}
