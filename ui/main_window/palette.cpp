// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/palette.h"

#include <QApplication>

namespace synstep {

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    const auto all = [&](QPalette::ColorRole role, Ink ink) { palette.setColor(role, theme.color(ink)); };
    all(QPalette::Window, Ink::panel);
    all(QPalette::WindowText, Ink::ink);
    all(QPalette::Base, Ink::ground);
    all(QPalette::AlternateBase, Ink::panel);
    all(QPalette::Text, Ink::ink);
    all(QPalette::PlaceholderText, Ink::muted);
    all(QPalette::Button, Ink::controlGround);
    all(QPalette::ButtonText, Ink::ink);
    all(QPalette::BrightText, Ink::ink);
    all(QPalette::Highlight, Ink::accent);
    all(QPalette::HighlightedText, Ink::onAccent);
    all(QPalette::Link, Ink::accent);
    all(QPalette::LinkVisited, Ink::accent);
    all(QPalette::ToolTipBase, Ink::menu);
    all(QPalette::ToolTipText, Ink::ink);
    // Fusion draws its edges with these.
    all(QPalette::Light, Ink::ground);
    all(QPalette::Midlight, Ink::panel);
    all(QPalette::Mid, Ink::controlLine);
    all(QPalette::Dark, Ink::controlLine);
    all(QPalette::Shadow, Ink::shadow);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText}) {
        palette.setColor(QPalette::Disabled, role, theme.color(Ink::disabled));
    }
    palette.setColor(QPalette::Disabled, QPalette::Button, theme.color(Ink::disabledGround));
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.color(Ink::disabledGround));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.color(Ink::controlLine));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.color(Ink::disabled));
    return palette;
}

ThemeName schemeOf(const QPalette& palette) {
    const bool dark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return dark ? ThemeName::dark : ThemeName::light;
}

// Qt 6.4 has no QStyleHints::colorScheme().
ThemeName systemTheme() {
    QApplication::setPalette(QPalette());
    return schemeOf(QApplication::palette());
}

}  // namespace synstep
