import QtQuick

// The accessory keypad: ↑ ↓ move, OK marks (in Tap), → goes on, ← goes back, digits go into the keypad, or choose.
QtObject {
    id: ways
    required property Item ground
    property bool pad: false
    // What a digit means where there is no keypad: [verb, value] of the first, the second…, as they are said.
    property var numbered: []
    // Where the keys were, by name: what is drawn anew gives the place back.
    property string place: ""
    // A new screen came since the keys were last looked after.
    property bool anew: false

    function press(event: KeyEvent): void {
        kiosk.act("touch", "");
        const lost = !gate.keyed || nowhere();
        gate.keyed = true;
        event.accepted = true;
        if (event.key === Qt.Key_Down || event.key === Qt.Key_Tab)
            lost ? start() : move(true);
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_Backtab)
            lost ? start() : move(false);
        else if (event.key === Qt.Key_Right)
            kiosk.act("main", "");
        else if (event.key === Qt.Key_Left)
            kiosk.act("dock", "back");
        else if (pad && event.key === Qt.Key_Backspace)
            kiosk.act("erase", "");
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && lost)
            start();
        else
            event.accepted = digit(event.text);
    }
    function digit(text: string): bool {
        if (text.length !== 1 || text < "0" || text > "9")
            return false;
        if (pad)
            kiosk.act("key", text);
        else if (numbered[Number(text) - 1])
            kiosk.act(...numbered[Number(text) - 1]);
        return true;
    }
    function nowhere(): bool {
        const item = ground.Window.activeFocusItem;
        return !(item instanceof Tap) || !item.visible || !item.enabled;
    }
    function move(forward: bool): void {
        take(ground.Window.activeFocusItem.nextItemInFocusChain(forward));
    }
    // The answer that was given before, else the first one: OK alone should never change it. Where there is nothing
    // to answer, the main button, so that OK alone never means the other way.
    function first(): Item {
        let item = ground.nextItemInFocusChain(true);
        if (item instanceof Tap && item.verb === "why")
            item = item.nextItemInFocusChain(true);
        if (item instanceof Tap && item.verb === "choose")
            return marked(item);
        return item instanceof Tap && item.verb === "way" ? named("main", item) : item;
    }
    // Where only one may be chosen, the chosen one.
    function marked(item: Item): Item {
        for (let one = item; one instanceof Tap && one.verb === "choose" && !one.box; one = one.nextItemInFocusChain(true))
            if (one.chosen)
                return one;
        return item;
    }
    // From `item` on; `item` where no other is called so.
    function named(name: string, item: Item): Item {
        for (let one = item.nextItemInFocusChain(true); one && one !== item; one = one.nextItemInFocusChain(true))
            if (one.objectName === name)
                return one;
        return item;
    }
    function start(): void {
        take(first());
    }
    function take(item: Item): void {
        if (!item)
            return;
        item.forceActiveFocus(Qt.TabFocusReason);
        place = item.objectName;
    }
    // After the screen has changed: a new one starts at its first answer, else the place stays.
    function keep(): void {
        const fresh = anew;
        anew = false;
        if (!gate.keyed || (!fresh && !nowhere()))
            return;
        take(fresh ? first() : named(place, first()));
    }
}
