import QtQuick

// A line of text with readings above its kanji.
Row {
    id: line
    property var parts: []
    property int size: 46
    property color ink: "#1a1a1a"
    property bool bold: true
    Repeater {
        model: line.parts
        Item {
            id: part
            required property var modelData
            width: Math.max(base.width, reading.visible ? reading.width : 0)
            height: base.height + line.size * 0.5
            Text {
                id: base
                anchors { bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
                text: part.modelData.text
                color: line.ink
                font { family: "BIZ UDPGothic"; pixelSize: line.size; bold: line.bold }
            }
            Text {
                id: reading
                objectName: "reading"
                anchors { bottom: base.top; bottomMargin: -line.size * 0.04; horizontalCenter: parent.horizontalCenter }
                visible: part.modelData.ruby !== ""
                text: part.modelData.ruby
                color: line.ink
                font { family: "BIZ UDPGothic"; pixelSize: Math.max(20, line.size * 0.46) }
            }
        }
    }
}
