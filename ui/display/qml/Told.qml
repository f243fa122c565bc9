import QtQuick

// Words where a line has no people and minutes to show: it is closed, or whoever comes is served at once.
Column {
    id: told
    property var words: null  // both languages, or null
    property Paint paint
    property int size: 34
    property real room: 0
    visible: Boolean(words)
    Words { anchors.right: parent.right; text: told.words ? told.words.ja.map(part => part.text).join("") : ""; size: told.size; font.bold: true; color: told.paint.ink; room: told.room }
    Words { anchors.right: parent.right; text: told.words ? told.words.en : ""; size: Math.max(28, told.size * 0.6); color: told.paint.soft; room: told.room }
}
