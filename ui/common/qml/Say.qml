import QtQuick
import Kakanai 1.0

// One text of the resident. Understands the marks of ui/common/markup.py.
Item {
    id: say

    property string text: ""
    property real size: theme.body
    property bool bold: false
    property color color: theme.ink
    property real lineHeight: 1.4
    property bool centred: false
    property string family: theme.family
    // The width to wrap in; 0 never wraps.
    property real room: 0
    // Most texts carry no mark: then nothing is asked about them.
    readonly property bool marked: /[{*\u200b\u2060 ]/.test(text)
    readonly property bool ruby: marked && theme.hasRuby(text)
    // The width without wrapping.
    readonly property real natural: text === "" ? 0 : ruby ? (drawn.item?.natural ?? 0) + 2 : Math.ceil(words.implicitWidth) + 1
    readonly property alias lineCount: words.lineCount

    implicitWidth: text === "" ? 0 : ruby ? drawn.item?.implicitWidth ?? 0 : room > 0 ? Math.ceil(words.contentWidth) : words.implicitWidth
    implicitHeight: text === "" ? 0 : ruby ? drawn.item?.implicitHeight ?? 0 : words.implicitHeight
    visible: text !== ""
    // Words of a button are its name already; so may be those of something else.
    property bool named: false
    readonly property bool heard: text !== "" && !named && !inside(parent)

    function inside(item: Item): bool {
        for (let one = item; one; one = one.parent)
            if (one instanceof Tap)
                return true;
        return false;
    }

    Accessible.role: Accessible.StaticText
    Accessible.name: !heard ? "" : marked ? theme.plain(text) : text
    Accessible.ignored: !heard

    Text {
        id: words
        visible: !say.ruby
        width: say.room > 0 ? say.room : implicitWidth
        x: say.centred ? (say.width - width) / 2 : 0
        text: !say.marked ? say.text : say.ruby ? "" : theme.styled(say.text)
        textFormat: say.marked && theme.hasBold(say.text) ? Text.StyledText : Text.PlainText
        // Qt starts a line as far up as its tallest face goes, and the marks for breaks come from a taller one:
        // the middle of the letters (0.38 above where they stand) belongs into the middle of their line. A tall face
        // also adds to the height of the last line: half of that goes above.
        y: Math.max(0, implicitHeight - lineCount * lineHeight) / 2 + say.size * (say.lineHeight / 2 + 0.38) - baselineOffset
        wrapMode: say.room > 0 ? Text.Wrap : Text.NoWrap
        horizontalAlignment: say.centred ? Text.AlignHCenter : Text.AlignLeft
        font.family: say.family
        font.pixelSize: say.size
        font.bold: say.bold
        color: say.color
        lineHeight: Math.round(say.size * say.lineHeight)
        lineHeightMode: Text.FixedHeight
        Accessible.ignored: true
    }
    Loader {
        id: drawn
        active: say.ruby
        sourceComponent: RubyText {
            text: say.text
            pixelSize: say.size
            floor: 20 * theme.u
            bold: say.bold
            color: say.color
            room: say.room
            centred: say.centred
            width: implicitWidth > say.room ? implicitWidth : Math.max(say.room, implicitWidth)
            height: implicitHeight
        }
    }
}
