import QtQuick

// The number, as large as the glass allows, with counter and waiting time.
ReadingPanel {
    id: panel
    property var view: ({})
    property bool close: false
    readonly property real letters: theme.ticket * (close ? (Window.window && Window.window.wide ? 0.72 : 0.85) : 1)
    readonly property real pad: (close ? 10 : 20) * theme.u
    readonly property string number: view.number ?? ""
    readonly property string series: number.replace(/[^A-Z]/g, "")
    readonly property string digits: number.slice(series.length)
    readonly property real fit: Math.min(1, (width - 96 * theme.u) / Math.max(1, line.naturalWidth))

    implicitHeight: list.implicitHeight + 2 * pad + 4 * theme.u

    Column {
        id: list
        y: panel.pad
        x: 40 * theme.u
        width: parent.width - 80 * theme.u
        spacing: 6 * theme.u

        Say {
            anchors.horizontalCenter: parent.horizontalCenter
            text: panel.view.yours ?? ""
            size: theme.body * 40 / 38
        }
        Item {
            id: line
            visible: panel.number !== ""
            readonly property real naturalWidth: letter.implicitWidth + figures.implicitWidth + 56 * theme.u
            anchors.horizontalCenter: parent.horizontalCenter
            width: naturalWidth
            height: panel.letters * 1.05
            Text {
                id: letter
                text: panel.series
                font.family: theme.face("ja")
                font.bold: true
                font.pixelSize: panel.letters * 0.76
                color: theme.keyInk
                anchors.baseline: figures.baseline
            }
            Text {
                id: figures
                x: letter.implicitWidth + 56 * theme.u
                y: panel.letters * 0.01
                text: panel.digits
                font.family: theme.face("ja")
                font.bold: true
                font.pixelSize: panel.letters
                font.letterSpacing: 4 * theme.u
                color: theme.keyInk
            }
        }
        Figures {
            anchors.horizontalCenter: parent.horizontalCenter
            text: panel.view.counter ?? ""
            size: theme.lead
            boldSize: theme.lead * 60 / 46
            room: list.width
        }
        Item {
            width: 1
            height: (panel.close ? 2 : 12) * theme.u
            visible: hair.visible
        }
        Hair {
            id: hair
            visible: (panel.view.wait ?? "") !== "" || (panel.view.ahead ?? "") !== ""
            width: parent.width
            color: theme.skyBar
        }
        Flow {
            id: waits
            visible: hair.visible
            // Beside each other, or close below.
            spacing: (natural > list.width ? 8 : 56) * theme.u
            width: Math.min(parent.width, natural)
            readonly property real natural: wait.width + (ahead.text === "" ? 0 : ahead.width + 56 * theme.u) + 2
            anchors.horizontalCenter: parent.horizontalCenter
            topPadding: (panel.close ? 4 : 12) * theme.u
            Figures {
                id: wait
                text: panel.view.wait ?? ""
                room: list.width
            }
            Figures {
                id: ahead
                text: panel.view.ahead ?? ""
                room: list.width
            }
        }
    }
}
