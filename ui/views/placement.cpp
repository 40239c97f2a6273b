// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/placement.h"

#include "ui/scene/difference.h"
#include "ui/scene/paint.h"

namespace synstep {

QRect Placement::onWidget(const QRectF& place, const QRect& within) const {
    constexpr int beside = 2;
    return QRectF(place.topLeft() * scale + origin, place.size() * scale)
        .intersected(QRectF(within).adjusted(-beside, -beside, beside, beside))
        .toAlignedRect()
        .adjusted(-beside, -beside, beside, beside);
}

void Placement::paint(QPainter& painter, const QRegion& places, const DisplayList& picture,
                      const Theme& theme) const {
    std::vector<QRectF> ofPicture;
    for (const QRect& place : places) ofPicture.push_back(toPicture(place));
    painter.save();
    painter.translate(origin);
    painter.scale(scale, scale);
    Painting(picture, theme).paint(painter, ofPicture);
    painter.restore();
}

QRegion Placement::changed(const DisplayList& before, const DisplayList& after, const Theme& theme,
                           const QRect& within) const {
    QRegion places;
    for (const QRectF& place : differences(before, after, theme)) places += onWidget(place, within);
    return places;
}

}  // namespace synstep
