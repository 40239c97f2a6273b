// SPDX-License-Identifier: GPL-3.0-or-later
// Where on a widget a picture is shown, and what of it is to be painted: only that in which it differs from
// the one before.
#pragma once

#include <QPainter>
#include <QRegion>

#include "ui/scene/display_list.h"
#include "ui/theme/theme.h"

namespace synstep {

struct Placement {
    QPointF origin;  // of the picture, in px of the widget
    qreal scale = 1;

    QRectF toPicture(const QRect& place) const {
        return {(place.topLeft() - origin) / scale, QSizeF(place.size()) / scale};
    }
    // The pixels, of those within, that a place of the picture touches, and those next to them: lines are
    // moved to whole pixels.
    QRect onWidget(const QRectF& place, const QRect& within) const;

    // Paints what of the picture lies in these places of the widget.
    void paint(QPainter& painter, const QRegion& places, const DisplayList& picture,
               const Theme& theme) const;
    // All in which pictures of the same theme differ.
    QRegion changed(const DisplayList& before, const DisplayList& after, const Theme& theme,
                    const QRect& within) const;
};

}  // namespace synstep
