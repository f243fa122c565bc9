import QtQuick

// A number: the series smaller, on one base line with the digits. With `room` it shrinks until it fits.
Item {
    id: number
    property string series
    property string digits
    property int size: 100
    property real room: 0
    property color ink: "white"
    readonly property real gap: series === "" ? 0 : 0.16
    readonly property real natural: 0.72 * wideSeries.advanceWidth + wideDigits.advanceWidth + size * gap
    readonly property int fitting: room > 0 ? Math.floor(size * Math.min(1, room / Math.max(1, natural))) : size
    implicitWidth: letters.width + fitting * gap + figures.width
    implicitHeight: figures.height
    component Width: TextMetrics {
        font { family: "BIZ UDPGothic"; bold: true; pixelSize: number.size }
    }
    Width { id: wideSeries; text: number.series }
    Width { id: wideDigits; text: number.digits }
    Text {
        id: letters
        anchors.baseline: figures.baseline
        text: number.series
        color: number.ink
        font { family: "BIZ UDPGothic"; pixelSize: number.fitting * 0.72; bold: true }
    }
    Text {
        id: figures
        anchors { left: letters.right; leftMargin: number.fitting * number.gap }
        text: number.digits
        color: number.ink
        font { family: "BIZ UDPGothic"; pixelSize: number.fitting; bold: true }
    }
}
