import QtQuick

// Separates; it is no outline.
Rectangle {
    height: Math.max(1, 2 * theme.u)
    color: theme.hair
}
