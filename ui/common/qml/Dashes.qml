import QtQuick
import QtQuick.Shapes

// A dashed outline: "not yet".
Shape {
    id: dashes
    property color color: theme.line
    property real radius: 16 * theme.u
    property real thick: 3 * theme.u

    ShapePath {
        strokeColor: dashes.color
        strokeWidth: dashes.thick
        fillColor: "transparent"
        strokeStyle: ShapePath.DashLine
        dashPattern: [2, 1.4]
        capStyle: ShapePath.FlatCap
        PathRectangle {
            x: dashes.thick / 2
            y: dashes.thick / 2
            width: Math.max(1, dashes.width - dashes.thick)
            height: Math.max(1, dashes.height - dashes.thick)
            radius: dashes.radius
        }
    }
}
