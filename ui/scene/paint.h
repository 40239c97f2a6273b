// SPDX-License-Identifier: GPL-3.0-or-later
// The one painter and the one SVG writer of display lists. QtGui only.
#pragma once

#include <QByteArray>
#include <QPainter>
#include <QString>

#include "ui/scene/display_list.h"

namespace synstep {

// Draws the shapes that touch one of `places` (in list coordinates), to which the painter is clipped if it
// matters. The painter may be scaled and translated.
void paint(QPainter& painter, const DisplayList& list, const Theme& theme,
           const std::vector<QRectF>& places);
inline void paint(QPainter& painter, const DisplayList& list, const Theme& theme, const QRectF& place) {
    paint(painter, list, theme, std::vector<QRectF>{place});
}

struct SvgText {
    QString title;        // <title>
    QString description;  // <desc>: the run as text
    QString language;     // "en", "zh-CN"
};
// A whole SVG file: px size and viewBox, real <text>, one <g id> with <title> per element. Deterministic.
QByteArray toSvg(const DisplayList& list, const Theme& theme, const SvgText& text);

}  // namespace synstep
