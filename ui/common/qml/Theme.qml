import QtQuick

// Colours by role and sizes in pixels, for everything on the glass. `kit` knows them; here they are at hand.
QtObject {
    id: theme

    required property QtObject kit

    property real scale: 1
    property string language: "ja"
    property bool contrast: false
    property bool reduced: false
    // How much of the asked growth the letters get: 1 all, 0 none. Less only where all cannot fit.
    property real squeeze: 1
    // The ground plan of small letters, where from low reach the one of large letters can't fit.
    property bool modest: false
    // ¼ mm in pixels: the unit of every size.
    property real u: kit.natural

    readonly property bool big: scale >= 1.6 && !modest
    readonly property real margin: u * (scale >= 2 && !modest ? 48 : 64)
    readonly property string family: kit.face(language)

    readonly property var hues: kit.colours(contrast)
    // A name that starts with `on` takes no value where it is declared: QML would wait for a signal.
    readonly property QtObject over: QtObject {
        id: over
        readonly property color key: theme.hues.onKey
        readonly property color held: theme.hues.onHeld
        readonly property color urgent: theme.hues.onUrgent
        readonly property color practice: theme.hues.onPractice
    }
    readonly property color page: hues.page
    readonly property color quiet: hues.quiet
    readonly property color ink: hues.ink
    readonly property color soft: hues.soft
    readonly property color rest: hues.rest
    readonly property color line: hues.line
    readonly property color hair: hues.hair
    readonly property color track: hues.track
    readonly property color key: hues.key
    property alias onKey: over.key
    readonly property color keyPressed: hues.keyPressed
    readonly property color keySoft: hues.keySoft
    readonly property color keyInk: hues.keyInk
    readonly property color keyHeld: hues.keyHeld
    property alias onHeld: over.held
    readonly property color mark: hues.mark
    readonly property color sky: hues.sky
    readonly property color skyBar: hues.skyBar
    readonly property color skyLine: hues.skyLine
    readonly property color help: hues.help
    readonly property color helpInk: hues.helpInk
    readonly property color helpLine: hues.helpLine
    readonly property color care: hues.care
    readonly property color careBar: hues.careBar
    readonly property color urgent: hues.urgent
    property alias onUrgent: over.urgent
    readonly property color practice: hues.practice
    property alias onPractice: over.practice
    readonly property color focusLine: hues.focusLine
    readonly property color focusRing: hues.focusRing

    // What rows of lists are made of, in ¼ mm: the presenter cuts their pages by the same.
    readonly property var lists: kit.lists()

    // Letters that give way to their room get no smaller.
    readonly property real smallest: kit.smallest * u
    readonly property var sizes: kit.sizes(scale, squeeze, u)
    readonly property real note: sizes.note
    readonly property real body: sizes.body
    readonly property real label: sizes.label
    readonly property real lead: sizes.lead
    readonly property real button: sizes.button
    readonly property real title: sizes.title
    readonly property real large: sizes.large
    readonly property real cardName: sizes.cardName
    readonly property real hero: sizes.hero
    readonly property real digit: sizes.digit
    readonly property real ticket: sizes.ticket
    readonly property real dock: sizes.dock
    readonly property real stage: sizes.stage

    // Tells the window's size in pixels, so that the design always fits in it.
    function fit(width: real, height: real): void {
        u = kit.unit(width, height);
    }
    // For a text in another language than the screen's.
    function face(language: string): string {
        return kit.face(language);
    }
    function hasRuby(text: string): bool {
        return text.includes("{") && kit.hasRuby(text);
    }
    function hasBold(text: string): bool {
        return text.includes("**");
    }
    // Without marks, breaks and spaces there is nothing to do, and asking takes its time.
    function styled(text: string): string {
        return /[{*\u200b ]/.test(text) ? kit.styled(text) : text;
    }
    function plain(text: string): string {
        return /[{*\u200b\u2060]/.test(text) ? kit.plain(text) : text;
    }
    // The runs of one line, for lines whose bold parts are larger.
    function spans(text: string): var {
        return kit.spans(text);
    }
}
