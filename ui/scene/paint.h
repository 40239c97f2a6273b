// SPDX-License-Identifier: GPL-3.0-or-later
// The one painter and the one SVG writer of display lists. QtGui only.
#pragma once

#include <QByteArray>
#include <QPainter>
#include <QString>
#include <optional>
#include <vector>

#include "ui/scene/display_list.h"

namespace synstep {

// Of lines and areas; rough ones cost half and do for what is seen for a moment.
enum class Edges { smooth, rough };

// A display list made ready to be painted piece by piece. The list and the theme outlive it.
class Painting {
  public:
    Painting(const DisplayList& list, const Theme& theme);

    // Draws the shapes that touch one of `places` (in list coordinates), to which the painter is clipped if
    // it matters. The painter may be scaled and translated.
    void paint(QPainter& painter, const std::vector<QRectF>& places, Edges edges = Edges::smooth) const;
    // About how much work painting these places is, by shapes, their lengths and letters: in microseconds of
    // a desktop computer at a scale of 1; it grows with the scale.
    double workWithin(const std::vector<QRectF>& places) const;

  private:
    struct Piece {
        Drawn drawn;
        QRectF place;                    // what it may touch; cheap, and never too little
        double work = 0, workPerPx = 0;  // of its height
    };
    Piece pieceOf(const Drawn& drawn) const;
    static std::optional<qreal> heightWithin(const Piece& piece, const std::vector<QRectF>& places);

    const DisplayList& list_;
    const Theme& theme_;
    std::vector<Piece> pieces_;  // in the order of drawing
};

inline void paint(QPainter& painter, const DisplayList& list, const Theme& theme, const QRectF& place) {
    Painting(list, theme).paint(painter, {place});
}

struct SvgText {
    QString title;        // <title>
    QString description;  // <desc>: the run as text
    QString language;     // "en", "zh-CN"
};
// A whole SVG file: px size and viewBox, real <text>, one <g id> with <title> per element. Deterministic.
QByteArray toSvg(const DisplayList& list, const Theme& theme, const SvgText& text);

}  // namespace synstep
