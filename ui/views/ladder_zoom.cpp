// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the ladder's widget that knows how big its picture is drawn.
#include <QGestureEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/ladder/built.h"
#include "ui/views/display_list_widget.h"
#include "ui/views/ladder_widget.h"

namespace synstep {

namespace {

constexpr std::array handyZooms{0.5, 0.67, 0.75, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};
constexpr qreal notch = 120, zoomOfNotch = 1.1;
constexpr qreal alike = 0.001;

}  // namespace

void LadderWidget::setParts(const LadderMetrics& parts) {
    shown_ = parts;
    fitHead();
    layOut();
}

void LadderWidget::setUnit(qreal unit) {
    if (unit == unit_) return;
    unit_ = unit;
    fitHead();
    layOut();
}

// Enlarged, the picture is laid out anew for less width: what was at one instant, is still found there.
void LadderWidget::setZoom(qreal zoom, QPointF fixed) {
    zoom = std::clamp(zoom, smallestZoom, largestZoom);
    if (std::abs(zoom - zoom_) < alike) return;
    const QPointF before = toPicture(fixed);
    const qreal widthBefore = metrics().width;
    const Instant at = ladder_ ? ladder_->timeAt(before.y()) : Instant{};
    const qreal beyond = ladder_ ? before.y() - ladder_->heightOf(at) : 0;
    zoom_ = zoom;
    fitHead();
    layOut();
    if (ladder_) {
        const QPointF after(before.x() * metrics().width / widthBefore, ladder_->heightOf(at) + beyond);
        const QPointF scrolled = after * scale() - fixed;
        horizontalScrollBar()->setValue(qRound(scrolled.x()));
        verticalScrollBar()->setValue(qRound(scrolled.y()));
        drawVisible();
    }
    Q_EMIT zoomChanged();
}

void LadderWidget::zoomIn() {
    const auto next = std::upper_bound(handyZooms.begin(), handyZooms.end(), zoom_ + alike);
    if (next != handyZooms.end()) setZoom(*next);
}

void LadderWidget::zoomOut() {
    const auto next = std::lower_bound(handyZooms.begin(), handyZooms.end(), zoom_ - alike);
    if (next != handyZooms.begin()) setZoom(*std::prev(next));
}

QPointF LadderWidget::scrolled() const {
    return QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

void LadderWidget::fitHead() {
    head_->setScale(scale());
    setViewportMargins(0, qRound(ladderHeadHeight(shown_) * scale()), 0, 0);
    placeHead();
}

// It scrolls sideways with the rest.
void LadderWidget::placeHead() {
    const int left = horizontalScrollBar()->value();
    head_->setGeometry(-left, 0, width() + left, qRound(ladderHeadHeight(shown_) * scale()));
}

void LadderWidget::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    if (!drag_)
        setZoom(zoom_ * std::pow(zoomOfNotch, event->angleDelta().y() / notch),
                viewport()->mapFromGlobal(event->globalPosition()));
    event->accept();
}

// On a touch pad, or on the screen itself.
bool LadderWidget::isPinch(QEvent& event) {
    if (event.type() == QEvent::NativeGesture) {
        const auto& gesture = static_cast<QNativeGestureEvent&>(event);
        if (gesture.gestureType() != Qt::ZoomNativeGesture) return false;
        setZoom(zoom_ * (1 + gesture.value()), gesture.position());
        return true;
    }
    if (event.type() != QEvent::Gesture) return false;
    QGesture* gesture = static_cast<QGestureEvent&>(event).gesture(Qt::PinchGesture);
    if (gesture == nullptr) return false;
    const auto& pinch = static_cast<QPinchGesture&>(*gesture);
    setZoom(zoom_ * pinch.scaleFactor(), viewport()->mapFromGlobal(pinch.centerPoint()));
    return true;
}

}  // namespace synstep
