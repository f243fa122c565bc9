import QtQuick

// Plain text of the hall. With `room` it shrinks until it fits into so many pixels.
Text {
    id: words
    property int size: 40
    property real room: 0
    color: "#1a1a1a"
    font { family: "BIZ UDPGothic"; pixelSize: room > 0 ? Math.floor(size * Math.min(1, room / Math.max(1, plain.advanceWidth))) : size }
    TextMetrics {
        id: plain
        font { family: words.font.family; bold: words.font.bold; pixelSize: words.size }
        text: words.room > 0 ? words.text : ""
    }
}
