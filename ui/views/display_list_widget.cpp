// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/display_list_widget.h"

#include <QPaintEvent>
#include <QPainter>
#include <utility>

#include "ui/views/tool_tip.h"

namespace synstep {

DisplayListWidget::DisplayListWidget(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void DisplayListWidget::setPicture(DisplayList list, const Theme& theme, Ink ground) {
    const DisplayList before = std::exchange(list_, std::move(list));
    const bool sizeChanged = list_.size != before.size;
    const bool sameLook = theme == theme_ && ground == ground_;
    theme_ = theme;
    ground_ = ground;
    if (sizeChanged) updateGeometry();
    if (sizeChanged || !sameLook)
        update();
    else
        update(placement_.changed(before, list_, theme_, rect()));
}

void DisplayListWidget::setScale(qreal scale) {
    if (scale == placement_.scale) return;
    placement_.scale = scale;
    updateGeometry();
    update();
}

QSize DisplayListWidget::sizeHint() const {
    return (list_.size * placement_.scale).toSize();
}

void DisplayListWidget::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    for (const QRect& place : event->region()) painter.fillRect(place, theme_.color(ground_));
    placement_.paint(painter, event->region(), list_, theme_);
}

bool DisplayListWidget::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(*help, list_, QPointF(help->pos()) / placement_.scale, this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace synstep
