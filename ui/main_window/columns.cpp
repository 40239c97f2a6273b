// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/columns.h"

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

int usualRight(int total) {
    return std::clamp(static_cast<int>(std::lround(total * 0.295)), 384, 560);
}

}  // namespace

Columns::Columns(QWidget* left, QWidget* middle, QWidget* right, QWidget* parent)
    : QWidget(parent), left_(left), middle_(middle), right_(right) {
    for (QWidget* column : {left, middle, right}) column->setParent(this);
    setMinimumWidth(narrowestLeft + narrowestLadder + narrowestRight + lines);
}

void Columns::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

int Columns::leftWidth(int total) {
    const int usual = std::clamp(static_cast<int>(std::lround(total * 0.18)), 256, 320);
    return std::clamp(total - usualRight(total) - usualLadder - lines, narrowestLeft, usual);
}

int Columns::rightWidth(int total) {
    return std::clamp(total - narrowestLeft - usualLadder - lines, narrowestRight, usualRight(total));
}

void Columns::resizeEvent(QResizeEvent*) {
    const int left = leftWidth(width());
    const int right = rightWidth(width());
    left_->setGeometry(0, 0, left, height());
    middle_->setGeometry(left + 1, 0, width() - left - right - lines, height());
    right_->setGeometry(width() - right, 0, right, height());
}

void Columns::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(left_->width(), 0, 1, height(), theme_.color(Ink::divider));
    painter.fillRect(right_->x() - 1, 0, 1, height(), theme_.color(Ink::divider));
}

}  // namespace synstep
