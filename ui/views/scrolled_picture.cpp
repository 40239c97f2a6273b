// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scrolled_picture.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QScrollBar>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/views/display_list_widget.h"
#include "ui/views/quiet_scroll_bar.h"
#include "ui/views/tool_tip.h"

namespace synstep {

namespace {

constexpr std::array handyZooms{0.5, 0.67, 0.75, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};
constexpr qreal notch = 120, zoomOfNotch = 1.1;
constexpr qreal alike = 0.001;
// How much of the picture stays in sight above what is followed.
constexpr qreal roomAbove = 56;
constexpr int grid = 32;

}  // namespace

ScrolledPicture::ScrolledPicture(QWidget* parent)
    : QAbstractScrollArea(parent), head_(new DisplayListWidget(this)) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBar(new QuietScrollBar(Qt::Vertical, this));
    setHorizontalScrollBar(new QuietScrollBar(Qt::Horizontal, this));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->grabGesture(Qt::PinchGesture);
    verticalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setSingleStep(24);
    later_.setSingleShot(true);
    connect(&later_, &QTimer::timeout, this, &ScrolledPicture::atRest);
}

void ScrolledPicture::setLook(const Look& look) {
    look_ = look;
    fitHead();
    layOut();
}

// --- The picture

void ScrolledPicture::layOut() {
    if (!hasSubject() || viewport()->width() <= 0) return;
    const std::optional<Fixed> fixed = isLaidOut() ? std::optional(lookedAt()) : std::nullopt;
    layOutThere();
    if (!fixed) return;
    scrollTo(*fixed);
    drawVisible();
}

void ScrolledPicture::layOutThere() {
    if (!hasSubject() || viewport()->width() <= 0) return;
    prepare();
    ready_.reset();
    fitBars();
    framed_ = isFramed();
    laidOut_ = {scale(), viewport()->height()};
    paintWhole();
}

ScrolledPicture::Fixed ScrolledPicture::lookedAt() const {
    const qreal was = laidOut_.scale, scrolled = verticalScrollBar()->value();
    const qreal now = nowHeight() * was - scrolled;
    if (now >= 0 && now <= laidOut_.height) {
        const bool isAllThereIs = scrolled >= verticalScrollBar()->maximum();
        const bool hasRoom = now >= roomAbove * zoom_ - 1 &&
                             (isAllThereIs || now + roomBelowNow() * zoom_ <= laidOut_.height + 1);
        return {{}, 0, now, true, hasRoom};
    }
    const qreal y = std::clamp<qreal>(gaze_, 0, laidOut_.height), height = (y + scrolled) / was;
    const Instant at = instantOf(height);
    return {at, height - heightAt(at), y};
}

void ScrolledPicture::scrollTo(const Fixed& fixed) {
    const qreal height = fixed.isNow ? lookAtNow() : heightAt(fixed.at) + fixed.beyond;
    fitBars();
    verticalScrollBar()->setValue(qRound(height * scale() - fixed.y));
    if (fixed.hasRoom) keepNowInSight();
}

void ScrolledPicture::forgetPicture() {
    ready_.reset();
    painting_.reset();
    list_ = {};
    pixels_.forgetFormer();
    pixels_.spoilAll();
}

void ScrolledPicture::setHead(DisplayList list) {
    head_->setPicture(std::move(list), look_.theme, Ink::ground);
}

qreal ScrolledPicture::pictureWidth() const {
    return std::max(viewport()->width() / scale(), std::min<qreal>(leastWidth(), viewport()->width()));
}

qreal ScrolledPicture::pictureHeight() const {
    return viewport()->height() / scale();
}

void ScrolledPicture::fitBars() {
    if (!isLaidOut()) return;
    const QRectF size(extent().topLeft() * scale(), extent().size() * scale());
    const int top = static_cast<int>(std::floor(size.top()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(
        top, std::max(top, static_cast<int>(std::ceil(size.bottom())) - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    // What only rounding makes wider is not worth a scroll bar.
    horizontalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::floor(size.width() - 0.01)) - viewport()->width()));
}

void ScrolledPicture::keepNowInSight() {
    const qreal now = lookAtNow();
    keepInSight(now - roomAbove / unit_, now + roomBelowNow() / unit_);
}

void ScrolledPicture::keepInSight(qreal top, qreal bottom) {
    fitBars();
    QScrollBar* bar = verticalScrollBar();
    const int height = viewport()->height();
    top *= scale();
    bottom *= scale();
    int value = bar->value();
    if (bottom > value + height) value = static_cast<int>(std::ceil(bottom)) - height;
    if (top < value) value = static_cast<int>(std::floor(top));
    bar->setValue(value);
    gaze_ = (top + bottom) / 2 - value;
}

void ScrolledPicture::resizeEvent(QResizeEvent*) {
    placeHead();
    layOut();
}

// --- The head

void ScrolledPicture::fitHead() {
    head_->setScale(scale());
    setViewportMargins(0, qRound(headHeight() * scale()), 0, 0);
    placeHead();
}

// It scrolls sideways with the rest.
void ScrolledPicture::placeHead() {
    const int left = horizontalScrollBar()->value();
    head_->setGeometry(-left, 0, width() + left, qRound(headHeight() * scale()));
}

// --- How big it is

void ScrolledPicture::setUnit(qreal unit) {
    if (unit == unit_) return;
    unit_ = unit;
    fitHead();
    layOut();
}

// Enlarged, the picture is laid out anew for less width: what was at one instant, is still found there.
void ScrolledPicture::setZoom(qreal zoom, QPointF fixed) {
    zoom = std::clamp(zoom, smallestZoom, largestZoom);
    if (std::abs(zoom - zoom_) < alike) return;
    const QPointF before = toPicture(fixed);
    const qreal widthBefore = pictureWidth();
    const Instant at = isLaidOut() ? instantOf(before.y()) : Instant{};
    const qreal beyond = isLaidOut() ? before.y() - heightAt(at) : 0;
    keepSeen(fixed.y());
    zoom_ = zoom;
    gaze_ = fixed.y();
    fitHead();
    layOutThere();
    if (isLaidOut()) {
        const QPointF after(before.x() * pictureWidth() / widthBefore, heightAt(at) + beyond);
        const QPointF scrolled = after * scale() - fixed;
        fitBars();
        horizontalScrollBar()->setValue(qRound(scrolled.x()));
        verticalScrollBar()->setValue(qRound(scrolled.y()));
        drawVisible();
    }
    Q_EMIT zoomChanged();
}

void ScrolledPicture::zoomIn() {
    const auto next = std::upper_bound(handyZooms.begin(), handyZooms.end(), zoom_ + alike);
    if (next != handyZooms.end()) setZoom(*next);
}

void ScrolledPicture::zoomOut() {
    const auto next = std::lower_bound(handyZooms.begin(), handyZooms.end(), zoom_ - alike);
    if (next != handyZooms.begin()) setZoom(*std::prev(next));
}

void ScrolledPicture::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    if (!isBusy())
        setZoom(zoom_ * std::pow(zoomOfNotch, event->angleDelta().y() / notch),
                viewport()->mapFromGlobal(event->globalPosition()));
    event->accept();
}

// On a touch pad, or on the screen itself.
bool ScrolledPicture::isPinch(QEvent& event) {
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

// --- Pointing

QPointF ScrolledPicture::scrolled() const {
    return QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

QPointF ScrolledPicture::toPicture(QPointF point) const {
    return (point + scrolled()) / scale();
}

QPoint ScrolledPicture::fromPicture(QPointF point) const {
    return (point * scale() - scrolled()).toPoint();
}

QRectF ScrolledPicture::fromPicture(const QRectF& place) const {
    return QRectF(place.topLeft() * scale() - scrolled(), place.size() * scale());
}

// The hit area may be slanted.
std::optional<QPoint> ScrolledPicture::pointOn(const Element& element, const DisplayList& list) const {
    const QRectF bounds = element.hit.boundingRect();
    for (int i = 1; i < grid; ++i) {
        for (int j = 1; j < grid; ++j) {
            const QPointF point(bounds.left() + bounds.width() * i / grid,
                                bounds.top() + bounds.height() * j / grid);
            const QPoint whole = fromPicture(point);
            if (list.at(toPicture(whole)) == &element) return whole;
        }
    }
    return std::nullopt;
}

bool ScrolledPicture::viewportEvent(QEvent* event) {
    if (isPinch(*event)) return true;
    if (event->type() == QEvent::Leave) pointerLeft();
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(*help, picture(), toPicture(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

// --- Keys

void ScrolledPicture::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (hasSubject() && plain && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        focusShown_ = true;
        selectNeighbour(event->key() == Qt::Key_Up ? -1 : 1);
    } else if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        QAbstractScrollArea::keyPressEvent(event);
    } else {
        event->ignore();
    }
}

void ScrolledPicture::focusInEvent(QFocusEvent* event) {
    tellFocus(*this);
    focusShown_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    showChanged([] {});
}

void ScrolledPicture::focusOutEvent(QFocusEvent*) {
    focusShown_ = false;
    showChanged([] {});
}

}  // namespace synstep
