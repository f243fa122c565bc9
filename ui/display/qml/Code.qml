import QtQuick

// A QR code from rows of 0 and 1, with its quiet zone left to whoever places it.
Item {
    id: code
    property var rows: []
    // The edge of a row or column, on a whole pixel: the code fills its place, and no edge is blurred.
    function edge(place: int): int {
        return Math.round(place * width / Math.max(1, rows.length));
    }
    Repeater {
        model: code.rows
        Row {
            id: line
            required property string modelData
            required property int index
            y: code.edge(index)
            Repeater {
                model: line.modelData.split("")
                Rectangle {
                    required property string modelData
                    required property int index
                    width: code.edge(index + 1) - code.edge(index)
                    height: code.edge(line.index + 1) - code.edge(line.index)
                    color: modelData === "1" ? "black" : "white"
                }
            }
        }
    }
}
