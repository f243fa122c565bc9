import QtQuick
import "../../common/qml"

// The window: top, stages, the screen of the moment, the dock. Everything that it shows comes from `kiosk`.
Window {
    id: window

    readonly property var files: ({
            facecode: "FaceCode",
            cardleft: "CardLeft"
        })
    readonly property var screens: ["Card", "CardLeft", "Choice", "Confirm", "Consent", "Date", "Easier", "Event", "FaceCode", "Family", "Info", "Kana", "Language", "Number", "Outcome", "Pin", "Printing", "Review", "Staff", "Tel", "Ticket", "Timeout", "Town", "Trouble", "Why", "You"]
    property var ready: []
    readonly property var chrome: kiosk.chrome
    readonly property string screenName: kiosk.screen
    readonly property var view: kiosk.view
    readonly property bool wide: width > height
    readonly property bool welcome: shown === "welcome"
    property string shown: ""
    property string headline: ""
    property string list: ""
    // Another list under the same title: its letters have as much room as it leaves them.
    property int shownTab: -1
    property real lastSlack: 0
    property real lastStep: 0.1
    // Of the asked growth, what letters keep as long as anything else can give.
    readonly property real least: 0.6
    readonly property real floor: stage.item && stage.item.low && theme.big ? least : 0
    property var said: []
    // ms; what doesn't fit by then is drawn, and goes on fitting.
    property int patience: 60
    readonly property bool fitting: stage.item !== null && stage.width === width && stage.height === height && stage.item.tight && stage.item.shrink > 0.6

    width: 1080
    height: 1920
    visible: true
    color: theme.page
    title: chrome.city ?? ""

    // In the order in which the voice numbers them.
    function numbered(view: var): var {
        if (view.options)
            return view.options.map(one => [kiosk.screen === "language" ? "language" : "choose", one.id]);
        if (view.towns)
            return view.towns.map(one => ["town", one.id]);
        if (view.tabs)
            return view.tabs.map(one => ["tab", one.id]);
        if (kiosk.screen === "welcome")
            return ["start", "nocard"].filter(verb => view[verb]).map(verb => [verb, ""]).concat(view.languages.map(one => ["language", one.id]));
        if (kiosk.screen === "event")
            return view.groups.reduce((all, group) => all.concat(group.tiles), []).concat(view.talk ?? []).map(one => ["choose", one.id]);
        return [];
    }

    function refresh(): void {
        const file = files[kiosk.screen] ?? kiosk.screen.charAt(0).toUpperCase() + kiosk.screen.slice(1);
        const asked = kiosk.screen + (kiosk.view.title ?? "") + (kiosk.view.eyebrow ?? "") + (kiosk.view.person ?? "") + (kiosk.chrome.scale ?? 1) + (kiosk.chrome.low ?? false);
        const line = asked + (kiosk.view.page ?? "");
        const anew = line !== headline;
        const tab = (kiosk.view.tabs ?? []).findIndex(one => one.selected);
        tell(anew);
        const onward = asked === list && tab === shownTab;
        if (anew && onward)
            turn();
        if (anew)
            begin(onward);
        headline = line;
        list = asked;
        shownTab = tab;
        if (kiosk.screen !== shown) {
            shown = kiosk.screen;
            stage.show("screens/" + file + ".qml");
        } else if (stage.item) {
            if (stage.item.steady)
                stage.item.steady(onward);
            // Nobody sees behind an open なぜ？ what a key or a button outside it has changed.
            if (stage.item.open && JSON.stringify(stage.item.view) !== JSON.stringify(kiosk.view))
                stage.item.open = false;
            stage.item.view = kiosk.view;
        }
        if (!onward)
            loosen();
        keys.anew = keys.anew || anew;
        Qt.callLater(keys.keep);
    }

    // A new question, or another page of it: the keys start at its first answer again.
    function begin(onward: bool): void {
        theme.modest = theme.modest && onward;
        if (stage.item)
            stage.item.open = false;
        if (window.activeFocusItem && window.activeFocusItem !== all)
            window.activeFocusItem.focus = false;
        all.forceActiveFocus();
    }
    // What a page of a list gave, its other pages give too: the question stays where it is while they are turned.
    function turn(): void {
        lastSlack = 0;
        lastStep = 0.1;
        if (stage.item && stage.item.keep)
            stage.item.keep();
    }
    // Choices cut into pages for large letters, or from low reach, were cut for the least around them: on each page.
    function packs(): bool {
        const cut = shown === "choice" && (kiosk.view.pages ?? 1) > 1;
        return cut && ((kiosk.chrome.scale ?? 1) >= 1.6 || ((kiosk.chrome.low ?? false) && !wide));
    }
    // Nothing given yet, but by a list that is cut.
    function loosen(): void {
        theme.squeeze = 1;
        if (!stage.item)
            return;
        stage.item.shrink = 1;
        const packed = packs();
        if (stage.item.kept)
            stage.item.kept = 0;
        stage.item.folded = packed;
        stage.item.close = packed;
        if (stage.item.gradual)
            stage.item.closest = packed;
    }
    // Another size of glass is another beginning: what did not fit before may do so now.
    function turned(): void {
        theme.fit(width, height);
        loosen();
    }
    // To a screen reader: the new question; on a screen that stays, what is new at its edges.
    function tell(anew: bool): void {
        const title = kiosk.view.title ?? kiosk.view.hero ?? "";
        const main = kiosk.view.main ? kiosk.view.main.label : "";
        const banner = kiosk.view.banner ? kiosk.view.banner.text : "";
        const edges = [banner, main].filter(text => text !== "" && !said.includes(text));
        said = [banner, main];
        const words = anew ? title : edges.join(" ");
        if (words !== "")
            all.Accessible.announce(theme.plain(words), Accessible.Polite);
    }

    // One step towards fitting: the reason goes behind its button, all comes closer, small lines go, letters grow
    // less, the main button holds no more height than its words take, and where nothing else is left, the body is drawn
    // smaller.
    function tighten(): void {
        const page = stage.item;
        if (page.folds)
            page.folded = true;
        else if (!page.close)
            page.close = true;
        else if (page.gradual && !page.closest)
            page.closest = true;
        else if (theme.scale > 1 && theme.squeeze > floor + 0.001)
            theme.squeeze = squeezed(page.slack);
        else if (page.low && theme.big)
            beModest();
        else if (page.mainHeld > 0)
            page.mainHeld = 0;
        else
            page.shrink = Math.max(0.6, page.shrink - 0.04);
    }
    // The smaller dock leaves letters more room: they may grow again.
    function beModest(): void {
        theme.modest = true;
        theme.squeeze = 1;
    }
    // As far as the last step tells, never less than a tenth: a wrapped line may come back late.
    function squeezed(slack: real): real {
        const gained = slack - lastSlack;
        const step = theme.squeeze < 1 && gained > 0 ? Math.floor(lastStep * -slack / gained * 10) / 10 : 0.1;
        lastSlack = slack;
        lastStep = Math.max(0.1, Math.min(0.2, step));
        return Math.max(stage.item.holdsBack ? least : floor, theme.squeeze - lastStep);
    }

    // Before a frame is drawn: no resident sees letters change their size.
    function fit(): void {
        const end = Date.now() + patience;
        while (fitting && Date.now() < end) {
            tighten();
            place(stage.item);
        }
        if (fitting)
            update();
    }
    // Rows and columns find their places only with the next frame, unless they are told.
    function place(item: Item): void {
        for (const child of item.children)
            place(child);
        if (item.forceLayout)
            item.forceLayout();
    }

    onAfterAnimating: if (fitting)
        fit()
    onScreenNameChanged: refresh()
    onViewChanged: refresh()
    onWidthChanged: turned()
    onHeightChanged: turned()
    Component.onCompleted: {
        theme.fit(width, height);
        refresh();
        // Read while nobody touches yet: else the first visitor would wait for each screen.
        ready = screens.map(name => Qt.createComponent(Qt.resolvedUrl("screens/" + name + ".qml"), Component.Asynchronous));
    }

    Binding {
        target: theme
        property: "scale"
        value: window.chrome.scale ?? 1
    }
    Binding {
        target: theme
        property: "language"
        value: window.chrome.language ?? "ja"
    }
    Binding {
        target: theme
        property: "contrast"
        value: window.chrome.contrast ?? false
    }
    Binding {
        target: theme
        property: "reduced"
        value: window.chrome.reduced ?? false
    }
    QtObject {
        id: plan
        readonly property bool wide: window.wide
        readonly property bool staged: stages.visible
        readonly property real dock: dock.height
        readonly property real top: window.wide ? 112 * theme.u : staged ? stages.y + stages.height : top.height
    }
    FocusScope {
        id: all
        anchors.fill: parent
        focus: true
        Accessible.ignored: true

        Keys.onPressed: event => keys.press(event)

        Top {
            id: top
            // The stages stand beside it.
            readonly property bool narrow: window.wide && stages.visible
            width: narrow ? 560 * theme.u : parent.width
            lift: narrow && (badge.crowded || note.visible) ? 30 * theme.u : 0
            height: (window.wide ? 112 : theme.big && !window.welcome ? 84 : window.welcome ? 112 : 92) * theme.u
            city: window.chrome.city ?? ""
            now: window.view.now ?? ""
            practice: narrow ? "" : window.chrome.practice ?? ""
            tall: window.welcome
        }
        PracticeBadge {
            id: badge
            // A long name of the city goes up, and leaves it a line of its own.
            readonly property bool crowded: visible && top.used + 24 * theme.u > x
            visible: top.narrow && text !== ""
            text: window.chrome.practice ?? ""
            x: 616 * theme.u - width
            y: (crowded ? 52 : 27) * theme.u
            z: 2
        }
        Stages {
            id: stages
            model: window.chrome.stages ?? []
            x: window.wide ? 636 * theme.u : theme.margin
            y: window.wide ? 25 * theme.u : top.height
            width: parent.width - x - theme.margin
        }
        // Behind the top, but read after it.
        // No Loader: what is given to one with its source stays in QML's heap for good, and it tells of a person.
        FocusScope {
            id: stage
            property var item: null
            anchors.fill: parent
            z: -0.5

            function show(file: string): void {
                const old = item;
                const made = Qt.createComponent(Qt.resolvedUrl(file));
                const page = made.createObject(stage, {
                    view: kiosk.view,
                    frame: plan,
                    width: width,
                    height: height
                });
                if (page === null)
                    throw new Error(made.errorString());
                page.anchors.fill = stage;
                item = page;
                if (old !== null) {
                    old.visible = false;
                    old.destroy();
                }
            }
        }
        Dock {
            id: dock
            page: stage.item
            // 01 has nothing to go back to, and its languages stand above.
            model: (window.chrome.dock ?? []).filter(verb => !window.welcome || verb.id === "size" || verb.id === "staff")
            width: parent.width
            y: parent.height - height
            z: -1
        }
        // In the corner; beside the stages, below the city's name.
        Say {
            id: note
            visible: text !== "" && !window.chrome.practice && !window.welcome
            text: window.chrome.offline ?? ""
            size: theme.smallest
            color: theme.soft
            x: top.narrow ? theme.margin : parent.width - theme.margin - width
            y: (top.narrow ? 54 : 24) * theme.u
        }
    }
    Item {
        anchors.fill: parent
        z: 100
        PointHandler {
            onActiveChanged: if (active) {
                gate.keyed = false;
                all.forceActiveFocus();
                kiosk.act("touch", "");
            }
        }
    }
    // 画面を消す: everything works by keys and voice; a finger brings the picture back, and does nothing else.
    Rectangle {
        anchors.fill: parent
        z: 200
        color: "black"
        visible: window.chrome.dark ?? false
        MouseArea {
            anchors.fill: parent
            onPressed: kiosk.act("look", "bright")
        }
    }
    FocusRing {
        readonly property Item on: window.activeFocusItem
        readonly property Item held: on instanceof Tap || on instanceof KeyLine ? on : null
        parent: held
        around: held ? held.radius : 0
        visible: held !== null
    }
    KeyWays {
        id: keys
        ground: all
        page: stage.item
        pad: (window.view.keypad ?? null) !== null
        full: window.view.full ?? false
        numbered: window.numbered(window.view)
    }
}
