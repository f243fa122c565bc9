import QtQuick

Rectangle {
    width: 5 * theme.u
    radius: width / 2
    color: theme.key
}
