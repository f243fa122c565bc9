import QtQuick

// The accessory keypad: ↑ ↓ move, OK marks (in Tap), → goes on, ← goes back, digits go into the keypad.
QtObject {
    id: ways
    required property Item ground
    property bool pad: false

    function press(event: KeyEvent): void {
        kiosk.act("touch", "");
        const digit = event.text;
        event.accepted = true;
        if (event.key === Qt.Key_Down || event.key === Qt.Key_Tab)
            move(true);
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_Backtab)
            move(false);
        else if (event.key === Qt.Key_Right)
            kiosk.act("main", "");
        else if (event.key === Qt.Key_Left)
            kiosk.act("dock", "back");
        else if (pad && digit.length === 1 && digit >= "0" && digit <= "9")
            kiosk.act("key", digit);
        else if (pad && event.key === Qt.Key_Backspace)
            kiosk.act("erase", "");
        else
            event.accepted = false;
    }
    function move(forward: bool): void {
        const from = ground.Window.activeFocusItem ?? ground;
        const next = from.nextItemInFocusChain(forward);
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason);
    }
}
