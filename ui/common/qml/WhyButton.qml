import QtQuick

// なぜ？ opens the reason over the answers, とじる closes it.
SecondButton {
    required property Item owner

    able: visible
    verb: "why"
    label: owner.open ? owner.words.close ?? "" : owner.words.why ?? ""
    local: () => owner.open = !owner.open
}
