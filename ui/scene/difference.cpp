// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/difference.h"

#include <algorithm>
#include <cmath>

#include "ui/scene/hatch.h"

namespace synstep {

namespace {

// How many shapes may have come or gone in one place for the rest to be recognised.
constexpr std::size_t furthest = 256;
constexpr qreal least = 2, roomy = 1.4;  // of places that become one
constexpr qreal overhang = 0.4;          // of letters over the line of text as layout sees it, in em

bool operator==(const Stroke& a, const Stroke& b) {
    return a.ink == b.ink && a.width == b.width && a.dashes == b.dashes && a.roundCap == b.roundCap &&
           a.opacity == b.opacity;
}

bool operator==(const Fill& a, const Fill& b) {
    return a.ink == b.ink && a.opacity == b.opacity && a.hatch == b.hatch && a.hatchStep == b.hatchStep;
}

template <class Part>
bool areEqual(const std::optional<Part>& a, const std::optional<Part>& b) {
    return a.has_value() == b.has_value() && (!a || *a == *b);
}

bool arePathsEqual(const QPainterPath& a, const QPainterPath& b) {
    const int count = a.elementCount();
    if (count != b.elementCount() || a.fillRule() != b.fillRule()) return false;
    for (int i = 0; i < count; ++i) {
        const QPainterPath::Element one = a.elementAt(i), other = b.elementAt(i);
        if (one.y != other.y || one.x != other.x || one.type != other.type) return false;
    }
    return true;
}

bool areLookedAlike(const PathShape& a, const PathShape& b) {
    return areEqual(a.stroke, b.stroke) && areEqual(a.fill, b.fill);
}

bool isTheSame(const TextShape& a, const TextShape& b) {
    return a.anchor.y() == b.anchor.y() && a.anchor.x() == b.anchor.x() && a.align == b.align &&
           a.type == b.type && a.ink == b.ink && a.padded == b.padded && a.text == b.text;
}

// As QRectF::united(), but that lines and points are something, too.
QRectF united(const QRectF& a, const QRectF& b) {
    return {QPointF(std::min(a.left(), b.left()), std::min(a.top(), b.top())),
            QPointF(std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom()))};
}

qreal areaOf(const QRectF& box) {
    return box.width() * box.height();
}

bool isPolyline(const QPainterPath& path) {
    for (int i = 0; i < path.elementCount(); ++i)
        if ((path.elementAt(i).type == QPainterPath::MoveToElement) != (i == 0) ||
            path.elementAt(i).isCurveTo())
            return false;
    return path.elementCount() > 1;
}

// Whether from this corner both lie in one direction.
bool areInLine(QPointF corner, QPointF one, QPointF other) {
    constexpr qreal unseen = 0.02;
    const QPointF a = one - corner, b = other - corner;
    const qreal length = std::max(std::hypot(a.x(), a.y()), std::hypot(b.x(), b.y()));
    if (length < unseen) return true;
    return std::abs(a.x() * b.y() - a.y() * b.x()) <= unseen * length && QPointF::dotProduct(a, b) >= 0;
}

// A line of which one end has come further, or not as far, on the same way: where the end was and is. The
// dashes of a line are counted from its beginning.
std::optional<QRectF> drawnOut(const PathShape& before, const PathShape& after) {
    const QPainterPath &one = before.path, &other = after.path;
    if (after.fill || one.elementCount() != other.elementCount() || !isPolyline(one) || !isPolyline(other))
        return {};
    int moved = -1;
    for (int i = 0; i < one.elementCount(); ++i) {
        if (QPointF(one.elementAt(i)) == QPointF(other.elementAt(i))) continue;
        if (moved >= 0) return {};
        moved = i;
    }
    const int last = one.elementCount() - 1;
    const bool dashed = after.stroke && !after.stroke->dashes.empty();
    if (moved != last && (moved != 0 || dashed)) return {};
    const QPointF from = one.elementAt(moved), to = other.elementAt(moved);
    if (!areInLine(one.elementAt(moved == 0 ? 1 : last - 1), from, to)) return {};
    return united(QRectF(from, from), QRectF(to, to));
}

// The part of an upright shape that has been drawn out or in: where its corners were and are, and sides that
// are not upright. Nothing if it is another shape.
class Growth {
  public:
    static std::optional<QRectF> of(const PathShape& before, const PathShape& after) {
        if (const auto end = drawnOut(before, after)) return end;
        if (after.stroke && !after.stroke->dashes.empty()) return {};
        Growth growth(before.path, after.path);
        if (!growth.areAlike()) return {};
        growth.gather();
        return growth.box_;
    }

  private:
    Growth(const QPainterPath& before, const QPainterPath& after) : before_(before), after_(after) {}

    static bool isEqual(const QPainterPath& a, const QPainterPath& b, int i) {
        return a.elementAt(i).y == b.elementAt(i).y;
    }
    bool areAlike() const {
        const int count = before_.elementCount();
        if (count != after_.elementCount() || before_.fillRule() != after_.fillRule()) return false;
        for (int i = 0; i < count; ++i) {
            const QPainterPath::Element one = before_.elementAt(i), other = after_.elementAt(i);
            if (one.x != other.x || one.type != other.type) return false;
        }
        return true;
    }

    // Side after side; a filled shape is closed by one more.
    void gather() {
        int begin = 0;
        for (int i = 0; i < after_.elementCount(); ++i) switch (after_.elementAt(i).type) {
                case QPainterPath::MoveToElement:
                    if (i > 0) addSide(i - 1, begin);
                    begin = i;
                    break;
                case QPainterPath::LineToElement:
                    addSide(i - 1, i);
                    break;
                case QPainterPath::CurveToElement:
                    addCurve(i - 1);
                    i += 2;
                    break;
                case QPainterPath::CurveToDataElement:
                    break;
            }
        if (after_.elementCount() > 0) addSide(after_.elementCount() - 1, begin);
    }

    void addSide(int from, int to) {
        const bool fromStays = isEqual(before_, after_, from), toStays = isEqual(before_, after_, to);
        if (fromStays && toStays) return;
        const bool upright = after_.elementAt(from).x == after_.elementAt(to).x;
        if (!fromStays || !upright) add(from);
        if (!toStays || !upright) add(to);
    }

    void addCurve(int from) {
        bool stays = true;
        for (int i = from; i < from + 4; ++i) stays = stays && isEqual(before_, after_, i);
        for (int i = from; !stays && i < from + 4; ++i) add(i);
    }

    void add(int i) {
        for (const QPainterPath* path : {&before_, &after_}) {
            const QPointF point = path->elementAt(i);
            box_ = box_ ? united(*box_, QRectF(point, point)) : QRectF(point, point);
        }
    }

    const QPainterPath& before_;
    const QPainterPath& after_;
    std::optional<QRectF> box_;
};

class Comparison {
  public:
    Comparison(const DisplayList& before, const DisplayList& after, const Theme& theme)
        : before_(before), after_(after), theme_(theme) {}

    // Shapes in the same order in both stay what they are; between them some have come, gone or changed.
    std::vector<QRectF> run() {
        std::size_t i = 0, j = 0;
        while (i < before_.shapes.size() || j < after_.shapes.size()) {
            if (isTheSame(i, j)) {
                ++i;
                ++j;
                continue;
            }
            const auto [nextI, nextJ] = nextAlike(i, j);
            addBetween(i, nextI, j, nextJ);
            i = nextI;
            j = nextJ;
        }
        return std::move(boxes_);
    }

  private:
    ElementKind kindOf(const DisplayList& list, std::size_t shape) const {
        return list.elements[list.shapes[shape].element].kind;
    }

    bool isTheSame(std::size_t i, std::size_t j) const {
        if (i >= before_.shapes.size() || j >= after_.shapes.size()) return false;
        const Shape &one = before_.shapes[i], &other = after_.shapes[j];
        if (one.opacity != other.opacity || one.what.index() != other.what.index() ||
            kindOf(before_, i) != kindOf(after_, j))
            return false;
        if (const auto* text = std::get_if<TextShape>(&one.what))
            return synstep::isTheSame(*text, std::get<TextShape>(other.what));
        const auto& path = std::get<PathShape>(one.what);
        const auto& otherPath = std::get<PathShape>(other.what);
        return arePathsEqual(path.path, otherPath.path) && areLookedAlike(path, otherPath);
    }

    std::pair<std::size_t, std::size_t> nextAlike(std::size_t i, std::size_t j) const {
        for (std::size_t apart = 1; apart <= furthest; ++apart)
            for (std::size_t gone = 0; gone <= apart; ++gone)
                if (isTheSame(i + gone, j + apart - gone)) return {i + gone, j + apart - gone};
        return {before_.shapes.size(), after_.shapes.size()};
    }

    void addBetween(std::size_t i, std::size_t endI, std::size_t j, std::size_t endJ) {
        for (; i < endI && j < endJ; ++i, ++j) addPair(i, j);
        for (; i < endI; ++i) add(boundsOf(before_.shapes[i]));
        for (; j < endJ; ++j) add(boundsOf(after_.shapes[j]));
    }

    void addPair(std::size_t i, std::size_t j) {
        const Shape &one = before_.shapes[i], &other = after_.shapes[j];
        const auto* path = std::get_if<PathShape>(&one.what);
        const auto* otherPath = std::get_if<PathShape>(&other.what);
        if (path && otherPath && one.opacity == other.opacity && kindOf(before_, i) == kindOf(after_, j) &&
            areLookedAlike(*path, *otherPath))
            if (const auto grown = Growth::of(*path, *otherPath)) return add(withEdges(*grown, *path));
        add(boundsOf(one));
        add(boundsOf(other));
    }

    static QRectF withEdges(const QRectF& box, const PathShape& shape) {
        const qreal stroke = shape.stroke ? shape.stroke->width / 2 : 0;
        const qreal edge = shape.fill && shape.fill->hatch ? std::max(stroke, hatchWidth) : stroke;
        return box.adjusted(-edge, -edge, edge, edge);
    }

    QRectF boundsOf(const Shape& shape) const {
        if (const auto* path = std::get_if<PathShape>(&shape.what))
            return withEdges(path->path.controlPointRect(), *path);
        const auto& text = std::get<TextShape>(shape.what);
        const qreal over = overhang * theme_.pixelSize(text.type);
        return padOf(text, theme_).adjusted(-over, -over, over, over);
    }

    // Those that cover about the same become one: a few big places are painted quicker than many small ones.
    void add(QRectF box) {
        box.adjust(-least, -least, least, least);
        for (std::size_t i = boxes_.size(); i-- > 0;) {
            const QRectF both = united(box, boxes_[i]);
            if (areaOf(both) > (areaOf(box) + areaOf(boxes_[i])) * roomy) continue;
            box = both;
            boxes_.erase(boxes_.begin() + static_cast<std::ptrdiff_t>(i));
        }
        boxes_.push_back(box);
    }

    const DisplayList& before_;
    const DisplayList& after_;
    const Theme& theme_;
    std::vector<QRectF> boxes_;
};

}  // namespace

std::vector<QRectF> differences(const DisplayList& before, const DisplayList& after, const Theme& theme) {
    return Comparison(before, after, theme).run();
}

}  // namespace synstep
