// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/display_list_widget.h"

#include <QPaintEvent>
#include <QPainter>

#include "ui/scene/paint.h"
#include "ui/views/tool_tip.h"

namespace synstep {

DisplayListWidget::DisplayListWidget(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void DisplayListWidget::setPicture(DisplayList list, const Theme& theme, Ink ground) {
    const bool sizeChanged = list.size != list_.size;
    list_ = std::move(list);
    theme_ = theme;
    ground_ = ground;
    if (sizeChanged) updateGeometry();
    update();
}

void DisplayListWidget::setScale(qreal scale) {
    if (scale == scale_) return;
    scale_ = scale;
    updateGeometry();
    update();
}

QSize DisplayListWidget::sizeHint() const {
    return (list_.size * scale_).toSize();
}

void DisplayListWidget::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), theme_.color(ground_));
    painter.scale(scale_, scale_);
    const QRectF dirty = event->rect();
    paint(painter, list_, theme_, QRectF(dirty.topLeft() / scale_, dirty.size() / scale_));
}

bool DisplayListWidget::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(*help, list_, QPointF(help->pos()) / scale_, this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace synstep
