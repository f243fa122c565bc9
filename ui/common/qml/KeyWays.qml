import QtQuick

// The accessory keypad: ↑ ↓ move, OK marks, → goes on, ← goes back, digits go into the keypad, or choose.
QtObject {
    id: ways
    required property Item ground
    property Item page: null
    property bool pad: false
    // What is typed is whole, and no further digit could belong to it.
    property bool full: false
    // What a digit means where there is no keypad: [verb, value] of the first, the second…, as they are said.
    property var numbered: []
    // What leads to another place to type: there the keys begin with the first row of the board.
    readonly property var leads: ["field", "dash", "skip"]
    // Where the keys were, by name: what is drawn anew gives the place back.
    property string place: ""
    // A new screen came since the keys were last looked after.
    property bool anew: false

    function press(event: KeyEvent): void {
        const item = ground.Window.activeFocusItem;
        if (event.accepted = marks(event.key) && item instanceof Tap)
            mark(item);
        else
            go(event);
    }
    // Then the keys are on the row of its board again; after the last digit there is only to go on.
    function mark(item: Tap): void {
        const typed = item.verb === "key";
        item.touch();
        if (typed && full)
            onward();
        else if (item.grid && item.activeFocus)
            take(item.grid.rowOf(item));
        else if (leads.includes(item.verb) && item.activeFocus)
            take(walk().find(one => one instanceof KeyLine) ?? item);
    }
    // To つぎへ, which is never pressed by that.
    function onward(): void {
        take(named("main", ground.Window.activeFocusItem));
    }
    function marks(key: int): bool {
        return key === Qt.Key_Return || key === Qt.Key_Enter || key === Qt.Key_Space;
    }
    function go(event: KeyEvent): void {
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
            leave();
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
        if (pad) {
            kiosk.act("key", text);
            if (full)
                onward();
        } else if (numbered[Number(text) - 1])
            kiosk.act(...numbered[Number(text) - 1]);
        return true;
    }
    function nowhere(): bool {
        const item = ground.Window.activeFocusItem;
        return !(item instanceof Tap || item instanceof KeyLine) || !item.visible || !item.enabled;
    }
    // Inside a row only its own keys are walked; else everything.
    function move(forward: bool): void {
        const item = ground.Window.activeFocusItem;
        if (item.grid)
            return take(item.grid.step(item, forward));
        const all = walk();
        const n = all.indexOf(item);
        // The way backwards round a board meets what erases, the dock is only met forwards.
        const round = !forward && item instanceof KeyLine && n === 0 ? all.find(one => one.objectName === "erase") : null;
        take(round ?? all[(n + (forward ? 1 : all.length - 1)) % all.length]);
    }
    // Out of a row, out of an open なぜ？, or back in the visit.
    function leave(): void {
        const item = ground.Window.activeFocusItem;
        if (page?.open)
            page.open = false;
        else if (item?.grid)
            take(item.grid.rowOf(item));
        else
            kiosk.act("dock", "back");
    }
    // All that the keys come to, in their order: what is asked, other ways, what goes on, the dock. After a board what
    // goes on comes sooner.
    function walk(): var {
        const all = [];
        for (let one = ground.nextItemInFocusChain(true); one && !all.includes(one); one = one.nextItemInFocusChain(true))
            all.push(one);
        const found = all.filter(one => one instanceof Tap || one instanceof KeyLine);
        // What undoes all doesn't stand between the digits, as it does on the glass.
        const clear = found.findIndex(one => one.verb === "clear" || one.verb === "skip");
        const erase = found.findIndex(one => one.verb === "erase");
        if (clear >= 0 && clear < erase)
            found.splice(erase, 0, ...found.splice(clear, 1));
        const board = found.some(one => one instanceof KeyLine);
        const rank = one => board ? boardRank(one) : usualRank(one, found[0]);
        return found.map((one, n) => [rank(one), n, one]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(told => told[2]);
    }
    function usualRank(item: Item, first: Item): int {
        if (item.verb === "why")
            return item === first ? 0 : 1;
        return ({
                way: 1,
                more: 1,
                main: 2,
                dock: 3
            })[item.verb] ?? 0;
    }
    function boardRank(item: Item): int {
        if (item instanceof KeyLine)
            return 0;
        return ({
                era: -1,
                quick: -1,
                key: 1,
                dash: 1,
                mark: 1,
                erase: 1,
                field: 2,
                main: 3,
                dock: 5
            })[item.verb] ?? 4;
    }
    // The answer that was given before, else the first one: OK alone should never change it. Where there is nothing
    // to answer, the main button, so that OK alone never means the other way.
    function first(): Item {
        const all = walk();
        const item = all.find(one => one.verb !== "why") ?? null;
        return item?.verb === "way" ? named("main", item) : all.find(one => chosenBeside(one, item)) ?? item;
    }
    // Where only one may be chosen, the chosen one.
    function chosenBeside(one: Item, item: Item): bool {
        return one.verb === item.verb && one.checkable === true && !one.box && one.chosen;
    }
    // `item` where no other is called so.
    function named(name: string, item: Item): Item {
        return walk().find(one => one.objectName === name) ?? item;
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
        const item = fresh ? first() : named(place, first());
        // While the machine works there is nothing to press: OK alone must not open what the dock offers.
        if (item?.verb !== "dock")
            take(item);
    }
}
