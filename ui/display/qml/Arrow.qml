import QtQuick
import QtQuick.Shapes

Shape {
    id: arrow
    property color ink: "white"
    property real stroke: Math.max(5, width * 0.24)
    ShapePath {
        strokeColor: arrow.ink
        strokeWidth: arrow.stroke
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        startX: arrow.stroke / 2; startY: arrow.stroke / 2
        PathLine { x: arrow.width - arrow.stroke / 2; y: arrow.height / 2 }
        PathLine { x: arrow.stroke / 2; y: arrow.height - arrow.stroke / 2 }
    }
}
