// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/callout.h"

#include <QTextLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace synstep {

namespace {

constexpr qreal cell = 6;  // places are tried, and what is drawn is known, to so many px
constexpr qreal radius = 10, besideCircle = 8, clearance = 8, nearest = 14, edge = 10;
constexpr std::array<qreal, 3> widths{250, 190, 140};
constexpr qreal heightCost = 0.5;   // many short lines read worse than a few long ones
constexpr qreal crossingCost = 26;  // of a leader, in px of its length

// Which cells of a picture have something drawn in them.
class Taken {
  public:
    explicit Taken(const QRectF& room)
        : room_(room),
          columns_(static_cast<int>(room.width() / cell) + 1),
          rows_(static_cast<int>(room.height() / cell) + 1),
          cells_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 0) {}

    void take(const QRectF& box) {
        const QRectF inside = box.intersected(room_);
        if (inside.isEmpty()) return;
        for (int y = row(inside.top()); y <= row(inside.bottom()); ++y)
            for (int x = column(inside.left()); x <= column(inside.right()); ++x) at(x, y) = 1;
    }
    void takeLine(QPointF from, QPointF to) {
        const qreal length = std::hypot(to.x() - from.x(), to.y() - from.y());
        const int steps = std::max(1, static_cast<int>(length / (cell / 2)));
        for (int i = 0; i <= steps; ++i) {
            const QPointF point = from + (to - from) * i / steps;
            if (room_.contains(point)) at(column(point.x()), row(point.y())) = 1;
        }
    }
    // Counted once, so that a rectangle is asked for in one step.
    void sum() {
        sums_.assign(static_cast<std::size_t>(columns_ + 1) * static_cast<std::size_t>(rows_ + 1), 0);
        for (int y = 0; y < rows_; ++y)
            for (int x = 0; x < columns_; ++x)
                sumAt(x + 1, y + 1) = at(x, y) + sumAt(x, y + 1) + sumAt(x + 1, y) - sumAt(x, y);
    }
    int within(const QRectF& box) {
        const int left = column(box.left()), right = std::min(column(box.right()) + 1, columns_);
        const int top = row(box.top()), bottom = std::min(row(box.bottom()) + 1, rows_);
        return sumAt(right, bottom) - sumAt(left, bottom) - sumAt(right, top) + sumAt(left, top);
    }

  private:
    int column(qreal x) const {
        return std::clamp(static_cast<int>((x - room_.left()) / cell), 0, columns_ - 1);
    }
    int row(qreal y) const { return std::clamp(static_cast<int>((y - room_.top()) / cell), 0, rows_ - 1); }
    int& at(int x, int y) { return cells_[static_cast<std::size_t>(y * columns_ + x)]; }
    int& sumAt(int x, int y) { return sums_[static_cast<std::size_t>(y * (columns_ + 1) + x)]; }

    QRectF room_;
    int columns_, rows_;
    std::vector<int> cells_, sums_;
};

// Lines of the axis run through empty room, and may run behind a text.
bool isAxisLine(const Shape& shape, const QRectF& box) {
    return shape.element == 0 && box.height() < 2 && box.width() > 2;
}

Taken takenBy(const DisplayList& list, const QRectF& room, const Theme& theme) {
    Taken taken(room);
    for (const Shape& shape : list.shapes) {
        if (const auto* text = std::get_if<TextShape>(&shape.what)) {
            taken.take(textBounds(*text, theme).adjusted(-3, -2, 3, 2));
            continue;
        }
        const auto& drawn = std::get<PathShape>(shape.what);
        const QRectF box = drawn.path.boundingRect();
        if (!box.adjusted(-1, -1, 1, 1).intersects(room) || isAxisLine(shape, box)) continue;
        if (drawn.fill) taken.take(box);
        for (const QPolygonF& line : drawn.path.toSubpathPolygons())
            for (int i = 1; i < line.size(); ++i) taken.takeLine(line[i - 1], line[i]);
    }
    taken.sum();
    return taken;
}

QStringList broken(const QString& text, qreal width, const Theme& theme) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, theme.sceneFont(Type::control));
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * Theme::sceneFontScale);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

// What of an element the leader goes to: its words, or the bar of a state.
std::vector<QRectF> targetsOf(const DisplayList& list, std::uint32_t element, const Theme& theme) {
    QRectF words, all;
    for (const Shape& shape : list.shapes) {
        if (shape.element != element) continue;
        if (const auto* text = std::get_if<TextShape>(&shape.what))
            words |= textBounds(*text, theme);
        else
            all |= std::get<PathShape>(shape.what).path.boundingRect();
    }
    if (words.isEmpty()) return {all};
    if (list.elements[element].kind != ElementKind::state || all.isEmpty()) return {words};
    return {words, all};
}

// A box of this size, and the way from the target to its circle.
struct Place {
    QRectF box;
    QPolygonF leader;
    qreal cost = std::numeric_limits<qreal>::max();
};

QPointF circleOf(const QRectF& box) {
    return box.topLeft() + QPointF(radius, radius);
}

// From an edge of the target, straight or round one corner.
std::vector<QPolygonF> leadersTo(const QRectF& target, QPointF circle) {
    const qreal x = std::clamp(circle.x(), target.left(), target.right());
    const qreal y = std::clamp(circle.y(), target.top(), target.bottom());
    const bool below = circle.y() > target.bottom() + radius, above = circle.y() < target.top() - radius;
    const bool right = circle.x() > target.right() + radius, left = circle.x() < target.left() - radius;
    const qreal edgeY = below ? target.bottom() + 2 : target.top() - 2;
    const qreal edgeX = right ? target.right() + 2 : target.left() - 2;
    const QPointF above1(circle.x(), circle.y() + (below ? -radius : radius));
    const QPointF beside(circle.x() + (right ? -radius : radius), circle.y());
    std::vector<QPolygonF> ways;
    if ((below || above) && !right && !left) ways.push_back({{x, edgeY}, above1});
    if ((right || left) && !below && !above) ways.push_back({{edgeX, y}, beside});
    if ((below || above) && (right || left)) {
        const qreal middle = target.center().x(), height = target.center().y();
        ways.push_back(QPolygonF{{middle, edgeY}, {middle, circle.y()}, beside});
        ways.push_back(QPolygonF{{edgeX, height}, {circle.x(), height}, above1});
    }
    return ways;
}

qreal costOf(const QPolygonF& leader, Taken& taken) {
    qreal cost = 0;
    for (int i = 1; i < leader.size(); ++i) {
        const QRectF along = QRectF(leader[i - 1], leader[i]).normalized();
        cost += along.width() + along.height() + crossingCost * taken.within(along.adjusted(-1, -1, 1, 1));
    }
    return cost;
}

// Its own words are covered as little as anything else.
bool crosses(const QPolygonF& leader, const QRectF& words) {
    for (int i = 1; i < leader.size(); ++i)
        if (QRectF(leader[i - 1], leader[i]).normalized().adjusted(-1, -1, 1, 1).intersects(words))
            return true;
    return false;
}

// No leader from there is shorter.
qreal leastLength(const QRectF& target, QPointF circle) {
    const qreal across = std::max({target.left() - circle.x(), circle.x() - target.right(), 0.0});
    const qreal down = std::max({target.top() - circle.y(), circle.y() - target.bottom(), 0.0});
    return across + down - radius - 2;
}

// One that costs less than `limit`; else a place without a leader.
Place bestPlace(QSizeF size, const QRectF& target, const QRectF& room, Taken& taken, qreal limit) {
    Place best;
    best.cost = limit;
    for (qreal y = room.top(); y + size.height() <= room.bottom(); y += cell) {
        for (qreal x = room.left(); x + size.width() <= room.right(); x += cell) {
            const QRectF box(QPointF(x, y), size);
            if (leastLength(target, circleOf(box)) >= best.cost) continue;
            if (taken.within(box.adjusted(-clearance, -clearance, clearance, clearance)) > 0) continue;
            if (box.intersects(target.adjusted(-nearest, -nearest, nearest, nearest))) continue;
            for (const QPolygonF& leader : leadersTo(target, circleOf(box))) {
                if (crosses(leader, box.adjusted(2 * radius + 2, 0, 0, 0))) continue;
                const qreal cost = costOf(leader, taken);
                if (cost < best.cost) best = {box, leader, cost};
            }
        }
    }
    return best;
}

void draw(DisplayList& list, const Callout& callout, const QStringList& lines, const Place& place,
          const Theme& theme) {
    const auto element = addElement(list, QStringLiteral("callout/%1").arg(callout.number),
                                    ElementKind::background, callout.text);
    QPainterPath leader;
    leader.addPolygon(place.leader);
    const qreal scale = theme.strokeScale();
    addPath(list, element, leader, Stroke{Ink::accent, 1.4 * scale, {0.1, 4}, true, 1});
    const QPointF center = circleOf(place.box);
    QPainterPath circle;
    circle.addEllipse(center, radius, radius);
    addPath(list, element, circle, Stroke{Ink::accent, 1.5 * scale, {}, false, 1},
            Fill{Ink::ground, 1, {}, 5});
    const QSizeF line = textSize(QStringLiteral("Ag"), Type::control, theme);
    TextShape number;
    number.text = callout.number;
    number.type = Type::number;
    number.ink = Ink::accent;
    number.align = Align::center;
    number.anchor = center;
    number.anchor.ry() += center.y() - textBounds(number, theme).center().y();
    addText(list, element, number);
    qreal base = center.y() + line.height() * 0.34;
    for (const QString& words : lines) {
        TextShape text;
        text.text = words;
        text.type = Type::control;
        text.anchor = {place.box.left() + 2 * radius + besideCircle, base};
        addText(list, element, text);
        base += line.height() * 1.15;
    }
}

}  // namespace

bool addCallout(DisplayList& list, const Callout& callout, const QRectF& room, const Theme& theme) {
    const QRectF picture(QPointF(0, std::min(0.0, room.top())),
                         QPointF(list.size.width(), list.size.height()));
    const QRectF inside = room.intersected(picture).adjusted(edge, 4, -edge, -4);
    std::vector<QRectF> targets = targetsOf(list, callout.element, theme);
    for (QRectF& target : targets) target = target.intersected(room);
    std::erase_if(targets, [](const QRectF& target) { return target.isEmpty(); });
    if (inside.width() < widths.back() || targets.empty()) return false;
    Taken taken = takenBy(list, inside, theme);
    Place best;
    QStringList bestLines;
    const qreal lineHeight = textSize(QStringLiteral("Ag"), Type::control, theme).height() * 1.15;
    for (const qreal width : widths) {
        const QStringList lines = broken(callout.text, width, theme);
        qreal widest = 0;
        for (const QString& line : lines)
            widest = std::max(widest, textSize(line, Type::control, theme).width());
        const QSizeF size(2 * radius + besideCircle + widest,
                          std::max(2 * radius, static_cast<qreal>(lines.size()) * lineHeight + 4));
        for (const QRectF& target : targets) {
            const qreal forHeight = size.height() * heightCost;
            Place place = bestPlace(size, target, inside, taken, best.cost - forHeight);
            if (place.leader.isEmpty()) continue;
            place.cost += forHeight;
            best = std::move(place);
            bestLines = lines;
        }
    }
    if (bestLines.isEmpty()) return false;
    draw(list, callout, bestLines, best, theme);
    measureBounds(list, theme);
    return true;
}

}  // namespace synstep
