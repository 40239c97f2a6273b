// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/paint.h"

#include <QPaintEngine>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

#include "ui/scene/hatch.h"
#include "ui/scene/pieces.h"

namespace synstep {

namespace {

constexpr qreal widestHairline = 1.2;
constexpr qreal pi = 3.14159265358979;
constexpr qreal finestCap = 2;  // in pixels of the device: whether a narrower one is round nobody sees

QColor mixed(const QColor& color, const QColor& ground, qreal share) {
    const auto part = [share](float a, float b) { return static_cast<float>(share * a + (1 - share) * b); };
    return QColor::fromRgbF(part(color.redF(), ground.redF()), part(color.greenF(), ground.greenF()),
                            part(color.blueF(), ground.blueF()));
}

QPen penOf(const Stroke& stroke, const QColor& color) {
    QPen pen(color, stroke.width, Qt::SolidLine, stroke.roundCap ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
    if (!stroke.dashes.empty()) {
        QList<qreal> pattern;  // QPen counts in widths of the pen
        for (const qreal dash : stroke.dashes) pattern.append(dash / stroke.width);
        pen.setDashPattern(pattern);
    }
    return pen;
}

// Of a path that is an upright rectangle and nothing else.
std::optional<QRectF> rectangleOf(const QPainterPath& path) {
    if (path.elementCount() != 5 || QPointF(path.elementAt(0)) != QPointF(path.elementAt(4)))
        return std::nullopt;
    for (int i = 0; i < 4; ++i) {
        const QPainterPath::Element one = path.elementAt(i), next = path.elementAt(i + 1);
        if (!next.isLineTo() || (i % 2 == 0 ? one.y != next.y : one.x != next.x)) return std::nullopt;
    }
    return path.controlPointRect();
}

bool isVector(const QPainter& painter) {
    const QPaintEngine* engine = painter.paintEngine();
    return engine && (engine->type() == QPaintEngine::Pdf || engine->type() == QPaintEngine::SVG ||
                      engine->type() == QPaintEngine::Picture);
}

// How to draw on this device: where its pixels are.
class Renderer {
  public:
    Renderer(QPainter& painter, const DisplayList& list, const Theme& theme,
             const std::vector<QRectF>& places)
        : painter_(painter), list_(list), theme_(theme), places_(places), device_(painter.deviceTransform()) {
        for (const QRectF& place : places) all_ = all_.united(place);
        snaps_ = !isVector(painter) && device_.type() <= QTransform::TxScale;
    }

    void draw(const Drawn& drawn) {
        const Shape& shape = list_.shapes[drawn.shape];
        // What shines through costs Qt ten times as much: it divides even a thin line or a letter among
        // threads. A ghost of a message lies on the bare ground but for where it crosses others, and there it
        // may hide them; a text with a pad lies on that.
        const auto* text = std::get_if<TextShape>(&shape.what);
        const bool onGround = snaps_ && (text ? text->padded && !drawn.pad
                                              : list_.elements[shape.element].kind == ElementKind::segment);
        painter_.setOpacity(onGround ? 1 : shape.opacity);
        ghost_ = onGround ? std::optional(shape.opacity) : std::nullopt;
        if (text == nullptr)
            draw(std::get<PathShape>(shape.what));
        else if (drawn.pad)
            drawPad(*text);
        else
            draw(*text);
    }

  private:
    QColor colorOf(Ink ink, qreal opacity) const {
        QColor color = theme_.color(ink);
        if (ghost_) return mixed(color, theme_.color(Ink::ground), opacity * *ghost_);
        color.setAlphaF(static_cast<float>(opacity));
        return color;
    }

    void draw(const PathShape& shape) {
        if (shape.fill) {
            if (const auto rectangle = rectangleOf(shape.path))
                painter_.fillRect(*rectangle, colorOf(shape.fill->ink, shape.fill->opacity));
            else
                painter_.fillPath(shape.path, colorOf(shape.fill->ink, shape.fill->opacity));
            if (shape.fill->hatch) {
                const Stroke lines{*shape.fill->hatch, hatchWidth * theme_.strokeScale(), {}, false, 1};
                painter_.strokePath(hatchLines(shape.path, shape.fill->hatchStep, all_),
                                    penOf(lines, colorOf(lines.ink, lines.opacity)));
            }
        }
        if (!shape.stroke) return;
        if (shape.path.elementCount() == 2) {
            drawLine(shape.path.elementAt(0), shape.path.elementAt(1), *shape.stroke);
        } else {
            painter_.strokePath(shape.path,
                                penOf(*shape.stroke, colorOf(shape.stroke->ink, shape.stroke->opacity)));
        }
    }

    // A lifeline is as long as the run, an arrow as wide as the lane, and every pixel of them costs its time,
    // even if nothing is to be painted there.
    void drawLine(QPointF from, QPointF to, const Stroke& stroke) {
        const bool thin =
            snaps_ && stroke.width <= widestHairline && (from.x() == to.x() || from.y() == to.y());
        for (const QLineF& piece : piecesInSight({from, to}, stroke, places_)) {
            if (thin && stroke.dashes.empty()) {
                drawHairline(piece, stroke);
                continue;
            }
            const Snapped snapped = thin ? snap(piece, stroke.width) : Snapped{piece, stroke.width};
            Stroke drawn = stroke;
            drawn.width = snapped.width;
            if (snaps_ && stroke.roundCap)
                strokeRound(snapped.line, drawn, piece.p2() == to);
            else
                strokeLine(snapped.line, drawn);
        }
    }

    // Qt has a quick way for what has no round caps. Those of a fine line are drawn as if they were flat, as
    // long as they have ink for; those of a broad one that nothing shines through are discs.
    void strokeRound(const QLineF& line, Stroke stroke, bool toEnd) {
        const qreal caps = stroke.width * pi / 4;
        const qreal dash = stroke.dashes.empty() ? 0 : stroke.dashes[0];
        const qreal gap = stroke.dashes.size() == 2 ? stroke.dashes[1] : 0;
        const QColor color = colorOf(stroke.ink, stroke.opacity);
        const bool isFine = stroke.width * device_.m11() <= finestCap && line.length() > 0;
        if (isFine && (stroke.dashes.empty() || gap > stroke.width)) {
            stroke.roundCap = false;
            if (gap > 0) stroke.dashes = {dash + caps, gap - caps};
            const QPointF along = (line.p2() - line.p1()) / line.length();
            const qreal end = toEnd ? endOfInk(line.length(), dash, gap, caps / 2) : line.length();
            strokeLine({line.p1() - along * (caps / 2), line.p1() + along * end}, stroke);
        } else if (stroke.dashes.empty() && color.alpha() == 255 && painter_.opacity() == 1) {
            stroke.roundCap = false;
            for (const QPointF end : {line.p1(), line.p2()}) {
                QPainterPath disc;
                disc.addEllipse(end, stroke.width / 2, stroke.width / 2);
                painter_.fillPath(disc, color);
            }
            strokeLine(line, stroke);
        } else {
            strokeLine(line, stroke);
        }
    }

    // How far along a line its last dash goes, each of them `more` longer at both ends than its pattern says.
    static qreal endOfInk(qreal length, qreal dash, qreal gap, qreal more) {
        if (gap <= 0) return length + more;
        const qreal from = std::floor(length / (dash + gap)) * (dash + gap);
        if (length < from + dash) return length + more;
        return std::max(from + dash + more, std::min(length, from + dash + gap - more));
    }

    // A few dashes at a time, each time up to the middle of a gap. Of a line across, all dashes lie in the
    // same rows of pixels, and Qt takes time that grows with the square of what it fills in one row.
    void strokeLine(const QLineF& line, const Stroke& stroke) {
        const QPen pen = penOf(stroke, colorOf(stroke.ink, stroke.opacity));
        const qreal length = line.length();
        const qreal pattern = std::accumulate(stroke.dashes.begin(), stroke.dashes.end(), qreal{0});
        const bool grouped = snaps_ && pattern > 0;
        const qreal step = grouped ? pattern * dashesAtOnce : length;
        const qreal open = grouped ? stroke.dashes.back() / 2 : 0;
        const auto at = [&](qreal along) {
            return along >= length ? line.p2() : line.pointAt(along / length);
        };
        for (qreal from = 0; from <= length; from += step) {
            QPainterPath path(at(from));
            path.lineTo(at(from + step - open));
            painter_.strokePath(path, pen);
            if (from + step >= length) break;
        }
    }

    // A thin horizontal or vertical line covers whole pixels of the device.
    struct Snapped {
        QLineF line;
        qreal width = 1;
    };
    Snapped snap(QLineF line, qreal width) const {
        const auto middle = [&width](qreal value, qreal shift, qreal scale) {
            const qreal wide = qMax(1.0, std::round(width * scale));
            const qreal pixel = value * scale + shift;
            const bool odd = static_cast<int>(wide) % 2 != 0;
            width = wide / scale;
            return ((odd ? std::floor(pixel) + 0.5 : std::floor(pixel + 0.5)) - shift) / scale;
        };
        if (line.y1() == line.y2()) {
            const qreal y = middle(line.y1(), device_.dy(), device_.m22());
            line = QLineF(line.x1(), y, line.x2(), y);
        } else {
            const qreal x = middle(line.x1(), device_.dx(), device_.m11());
            line = QLineF(x, line.y1(), x, line.y2());
        }
        return {line, width};
    }

    void drawHairline(const QLineF& line, const Stroke& stroke) {
        const Snapped snapped = snap(line, stroke.width);
        const qreal half = snapped.width / 2;
        QRectF box = QRectF(snapped.line.p1(), snapped.line.p2()).normalized();
        box = line.y1() == line.y2() ? box.adjusted(0, -half, 0, half) : box.adjusted(-half, 0, half, 0);
        painter_.fillRect(box, colorOf(stroke.ink, stroke.opacity));
    }

    void drawPad(const TextShape& shape) {
        painter_.fillRect(padOf(shape, theme_), theme_.color(Ink::ground));
    }

    void draw(const TextShape& shape) {
        QPointF at(textBounds(shape, theme_).left(), shape.anchor.y());
        if (snaps_)
            at.setY((std::floor(at.y() * device_.m22() + device_.dy() + 0.5) - device_.dy()) / device_.m22());
        const QTransform before = painter_.transform();
        painter_.translate(at);
        painter_.scale(1.0 / Theme::sceneFontScale, 1.0 / Theme::sceneFontScale);
        painter_.setFont(fontOf(shape.type, theme_.isBold(shape.type, shape.text)));
        painter_.setPen(colorOf(shape.ink, 1));
        painter_.drawText(QPointF(0, 0), shape.text);
        painter_.setTransform(before);
    }

    const QFont& fontOf(Type type, bool bold) {
        std::optional<QFont>& font = fonts_[static_cast<std::size_t>(type)][bold ? 1 : 0];
        if (!font) font = theme_.sceneFont(type, bold);
        return *font;
    }

    QPainter& painter_;
    const DisplayList& list_;
    const Theme& theme_;
    const std::vector<QRectF>& places_;
    QRectF all_;  // of them
    QTransform device_;
    bool snaps_ = false;
    std::optional<qreal> ghost_;  // how much there is of what is drawn, on bare ground
    std::array<std::array<std::optional<QFont>, 2>, static_cast<std::size_t>(Type::count)> fonts_;
};

// In microseconds, as measured.
constexpr double workOfText = 5, workOfLetter = 0.4, workOfPath = 1.5, workOfPoint = 0.5;
constexpr double workOfPx = 0.02, workOfDashedPx = 0.15;  // of a line
constexpr double workOfHatchedPx = 0.3;                   // of an area's height
constexpr qreal beside =
    12;  // so far letters, and strokes, may reach beside what layout takes for their place

}  // namespace

Painting::Painting(const DisplayList& list, const Theme& theme) : list_(list), theme_(theme) {
    const std::vector<Drawn> order = drawingOrder(list);
    pieces_.reserve(order.size());
    for (const Drawn& drawn : order) pieces_.push_back(pieceOf(drawn));
}

Painting::Piece Painting::pieceOf(const Drawn& drawn) const {
    const Shape& shape = list_.shapes[drawn.shape];
    Piece piece;
    piece.drawn = drawn;
    if (const auto* text = std::get_if<TextShape>(&shape.what)) {
        constexpr qreal anywhere = 1e9;
        const qreal size = 2 * theme_.pixelSize(text->type);
        piece.place = {QPointF(-anywhere, text->anchor.y() - size),
                       QPointF(anywhere, text->anchor.y() + size)};
        piece.work = workOfText + workOfLetter * static_cast<double>(text->text.size());
    } else {
        const auto& path = std::get<PathShape>(shape.what);
        const qreal reach = path.stroke ? path.stroke->width + 1 : 1;
        const QRectF box = path.path.controlPointRect();
        piece.place = box.adjusted(-reach, -reach, reach, reach);
        piece.work = workOfPath + workOfPoint * path.path.elementCount();
        if (path.stroke) {
            piece.workPerPx = path.stroke->dashes.empty() ? workOfPx : workOfDashedPx;
            piece.work += piece.workPerPx * box.width();
        }
        if (path.fill && path.fill->hatch) piece.workPerPx += workOfHatchedPx;
    }
    const QRectF& element = list_.elements[shape.element].bounds;
    if (!element.isNull()) piece.place = piece.place.intersected(element.adjusted(-beside, -1, beside, 1));
    return piece;
}

// Of its height, what lies in these places; none: it touches none.
std::optional<qreal> Painting::heightWithin(const Piece& piece, const std::vector<QRectF>& places) {
    std::optional<qreal> height;
    for (const QRectF& place : places)
        if (piece.place.intersects(place))
            height = height.value_or(0) + piece.place.intersected(place).height();
    return height;
}

void Painting::paint(QPainter& painter, const std::vector<QRectF>& places, Edges edges) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, edges == Edges::smooth);
    painter.setRenderHint(QPainter::TextAntialiasing);
    Renderer renderer(painter, list_, theme_, places);
    for (const Piece& piece : pieces_)
        if (std::any_of(places.begin(), places.end(),
                        [&piece](const QRectF& place) { return piece.place.intersects(place); }))
            renderer.draw(piece.drawn);
    painter.restore();
}

double Painting::workWithin(const std::vector<QRectF>& places) const {
    double work = 0;
    for (const Piece& piece : pieces_)
        if (const auto height = heightWithin(piece, places)) work += piece.work + piece.workPerPx * *height;
    return work;
}

}  // namespace synstep
