// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/focus_mark.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>

#include "ui/views/accessible_picture.h"

namespace synstep {

namespace {

bool isMarked(QWidget* widget) {
    if (dynamic_cast<AccessiblePicture*>(widget) != nullptr) return false;
    return qobject_cast<QAbstractScrollArea*>(widget) != nullptr ||
           qobject_cast<QPushButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr;
}

}  // namespace

FocusMark::FocusMark(QObject* application) : QObject(application) {
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* focused) { follow(focused); });
}

void FocusMark::follow(QWidget* focused) {
    if (frame_) frame_->setWidget(nullptr);
    if (focused == nullptr || !isMarked(focused)) return;
    if (!frame_) frame_ = new QFocusFrame(focused->window());
    frame_->setWidget(focused);
}

int FocusMark::marginOf(const QFocusFrame& frame) {
    constexpr int usual = 3;
    const QWidget* widget = frame.widget();
    if (widget == nullptr || widget->parentWidget() == nullptr) return 0;
    const QRect wanted = widget->geometry().adjusted(-usual, -usual, usual, usual);
    return widget->parentWidget()->rect().contains(wanted) ? usual : 0;
}

void FocusMark::drawFrame(const QRect& rect, const QPalette& palette, QPainter& painter) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.color(QPalette::Highlight), 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4);
    painter.restore();
}

}  // namespace synstep
