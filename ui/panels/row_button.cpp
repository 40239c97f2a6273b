// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/row_button.h"

#include <QPainter>
#include <algorithm>

#include "ui/scene/broken_lines.h"

namespace synstep {

namespace {

constexpr int arrowWidth = 20, leastHeight = 24;

}  // namespace

RowButton::RowButton(const QString& words, QWidget* parent) : QAbstractButton(parent) {
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

int RowButton::heightForWidth(int width) const {
    const QRect room(0, 0, std::max(40, width - arrowWidth), 10000);
    return std::max(leastHeight,
                    fontMetrics().boundingRect(room, Qt::TextWordWrap, heldTogether(text())).height() + 6);
}

QSize RowButton::sizeHint() const {
    constexpr int usual = 200;
    return {usual, heightForWidth(usual)};
}

void RowButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isEnabled() && (underMouse() || isDown());
    if (lit || hasFocus()) {
        painter.setPen(QPen(theme_.color(hasFocus() ? Ink::accent : Ink::selectedGround), 1));
        painter.setBrush(theme_.color(lit ? Ink::selectedGround : Ink::panel));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    painter.setPen(theme_.color(isEnabled() ? Ink::ink : Ink::muted));
    painter.drawText(rect().adjusted(arrowWidth, 0, 0, 0), Qt::AlignVCenter | Qt::TextWordWrap,
                     heldTogether(text()));
    painter.setPen(QPen(theme_.color(Ink::ink), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tip(7, height() / 2.0);
    painter.drawPolyline(QPolygonF{tip + QPointF(-4, -4), tip, tip + QPointF(-4, 4)});
}

}  // namespace synstep
