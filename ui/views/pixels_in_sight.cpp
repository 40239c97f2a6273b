// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pixels_in_sight.h"

#include <QPainter>
#include <QtMath>
#include <utility>

namespace synstep {

namespace {

// Opaque, which is what Qt copies fastest.
void provide(QPixmap& pixels, QSize size, qreal ratio) {
    const QSize needed(qCeil(size.width() * ratio), qCeil(size.height() * ratio));
    if (pixels.width() < needed.width() || pixels.height() < needed.height())
        pixels = QPixmap(needed.expandedTo(pixels.size()));
    pixels.setDevicePixelRatio(ratio);
}

QRectF scaled(const QRectF& place, qreal ratio) {
    return {place.topLeft() * ratio, place.size() * ratio};
}

}  // namespace

void PixelsInSight::fit(QSize size, QSize most, qreal ratio) {
    if (size == size_ && ratio == ratio_ && !now_.isNull()) return;
    if (ratio != ratio_) {
        now_ = former_ = {};
        hasFormer_ = false;
    }
    size_ = size;
    ratio_ = ratio;
    provide(now_, size.expandedTo(most), ratio);
    spoilAll();
}

void PixelsInSight::scroll(int dx, int dy) {
    const QPoint by = QPointF(QPointF(dx, dy) * ratio_).toPoint();
    now_.scroll(by.x(), by.y(), scaled(whole(), ratio_).toRect());
    const QRegion cameIn = QRegion(whole()).subtracted(whole().translated(dx, dy));
    late_ = (late_.translated(dx, dy) & whole()) + cameIn;
    blank_ = (blank_.translated(dx, dy) & whole()) + cameIn;
}

bool PixelsInSight::keepAsFormer(const Stretch& former, const QColor& ground) {
    if (now_.isNull() || isBlank()) return false;
    if (!blank_.isEmpty()) {
        QPainter painter(&now_);
        painter.setClipRegion(blank_);
        showFormer(painter, blank_, former, ground);
    }
    std::swap(now_, former_);
    formerSize_ = size_;
    hasFormer_ = true;
    provide(now_, former_.deviceIndependentSize().toSize(), ratio_);
    spoilAll();
    return true;
}

void PixelsInSight::painted(const QRegion& slice) {
    late_ -= slice;
    blank_ -= slice;
    if (blank_.isEmpty()) hasFormer_ = false;
}

void PixelsInSight::show(QPainter& painter, const QRegion& places, const Stretch& former,
                         const QColor& ground) const {
    const QRegion blank = places & blank_;
    painter.save();
    if (!blank.isEmpty()) {
        painter.setClipRegion(blank);
        showFormer(painter, blank, former, ground);
        painter.setClipRegion(places - blank);
    }
    if (blank != places) painter.drawPixmap(QPointF(), now_, scaled(whole(), ratio_));
    painter.restore();
}

void PixelsInSight::showFormer(QPainter& painter, const QRegion& places, const Stretch& former,
                               const QColor& ground) const {
    const QRect target(QPoint(qRound(former.left), qRound(former.top)),
                       QPoint(qRound(former.right) - 1, qRound(former.bottom) - 1));
    const bool isSeen = hasFormer_ && places.intersects(target);
    if (isSeen) painter.drawPixmap(QRectF(target), former_, scaled(QRect({}, formerSize_), ratio_));
    for (const QRect& rect : isSeen ? places - target : places) painter.fillRect(rect, ground);
}

}  // namespace synstep
