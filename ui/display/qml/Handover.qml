import QtQuick

// The word that tells a second call, to be handed something, from a first one.
Rectangle {
    id: chip
    property var told: null  // both languages, or null
    property int size: 40
    property bool brief: false  // Japanese alone, where there is no room for more
    visible: Boolean(told)
    width: row.width + size * 0.6; height: row.height + size * 0.2
    radius: size * 0.3
    color: "#ffd43d"
    Row {
        id: row
        anchors.centerIn: parent
        spacing: chip.size * 0.4
        Ruby {
            id: word
            visible: !chip.brief
            parts: chip.told ? chip.told.ja : []; size: chip.size; ink: "black"
        }
        Words { visible: chip.brief; text: chip.told ? chip.told.ja.map(part => part.text).join("") : ""; size: chip.size; font.bold: true; color: "black" }
        Words { visible: !chip.brief; anchors.bottom: parent.bottom; text: chip.told ? chip.told.en : ""; size: Math.max(28, chip.size * 0.8); color: "black" }
    }
}
