// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/tabs.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace synstep {

namespace {

constexpr int barHeight = 36;
constexpr int usualGap = 22, leastGap = 8;

}  // namespace

Tabs::Tabs(QWidget* parent) : QTabBar(parent), gap_(usualGap) {
    setDrawBase(false);
    setExpanding(false);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(barHeight);
}

void Tabs::setTheme(const Theme& theme) {
    theme_ = theme;
    setFont(theme.font(Type::control));
    update();
}

void Tabs::setRoom(int width) {
    int words = 0;
    for (int i = 0; i < count(); ++i) words += widthOfWords(i);
    const int gap = count() == 0 ? usualGap : std::clamp((width - words) / count(), leastGap, usualGap);
    if (gap == gap_) return;
    gap_ = gap;
    setElideMode(elideMode());  // lays the tabs out anew
    updateGeometry();
}

int Tabs::widthOfWords(int index) const {
    QFont bold = font();
    bold.setBold(true);
    return QFontMetrics(bold).horizontalAdvance(tabText(index));
}

QSize Tabs::tabSizeHint(int index) const {
    return {widthOfWords(index) + gap_, barHeight};
}

// With one tab there is nothing to choose, and the arrows are the window's.
void Tabs::keyPressEvent(QKeyEvent* event) {
    if (count() > 1) {
        QTabBar::keyPressEvent(event);
    } else {
        event->ignore();
    }
}

void Tabs::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int i = 0; i < count(); ++i) {
        const bool current = i == currentIndex();
        const QRect words = tabRect(i).adjusted(0, 0, -gap_, 0);
        QFont face = font();
        face.setBold(current);
        painter.setFont(face);
        painter.setPen(theme_.color(current ? Ink::ink : Ink::muted));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, tabText(i));
        if (!current) continue;
        painter.fillRect(words.left(), height() - 3, words.width(), 3, theme_.color(Ink::accent));
        if (hasFocus()) {
            painter.setPen(QPen(theme_.color(Ink::accent), 2, Qt::DashLine));
            painter.drawRect(words.adjusted(-4, 5, 4, -6));
        }
    }
}

}  // namespace synstep
