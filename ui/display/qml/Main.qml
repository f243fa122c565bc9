import QtQuick
import QtQuick.Window

// The hall display, drawn for 1920 × 1080 and scaled to the screen.
Window {
    id: window
    property bool fullScreen: false
    readonly property var now: hall.state
    width: 1920
    height: 1080
    color: "white"
    visibility: fullScreen ? Window.FullScreen : Window.Windowed
    visible: true

    Item {
        width: 1920
        height: 1080
        scale: Math.min(window.width / 1920, window.height / 1080)
        transformOrigin: Item.TopLeft

        Image { x: 58; y: 20; width: 46; height: 46; sourceSize: Qt.size(92, 92); source: "mark.svg" }
        Words { x: 120; y: 22; text: window.now.city; size: 38; font.bold: true; color: "#00118f" }
        Words { x: 364; y: 22; text: window.now.place; size: 38; color: "#4d4d4d" }
        Rectangle {
            visible: window.now.practice !== ""
            z: 1; x: 860; y: 14; width: practice.width + 40; height: 58; radius: 8; color: "#ffd43d"
            Words { id: practice; anchors.centerIn: parent; text: window.now.practice; size: 34; font.bold: true; color: "black" }
        }
        Words { anchors { right: clock.left; rightMargin: 36; baseline: clock.baseline } text: window.now.date; size: 38 }
        Words { id: clock; anchors { right: parent.right; rightMargin: 58 } y: 12; text: window.now.time; size: 56; font.bold: true }
        Rectangle { y: 86; width: 1920; height: 3; color: "#cccccc" }

        Calling { y: 89; width: 1160; height: 907; state_: window.now }
        Waiting { x: 1160; y: 89; width: 760; height: 907; state_: window.now }
        Overlay { y: 0; width: 1920; height: 996; state_: window.now }

        Rectangle { y: 996; width: 1920; height: 3; color: "#cccccc" }
        Code { x: 60; y: 1008; width: rows.length ? rows.length * 2 : 0; height: width; rows: window.now.qr }
        Words {
            id: phone
            visible: window.now.qr.length > 0
            x: 152; anchors.verticalCenter: foot.verticalCenter
            text: window.now.headings.phone.ja.map(part => part.text).join(""); size: 31
        }
        Words { visible: phone.visible; anchors { left: phone.right; leftMargin: 24; verticalCenter: foot.verticalCenter } text: window.now.headings.phone.en; size: 34; color: "#4d4d4d" }
        Item { id: foot; y: 1000; width: 1920; height: 80 }
        Words { id: until; anchors { right: untilEn.left; rightMargin: 22; verticalCenter: foot.verticalCenter } text: window.now.closing.ja.map(part => part.text).join(""); size: 34; font.bold: true }
        Words { id: untilEn; anchors { right: parent.right; rightMargin: 58; verticalCenter: foot.verticalCenter } text: window.now.closing.en; size: 34; color: "#4d4d4d" }
        Rectangle {
            visible: window.now.notice !== ""
            y: 1000; width: 1920; height: 80; color: "#fbf5e0"
            Rectangle { width: 12; height: 80; color: "#927200" }
            Words { anchors.centerIn: parent; text: window.now.notice; size: 40; font.bold: true }
        }
    }
}
