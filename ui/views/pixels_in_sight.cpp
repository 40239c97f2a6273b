// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pixels_in_sight.h"

#include <QColor>
#include <QPainter>

namespace synstep {

void PixelsInSight::fit(QSize size, qreal ratio) {
    if (size == size_ && ratio == ratio_) return;
    if (ratio != ratio_) {
        former_ = {};
        hasFormer_ = false;
    }
    size_ = size;
    ratio_ = ratio;
    spoilAll();
}

void PixelsInSight::scroll(int dx, int dy) {
    const QRegion cameIn = QRegion(whole()).subtracted(whole().translated(dx, dy));
    late_ = (late_.translated(dx, dy) & whole()) + cameIn;
    blank_ = (blank_.translated(dx, dy) & whole()) + cameIn;
}

void PixelsInSight::painted(const QRegion& places) {
    late_ -= places;
    blank_ -= places;
    if (blank_.isEmpty()) hasFormer_ = false;
}

bool PixelsInSight::keepAsFormer(const std::function<void(QPainter&)>& paint) {
    if (isBlank()) return false;
    const QSize pixels = (QSizeF(size_) * ratio_).toSize();
    if (former_.width() < pixels.width() || former_.height() < pixels.height())
        former_ = QPixmap(pixels.expandedTo(former_.size()));
    former_.setDevicePixelRatio(ratio_);
    formerSize_ = size_;
    QPainter painter(&former_);
    painter.setClipRect(whole());
    paint(painter);
    hasFormer_ = true;
    spoilAll();
    return true;
}

void PixelsInSight::showFormer(QPainter& painter, const QRegion& places, const Stretch& former,
                               const QColor& ground) const {
    const QRect target(QPoint(qRound(former.left), qRound(former.top)),
                       QPoint(qRound(former.right) - 1, qRound(former.bottom) - 1));
    const bool isSeen = hasFormer_ && places.intersects(target);
    if (isSeen) painter.drawPixmap(QRectF(target), former_, {QPointF(), QSizeF(formerSize_) * ratio_});
    for (const QRect& rect : isSeen ? places - target : places) painter.fillRect(rect, ground);
}

}  // namespace synstep
