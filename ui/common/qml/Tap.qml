import QtQuick

// Everything that a finger touches. Acts on release inside; reacts 1.5 mm around its outline.
Item {
    id: tap

    required property string verb
    property string value: ""
    property string label: ""
    property bool able: true
    property bool chosen: false
    property bool checkable: false
    property real radius: 16 * theme.u
    property real reach: 6 * theme.u
    readonly property bool held: able && area.pressed && area.containsMouse

    // Set instead of the verb when a touch only changes what this screen shows.
    property var local: null

    function touch(): void {
        if (!able || !gate.accept(objectName, kiosk.screen))
            return;
        if (local)
            local();
        else
            kiosk.act(verb, value);
    }

    objectName: value === "" ? verb : verb + ":" + value
    activeFocusOnTab: able
    Accessible.role: checkable ? Accessible.RadioButton : Accessible.Button
    Accessible.name: theme.plain(label)
    Accessible.checkable: checkable
    Accessible.checked: chosen
    Accessible.focusable: able
    Accessible.onPressAction: tap.touch()
    Keys.onReturnPressed: tap.touch()
    Keys.onEnterPressed: tap.touch()
    Keys.onSpacePressed: tap.touch()

    MouseArea {
        id: area
        anchors.fill: parent
        anchors.margins: -tap.reach
        enabled: tap.able
        hoverEnabled: false
        onClicked: tap.touch()
    }
    FocusRing {
        visible: tap.activeFocus
        around: tap.radius
    }
}
