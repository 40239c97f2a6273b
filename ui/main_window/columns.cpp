// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/columns.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace synstep {

namespace {

constexpr int usualLadder = 600;  // the outer columns give way before the ladder gets less
constexpr int lines = 2;
constexpr int narrowestLeft = 176;
constexpr int narrowestRight = 360;  // the compact chart and a little room
constexpr int narrowestLadder = 422;
constexpr int byKey = 16;

int usualRight(int total) {
    return std::clamp(static_cast<int>(std::lround(total * 0.295)), 384, 560);
}

// A hairline; wider to take hold of, and where the keyboard is.
class Line : public QSplitterHandle {
  public:
    explicit Line(Columns& columns) : QSplitterHandle(Qt::Horizontal, &columns), columns_(columns) {
        setFocusPolicy(Qt::TabFocus);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (hasFocus())
            painter.fillRect(rect().adjusted(1, 0, -1, 0), columns_.theme().color(Ink::accent));
        else
            painter.fillRect(contentsRect(), columns_.theme().color(Ink::divider));
    }
    void focusInEvent(QFocusEvent* event) override {
        QSplitterHandle::focusInEvent(event);
        clearMask();
        raise();
        update();
    }
    void focusOutEvent(QFocusEvent* event) override {
        QSplitterHandle::focusOutEvent(event);
        setMask(contentsRect());
    }
    void resizeEvent(QResizeEvent* event) override {
        QSplitterHandle::resizeEvent(event);
        if (hasFocus()) clearMask();
    }
    void keyPressEvent(QKeyEvent* event) override {
        const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
            moveSplitter(x() + contentsRect().left() + (event->key() == Qt::Key_Left ? -byKey : byKey));
        else if (plain && event->key() == Qt::Key_Home)
            columns_.forget(line());
        else
            event->ignore();
    }
    void mouseDoubleClickEvent(QMouseEvent*) override { columns_.forget(line()); }

  private:
    std::size_t line() const { return columns_.handle(1) == this ? 0 : 1; }

    Columns& columns_;
};

}  // namespace

Columns::Columns(QWidget* left, QWidget* middle, QWidget* right, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent) {
    setHandleWidth(1);
    setChildrenCollapsible(false);
    left->setMinimumWidth(narrowestLeft);
    middle->setMinimumWidth(narrowestLadder);
    right->setMinimumWidth(narrowestRight);
    for (QWidget* column : {left, middle, right}) addWidget(column);
    connect(this, &QSplitter::splitterMoved, this, [this](int, int line) {
        chosen_[line == 1 ? 0 : 1] = sizes()[line == 1 ? 0 : 2];
        apply();
    });
}

QSplitterHandle* Columns::createHandle() {
    return new Line(*this);
}

void Columns::setTheme(const Theme& theme) {
    theme_ = theme;
    for (int i = 1; i < count(); ++i) {
        handle(i)->setAccessibleName(i == 1 ? tr("Width of the lesson") : tr("Width of the panels"));
        handle(i)->setToolTip(tr("Drag, or Left and Right; Home or a double click: the usual width"));
        handle(i)->update();
    }
}

int Columns::leftWidth(int total) {
    const int usual = std::clamp(static_cast<int>(std::lround(total * 0.18)), 256, 320);
    return std::clamp(total - usualRight(total) - usualLadder - lines, narrowestLeft, usual);
}

int Columns::rightWidth(int total) {
    return std::clamp(total - narrowestLeft - usualLadder - lines, narrowestRight, usualRight(total));
}

void Columns::setChosen(const Widths& chosen) {
    chosen_ = chosen;
    apply();
}

void Columns::forget(std::size_t line) {
    chosen_[line] = 0;
    apply();
}

void Columns::apply() {
    const int total = width();
    int left = chosen_[0] > 0 ? std::max(chosen_[0], narrowestLeft) : leftWidth(total);
    int right = chosen_[1] > 0 ? std::max(chosen_[1], narrowestRight) : rightWidth(total);
    left = std::max(narrowestLeft, std::min(left, total - lines - narrowestLadder - right));
    right = std::max(narrowestRight, std::min(right, total - lines - narrowestLadder - left));
    setSizes({left, std::max(narrowestLadder, total - lines - left - right), right});
}

void Columns::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    apply();
}

}  // namespace synstep
