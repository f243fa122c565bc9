import QtQuick
import "../../../common/qml"

// 12d Asked before the individual number is printed; nothing is chosen beforehand.
Page {
    id: screen
    readonly property var sheets: view.sheets ?? []
    headGap: 28 * theme.u
    need: papers.implicitHeight + 36 * theme.u + list.need

    Column {
        id: papers
        width: parent.width
        Repeater {
            model: screen.sheets.length
            delegate: Item {
                id: paper
                required property int index
                readonly property var content: screen.sheets[index] ?? ""
                width: papers.width
                height: Math.max(84 * theme.u, title.implicitHeight + 24 * theme.u)
                Hair {
                    width: parent.width
                }
                Icon {
                    name: "paper"
                    size: 48 * theme.u
                    anchors.verticalCenter: parent.verticalCenter
                }
                Say {
                    id: title
                    x: 68 * theme.u
                    text: paper.content.title ?? String(paper.content)
                    size: theme.label
                    room: paper.width - x
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }
    OptionList {
        id: list
        anchors.top: papers.bottom
        anchors.topMargin: screen.sheets.length > 0 ? 36 * theme.u : 0
        anchors.bottom: parent.bottom
        width: parent.width
        most: 144 * theme.u
        close: screen.close
        options: screen.view.options ?? []
    }
}
