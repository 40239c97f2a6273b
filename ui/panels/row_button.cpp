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

int RowButton::heightOf(const QString& words, int width) const {
    return fontMetrics()
        .boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, heldTogether(words))
        .height();
}

int RowButton::lineWidth(int width) const {
    const int room = std::max(40, width - arrowWidth), height = heightOf(text(), room);
    if (text().isEmpty() || heightOf(text().chopped(1), room) == height) return room;
    const int less = room - fontMetrics().horizontalAdvance(text().back());
    return heightOf(text(), less) == height ? less : room;
}

int RowButton::heightForWidth(int width) const {
    return std::max(leastHeight, heightOf(text(), lineWidth(width)) + 6);
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
    painter.drawText(QRect(arrowWidth, 0, lineWidth(width()), height()), Qt::AlignVCenter | Qt::TextWordWrap,
                     heldTogether(text()));
    painter.setPen(QPen(theme_.color(Ink::ink), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tip(7, height() / 2.0);
    painter.drawPolyline(QPolygonF{tip + QPointF(-4, -4), tip, tip + QPointF(-4, 4)});
}

}  // namespace synstep
