import QtQuick

// Everything that a finger touches. Acts on release inside; reacts 1.5 mm around its outline. The keys come to it through
// KeyWays, and the window's one FocusRing shows where they are.
Item {
    id: tap

    required property string verb
    property string value: ""
    property string label: ""
    // The small line below the label, for who hears it.
    property string detail: ""
    property bool able: true
    property bool chosen: false
    property bool checkable: false
    // Several of its kind may be chosen.
    property bool box: false
    // The board that the keypad walks row by row, where this is a part of it (KanaBoard).
    property var grid: null
    // What it does isn't undone by a touch, or is only done once something was read: a slow second touch on what stood here before does not do it (TouchGate).
    property bool weighty: false
    property real radius: 16 * theme.u
    property real reach: 6 * theme.u
    readonly property bool held: able && area.pressed && area.containsMouse

    // Set instead of the verb when a touch only changes what this screen shows.
    property var local: null

    function touch(): void {
        take(weighty);
    }
    function take(slowly: bool): void {
        if (!able || !gate.accept(objectName, kiosk.screen, slowly))
            return;
        if (local)
            local();
        else
            kiosk.act(verb, value);
    }

    objectName: value === "" ? verb : verb + ":" + value
    activeFocusOnTab: able && !grid
    enabled: able
    Accessible.role: !checkable ? Accessible.Button : box ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: theme.plain(label)
    Accessible.description: theme.plain(detail)
    Accessible.checkable: checkable
    Accessible.checked: chosen
    Accessible.focusable: able
    // Who presses by a screen reader has heard what it is called.
    Accessible.onPressAction: tap.take(false)

    MouseArea {
        id: area
        anchors.fill: parent
        anchors.margins: -tap.reach
        enabled: tap.able
        hoverEnabled: false
        onClicked: tap.touch()
    }
}
