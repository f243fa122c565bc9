import QtQuick

// The hall's colours by role: plain, or black with white and yellow.
QtObject {
    property bool dark: false
    readonly property color page: dark ? "black" : "white"
    readonly property color ink: dark ? "white" : "#1a1a1a"
    readonly property color soft: dark ? "white" : "#4d4d4d"
    readonly property color brand: dark ? "white" : "#00118f"
    readonly property color hair: dark ? "white" : "#cccccc"
    readonly property color panel: dark ? "black" : "#000060"
    readonly property color panelLine: dark ? "#b3b3b3" : "#7a86d6"
    readonly property color letter: dark ? "white" : "#00118f"
    readonly property color letterShut: dark ? "#b3b3b3" : "#666666"
    readonly property color letterInk: dark ? "black" : "white"
    readonly property color tint: dark ? "black" : "#f0f9ff"
    readonly property color care: dark ? "black" : "#fbf5e0"
    readonly property color careBar: dark ? "#ffd43d" : "#927200"
}
