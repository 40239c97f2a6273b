// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pixels_in_sight.h"

namespace synstep {

void PixelsInSight::fit(QSize size, qreal ratio) {
    if (size == size_ && ratio == ratio_) return;
    if (ratio != ratio_) hasFormer_ = false;
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

bool PixelsInSight::keepAsFormer(const QImage& seen, const QRect& part) {
    if (size_.isEmpty() || isBlank()) return false;
    if (former_.width() < part.width() || former_.height() < part.height())
        former_ = QPixmap(part.size().expandedTo(former_.size()));
    QPainter painter(&former_);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(QRectF(QPointF(), part.size()), seen, QRectF(part));
    formerPixels_ = part.size();
    hasFormer_ = true;
    spoilAll();
    return true;
}

void PixelsInSight::showFormer(QPainter& painter, const QRegion& places, const Stretch& former,
                               const QColor& ground) const {
    const QRect target(QPoint(qRound(former.left), qRound(former.top)),
                       QPoint(qRound(former.right) - 1, qRound(former.bottom) - 1));
    const bool isSeen = hasFormer_ && places.intersects(target);
    if (isSeen) painter.drawPixmap(target, former_, QRect(QPoint(), formerPixels_));
    for (const QRect& rect : isSeen ? places - target : places) painter.fillRect(rect, ground);
}

}  // namespace synstep
