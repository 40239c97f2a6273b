// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/speed_slider.h"

#include <QPainter>
#include <QSignalBlocker>
#include <cmath>

namespace synstep {

namespace {

constexpr int octaves = 3;  // to either side of normal speed
constexpr qreal radius = 6.5;

}  // namespace

SpeedSlider::SpeedSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setRange(-octaves, octaves);
    setPageStep(1);
    setFixedSize(98, 32);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QSlider::valueChanged, this, [this](int value) { Q_EMIT speedChosen(std::exp2(value)); });
}

void SpeedSlider::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void SpeedSlider::setSpeed(double speed) {
    const QSignalBlocker quiet(this);
    setValue(static_cast<int>(std::lround(std::log2(speed))));
}

QString SpeedSlider::textOf(double speed) {
    if (speed >= 1) return QStringLiteral("%1x").arg(std::lround(speed));
    return QStringLiteral("1/%1x").arg(std::lround(1 / speed));
}

void SpeedSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal y = height() / 2.0;
    const qreal left = radius + 1;
    const qreal right = width() - radius - 1;
    painter.setPen(QPen(theme_.color(Ink::controlLine), 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    const qreal share = static_cast<qreal>(value() - minimum()) / (maximum() - minimum());
    const QPointF handle(left + share * (right - left), y);
    painter.setPen(QPen(theme_.color(Ink::ink), 1.6));
    painter.setBrush(theme_.color(underMouse() ? Ink::selectedGround : Ink::controlGround));
    painter.drawEllipse(handle, radius, radius);
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme_.color(Ink::accent), 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 3, -1, -3), 4, 4);
}

}  // namespace synstep
