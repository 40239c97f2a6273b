// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/hint_mark.h"

#include <QPainter>

namespace synstep {

namespace {

constexpr int side = 22, leader = 26;

}  // namespace

HintMark::HintMark(int number, bool leads, QWidget* parent)
    : QWidget(parent), number_(number), leads_(leads) {
    setFixedSize(side + (leads ? leader : 0), side);
    hide();
}

void HintMark::setTheme(const Theme& theme) {
    theme_ = theme;
    setFont(theme.font(Type::number));
    update();
}

void HintMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(width() - side, 0, side, side).adjusted(1, 1, -1, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.color(Ink::accent));
    painter.drawEllipse(circle);
    painter.setPen(theme_.color(Ink::onAccent));
    painter.drawText(circle, Qt::AlignCenter, QString::number(number_));
    if (!leads_) return;
    painter.setPen(QPen(theme_.color(Ink::accent), 1.4, Qt::CustomDashLine, Qt::RoundCap));
    QPen dots = painter.pen();
    dots.setDashPattern({0.1, 2.9});
    painter.setPen(dots);
    painter.drawLine(QPointF(2, side / 2.0), QPointF(circle.left() - 2, side / 2.0));
}

}  // namespace synstep
