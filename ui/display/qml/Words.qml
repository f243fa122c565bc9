import QtQuick

// Plain text of the hall.
Text {
    property int size: 40
    color: "#1a1a1a"
    font { family: "BIZ UDPGothic"; pixelSize: size }
}
