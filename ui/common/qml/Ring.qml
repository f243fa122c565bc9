import QtQuick
import QtQuick.Shapes

// A part of a circle, from the top clockwise.
Item {
    id: ring
    property real part: 1
    property real thick: 28 * theme.u
    property real from: -90

    Shape {
        anchors.fill: parent
        ShapePath {
            strokeColor: theme.contrast ? theme.page : theme.skyBar
            strokeWidth: ring.thick
            fillColor: "transparent"
            PathAngleArc {
                centerX: ring.width / 2
                centerY: ring.height / 2
                radiusX: (ring.width - ring.thick) / 2
                radiusY: radiusX
                startAngle: 0
                sweepAngle: 360
            }
        }
        ShapePath {
            strokeColor: theme.key
            strokeWidth: ring.thick
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: ring.width / 2
                centerY: ring.height / 2
                radiusX: (ring.width - ring.thick) / 2
                radiusY: radiusX
                startAngle: ring.from
                sweepAngle: 360 * Math.max(0.001, Math.min(1, ring.part))
            }
        }
    }
}
