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

constexpr qreal padRadius = 3;
constexpr qreal widestHairline = 1.2;
constexpr int dashesAtOnce = 8;

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
        // What shines through costs Qt ten times as much: it divides even a thin line among threads. A ghost
        // of a message lies on the bare ground but for where it crosses others, and there it may hide them.
        const bool onGround =
            snaps_ && list_.elements[shape.element].kind == ElementKind::segment && shape.what.index() == 0;
        painter_.setOpacity(onGround ? 1 : shape.opacity);
        ghost_ = onGround ? std::optional(shape.opacity) : std::nullopt;
        if (const auto* path = std::get_if<PathShape>(&shape.what))
            draw(*path);
        else if (drawn.pad)
            drawPad(std::get<TextShape>(shape.what));
        else
            draw(std::get<TextShape>(shape.what));
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
            strokeLine(snapped.line, drawn);
        }
    }

    // Of a line across, all dashes lie in the same rows of pixels, and Qt takes time that grows with the
    // square of what it fills in one row: a few dashes at a time, each time up to the middle of a gap.
    void strokeLine(const QLineF& line, const Stroke& stroke) {
        const QPen pen = penOf(stroke, colorOf(stroke.ink, stroke.opacity));
        const qreal length = line.length();
        const qreal pattern = std::accumulate(stroke.dashes.begin(), stroke.dashes.end(), qreal{0});
        const bool across = snaps_ && pattern > 0 && line.y1() == line.y2();
        const qreal step = across ? pattern * dashesAtOnce : length;
        const qreal open = across ? stroke.dashes.back() / 2 : 0;
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
        QPainterPath pad;
        pad.addRoundedRect(padOf(shape, theme_), padRadius, padRadius);
        painter_.fillPath(pad, theme_.color(Ink::ground));
    }

    void draw(const TextShape& shape) {
        QPointF at(textBounds(shape, theme_).left(), shape.anchor.y());
        if (snaps_)
            at.setY((std::floor(at.y() * device_.m22() + device_.dy() + 0.5) - device_.dy()) / device_.m22());
        const QTransform before = painter_.transform();
        painter_.translate(at);
        painter_.scale(1.0 / Theme::sceneFontScale, 1.0 / Theme::sceneFontScale);
        painter_.setFont(fontOf(shape.type, theme_.isBold(shape.type, shape.text)));
        painter_.setPen(theme_.color(shape.ink));
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

// Whether a shape may touch the clip; cheap, and never wrongly no.
bool mayTouch(const DisplayList& list, const Shape& shape, const QRectF& clip, const Theme& theme) {
    const QRectF& element = list.elements[shape.element].bounds;
    if (!element.isNull() && (element.bottom() < clip.top() - 1 || element.top() > clip.bottom() + 1))
        return false;
    if (const auto* text = std::get_if<TextShape>(&shape.what)) {
        const qreal size = 2 * theme.pixelSize(text->type);
        return text->anchor.y() + size > clip.top() && text->anchor.y() - size < clip.bottom();
    }
    const auto& path = std::get<PathShape>(shape.what);
    const qreal reach = path.stroke ? path.stroke->width + 1 : 1;
    const QRectF box = path.path.controlPointRect().adjusted(-reach, -reach, reach, reach);
    return box.bottom() > clip.top() && box.top() < clip.bottom() && box.right() > clip.left() &&
           box.left() < clip.right();
}

}  // namespace

void paint(QPainter& painter, const DisplayList& list, const Theme& theme,
           const std::vector<QRectF>& places) {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    Renderer renderer(painter, list, theme, places);
    for (const Drawn& drawn : drawingOrder(list)) {
        const Shape& shape = list.shapes[drawn.shape];
        if (std::any_of(places.begin(), places.end(),
                        [&](const QRectF& place) { return mayTouch(list, shape, place, theme); }))
            renderer.draw(drawn);
    }
    painter.restore();
}

}  // namespace synstep
