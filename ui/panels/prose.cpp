// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/prose.h"

#include <cmath>

namespace synstep {

namespace {

// From one line to the next, as a share of the type's size.
constexpr qreal leading = 1.48;

}  // namespace

Prose::Prose(Type type, Ink ink, QWidget* parent) : QLabel(parent), type_(type), ink_(ink) {
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void Prose::setParagraphs(const QStringList& paragraphs) {
    if (paragraphs == paragraphs_) return;
    paragraphs_ = paragraphs;
    compose();
}

void Prose::setTheme(const Theme& theme) {
    theme_ = theme;
    setFont(theme.font(type_));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme.color(ink_));
    setPalette(colors);
    compose();
}

void Prose::compose() {
    const int lead = static_cast<int>(std::lround(theme_.pixelSize(type_) * leading));
    QString html;
    for (const QString& paragraph : paragraphs_) {
        html += QStringLiteral(
                    "<p style=\"margin:0 0 %1px 0; line-height:%2px; -qt-line-height-type:fixed\">%3</p>")
                    .arg(&paragraph == &paragraphs_.last() ? 0 : lead / 3)
                    .arg(lead)
                    .arg(paragraph.toHtmlEscaped());
    }
    setText(html);
    setAccessibleName(plainText());
    setVisible(!paragraphs_.isEmpty());
}

}  // namespace synstep
