import QtQuick

// The blue panel: the newest call largest, three more under it.
Rectangle {
    id: panel
    property var state_: ({})
    property Paint paint
    color: paint.panel
    readonly property var first: state_.first

    Ruby { id: heading; visible: panel.state_.known; x: 56; y: 16; parts: panel.first ? panel.state_.headings.calling.ja : panel.state_.headings.nobody.ja; size: 46; ink: "white" }
    Words {
        anchors { left: heading.right; leftMargin: 24; bottom: heading.bottom; bottomMargin: 3 }
        visible: heading.visible
        size: 36; color: "white"; text: panel.first ? panel.state_.headings.calling.en : panel.state_.headings.nobody.en
    }
    Number {
        visible: Boolean(panel.first)
        anchors { left: parent.left; leftMargin: 64; verticalCenter: parent.top; verticalCenterOffset: 320 }
        series: panel.first ? panel.first.series : ""
        digits: panel.first ? panel.first.digits : ""
        size: 256; room: 730
    }
    Handover { x: 66; y: 104; told: panel.first ? panel.first.handover : null; size: 46 }
    Arrow { visible: Boolean(panel.first); x: 816; y: 280; width: 54; height: 90 }
    Column {
        visible: Boolean(panel.first)
        anchors { horizontalCenter: parent.left; horizontalCenterOffset: 1012; top: parent.top; topMargin: 92 }
        spacing: -8
        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            text: panel.first ? panel.first.counter : ""
            color: "#ffd43d"; size: 280; room: 256; font.bold: true
            height: 310; verticalAlignment: Text.AlignBottom
        }
        Ruby { anchors.horizontalCenter: parent.horizontalCenter; parts: panel.state_.counter.ja; size: 58; ink: "#ffd43d" }
        Item { width: 1; height: 22 }
        Words { anchors.horizontalCenter: parent.horizontalCenter; text: panel.first ? panel.first.english : ""; color: "white"; size: 36; room: 256 }
    }
    Column {
        visible: panel.state_.rows.length > 0
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 56; bottomMargin: 18 }
        Rectangle { width: parent.width; height: 2; color: panel.paint.panelLine }
        Repeater {
            model: panel.state_.rows
            Item {
                id: row
                required property var modelData
                required property int index
                width: parent.width; height: 106
                Rectangle { visible: row.index > 0; width: parent.width; height: 1; color: panel.paint.panelLine }
                Number { anchors.verticalCenter: parent.verticalCenter; series: row.modelData.series; digits: row.modelData.digits; size: 96; room: 380 }
                Arrow { x: 416; anchors.verticalCenter: parent.verticalCenter; width: 32; height: 52; stroke: 7 }
                Words { id: to; x: 510; anchors.verticalCenter: parent.verticalCenter; text: row.modelData.counter; color: "#ffd43d"; size: 96; room: 150; font.bold: true; width: Math.max(73, implicitWidth) }
                Words {
                    id: unit
                    anchors { left: to.right; leftMargin: 18; baseline: to.baseline }
                    text: panel.state_.counter.ja.map(part => part.text).join(""); color: "white"; size: 44
                }
                Words { anchors { left: unit.right; leftMargin: 18; baseline: to.baseline } id: english; text: row.modelData.english; color: "white"; size: 36; room: 210; visible: !row.modelData.handover }
                Handover { anchors { left: unit.right; leftMargin: 24; verticalCenter: parent.verticalCenter } told: row.modelData.handover; size: 36 }
            }
        }
    }
}
