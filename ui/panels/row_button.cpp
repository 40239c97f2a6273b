// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/row_button.h"

#include <QPainter>
#include <algorithm>

namespace synstep {

namespace {

constexpr int signWidth = 20, leastFramed = 30, leastPlain = 24;

}  // namespace

RowButton::RowButton(Sign sign, const QString& words, QWidget* parent)
    : QAbstractButton(parent), sign_(sign) {
    setWords(words);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

// No mark of a key: what is written here is an author's.
void RowButton::setWords(const QString& words) {
    setText(words);
    setAccessibleName(words);
    updateGeometry();
}

void RowButton::setTheme(const Theme& theme) {
    theme_ = theme;
    setFont(theme.font(Type::control));
    updateGeometry();
    update();
}

void RowButton::setSign(Sign sign) {
    sign_ = sign;
    update();
}

int RowButton::heightForWidth(int width) const {
    const QRect room(0, 0, std::max(40, width - 2 * padding() - signWidth), 10000);
    const int text = fontMetrics().boundingRect(room, Qt::TextWordWrap, this->text()).height();
    return isFramed() ? std::max(leastFramed, text + 14) : std::max(leastPlain, text + 6);
}

QSize RowButton::sizeHint() const {
    constexpr int usual = 200;
    return {usual, heightForWidth(usual)};
}

// A shape each, so that none needs a colour.
void RowButton::paintSign(QPainter& painter) const {
    const QPointF center(padding() + 7, height() / 2.0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme_.color(sign_ == Sign::choice ? Ink::controlLine : Ink::ink), 1.5, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    const auto line = [&](const QList<QPointF>& corners) {
        QPolygonF polygon;
        for (const QPointF& corner : corners) polygon << center + corner;
        painter.drawPolyline(polygon);
    };
    switch (sign_) {
        case Sign::choice:
            painter.drawEllipse(center, 5.5, 5.5);
            break;
        case Sign::right:
            line({{-5, 0}, {-1.5, 4}, {5, -4}});
            break;
        case Sign::wrong:
            line({{-4, -4}, {4, 4}});
            line({{-4, 4}, {4, -4}});
            break;
        case Sign::way:
            line({{-4, -4}, {0, 0}, {-4, 4}});
            break;
    }
}

void RowButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isEnabled() && (underMouse() || isDown());
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isFramed() || lit || hasFocus()) {
        const Ink line = hasFocus() ? Ink::accent : isFramed() ? Ink::controlLine : Ink::selectedGround;
        painter.setPen(QPen(theme_.color(line), 1));
        painter.setBrush(theme_.color(lit ? Ink::selectedGround : isFramed() ? Ink::controlGround : Ink::panel));
        painter.drawRoundedRect(box, 6, 6);
    }
    const bool faint = !isEnabled() && sign_ != Sign::right;
    painter.setPen(theme_.color(faint ? Ink::muted : Ink::ink));
    painter.drawText(rect().adjusted(padding() + signWidth, 0, -padding(), 0),
                     Qt::AlignVCenter | Qt::TextWordWrap, text());
    paintSign(painter);
}

}  // namespace synstep
