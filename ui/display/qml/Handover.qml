import QtQuick

// The word that tells a second call, to be handed something, from a first one.
Rectangle {
    id: chip
    property var told: null  // both languages, or null
    property int size: 40
    visible: Boolean(told)
    width: row.width + size; height: row.height + size * 0.3
    radius: size * 0.3
    color: "#ffd43d"
    Row {
        id: row
        anchors.centerIn: parent
        spacing: chip.size * 0.4
        Words { id: word; text: chip.told ? chip.told.ja.map(part => part.text).join("") : ""; size: chip.size; font.bold: true; color: "black" }
        Words { anchors.baseline: word.baseline; text: chip.told ? chip.told.en : ""; size: chip.size * 0.8; color: "black" }
    }
}
