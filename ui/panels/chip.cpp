// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/chip.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace synstep {

namespace {

constexpr int chipHeight = 24, leastPadding = 3;

}  // namespace

Chip::Chip(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Chip::setTheme(const Theme& theme) {
    theme_ = theme;
    setFont(theme.font(Type::meta));
    updateGeometry();
    update();
}

// As wide as there is room, at least so wide.
QSize Chip::sizeHint() const {
    QFont face = font();
    face.setBold(theme_.isBold(Type::state, text()));
    const int widest =
        std::max(QFontMetrics(face).horizontalAdvance(text()), fontMetrics().horizontalAdvance(text()));
    return {widest + 2 * leastPadding, chipHeight};
}

// Return is the card's: it checks the answer.
void Chip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool chosen = isChecked();
    QColor ground = theme_.color(isEnabled() ? Ink::controlGround : Ink::disabledGround);
    if (chosen) ground = theme_.color(isEnabled() ? Ink::accent : Ink::selectedGround);
    if (!chosen && isEnabled() && underMouse()) ground = theme_.color(Ink::selectedGround);
    painter.setBrush(ground);
    painter.setPen(QPen(chosen ? ground : theme_.color(Ink::controlLine), 1));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    QFont face = font();
    face.setBold(chosen && theme_.isBold(Type::state, text()));
    painter.setFont(face);
    const Ink ink = chosen && isEnabled() ? Ink::onAccent : isEnabled() || chosen ? Ink::ink : Ink::disabled;
    painter.setPen(theme_.color(ink));
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme_.color(chosen ? Ink::onAccent : Ink::accent), 2, Qt::DashLine));
    painter.drawRoundedRect(pill.adjusted(2, 2, -2, -2), pill.height() / 2 - 2, pill.height() / 2 - 2);
}

}  // namespace synstep
