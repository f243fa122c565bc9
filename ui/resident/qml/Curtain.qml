import QtQuick

// What stands on the glass while the kiosk is being loaded: nothing that can be touched.
Window {
    id: curtain

    required property string japanese
    required property string english
    required property string family
    required property color ground
    required property color ink

    width: 1080
    height: 1920
    color: ground

    Text {
        id: first
        anchors { left: parent.left; right: parent.right; bottom: parent.verticalCenter; margins: 64 }
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        font { family: curtain.family; pixelSize: 60; weight: Font.Bold }
        color: curtain.ink
        text: curtain.japanese
    }

    Text {
        anchors { left: first.left; right: first.right; top: first.bottom; topMargin: 28 }
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        font { family: first.font.family; pixelSize: 42 }
        color: first.color
        text: curtain.english
    }
}
