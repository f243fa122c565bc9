import QtQuick

// A number: the series smaller, on one base line with the digits.
Item {
    id: number
    property string series
    property string digits
    property int size: 100
    property color ink: "white"
    implicitWidth: letters.width + size * 0.16 + figures.width
    implicitHeight: figures.height
    Text {
        id: letters
        anchors.baseline: figures.baseline
        text: number.series
        color: number.ink
        font { family: "BIZ UDPGothic"; pixelSize: number.size * 0.72; bold: true }
    }
    Text {
        id: figures
        anchors { left: letters.right; leftMargin: number.size * 0.16 }
        text: number.digits
        color: number.ink
        font { family: "BIZ UDPGothic"; pixelSize: number.size; bold: true }
    }
}
