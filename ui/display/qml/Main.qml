import QtQuick
import QtQuick.Window

// The hall display, drawn for 1920 × 1080 and scaled to the screen.
Window {
    id: window
    property bool fullScreen: false
    readonly property var now: hall.state
    width: 1920
    height: 1080
    color: colours.page
    visibility: fullScreen ? Window.FullScreen : Window.Windowed
    visible: true

    Paint { id: colours; dark: window.now.contrast }

    Item {
        width: 1920
        height: 1080
        scale: Math.min(window.width / 1920, window.height / 1080)
        transformOrigin: Item.TopLeft

        Image { x: 58; y: 20; width: 46; height: 46; sourceSize: Qt.size(92, 92); source: colours.dark ? "mark_white.svg" : "mark.svg" }
        Words { id: city; x: 120; y: 22; text: window.now.city; size: 38; font.bold: true; color: colours.brand }
        Words { anchors { left: city.right; leftMargin: 34; top: city.top } text: window.now.place; size: 38; color: colours.soft }
        Rectangle {
            visible: window.now.practice !== ""
            z: 1; x: 960; y: 14; width: practice.width + 40; height: 58; radius: 8; color: "#ffd43d"
            Words { id: practice; anchors.centerIn: parent; text: window.now.practice; size: 34; font.bold: true; color: "black" }
        }
        Words { anchors { right: clock.left; rightMargin: 36; baseline: clock.baseline } text: window.now.date; size: 38; color: colours.ink }
        Words { id: clock; anchors { right: parent.right; rightMargin: 58 } y: 12; text: window.now.time; size: 56; font.bold: true; color: colours.ink }
        Rectangle { y: 86; width: 1920; height: 3; color: colours.hair }

        Loader {
            y: 89; width: 1920; height: 907
            sourceComponent: window.now.layout === "ten" ? ten : four
        }
        Component {
            id: four
            Item {
                Calling { width: 1160; height: 907; state_: window.now; paint: colours }
                Rectangle { visible: colours.dark; x: 1157; width: 3; height: 907; color: colours.hair }
                Waiting { visible: window.now.layout === "four"; x: 1160; width: 760; height: 907; state_: window.now; paint: colours }
                OneLine { visible: window.now.layout === "one"; x: 1160; width: 760; height: 907; state_: window.now; paint: colours }
            }
        }
        Component {
            id: ten
            TenLines { width: 1920; height: 907; state_: window.now; paint: colours }
        }
        Overlay { width: 1920; height: 996; state_: window.now; paint: colours }

        Rectangle { y: 996; width: 1920; height: 3; color: colours.hair }
        Rectangle {
            x: 52; y: 1002; width: 82; height: 78; color: "white"; visible: window.now.qr.length > 0
            Code { anchors.centerIn: parent; width: 66; height: width; rows: window.now.qr }
        }
        Item { id: foot; y: 1000; width: 1920; height: 80 }
        Words {
            id: phone
            visible: window.now.qr.length > 0
            x: 152; anchors.verticalCenter: foot.verticalCenter
            text: window.now.headings.phone.ja.map(part => part.text).join(""); size: 31; color: colours.ink
        }
        Words { visible: phone.visible; anchors { left: phone.right; leftMargin: 24; verticalCenter: foot.verticalCenter } text: window.now.headings.phone.en; size: 34; color: colours.soft }
        Words { anchors { right: untilEn.left; rightMargin: 22; verticalCenter: foot.verticalCenter } text: window.now.closing.ja.map(part => part.text).join(""); size: 34; font.bold: true; color: colours.ink }
        Words { id: untilEn; anchors { right: parent.right; rightMargin: 58; verticalCenter: foot.verticalCenter } text: window.now.closing.en; size: 34; color: colours.soft }
        Rectangle {
            objectName: "notice"
            visible: window.now.notice !== ""
            y: 999; width: 1920; height: 81; color: colours.care
            Rectangle { width: 12; height: 81; color: colours.careBar }
            Column {
                anchors.centerIn: parent
                Words { anchors.horizontalCenter: parent.horizontalCenter; text: window.now.notice; size: 36; font.bold: true; color: colours.ink; room: 1840 }
                Words { anchors.horizontalCenter: parent.horizontalCenter; text: window.now.noticeEnglish; size: 28; color: colours.ink; room: 1840 }
            }
        }
    }
}
