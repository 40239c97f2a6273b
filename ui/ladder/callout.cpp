// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/callout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "ui/ladder/leader_ways.h"
#include "ui/scene/broken_lines.h"

namespace synstep {

namespace {

constexpr qreal radius = 10, besideCircle = 8, clearance = 8, nearest = 14, lineGap = 6, edge = 10;
constexpr std::array<qreal, 3> widths{250, 190, 140};
constexpr qreal heightCost = 1.5;     // many short lines read worse than a few long ones
constexpr qreal longestLeader = 480;  // corners counted
// Two numbers instead of a leader: the one beside the thing is near, and it is worse than a leader.
constexpr qreal longestStub = 48, roundNumber = 3, apartCost = 160, distanceCost = 0.5;

// Words that stand together: one below the other, or beside it.
std::vector<QRectF> together(const std::vector<QRectF>& words) {
    std::vector<QRectF> groups;
    for (QRectF group : words) {
        const auto near = [&](const QRectF& other) {
            return other.intersects(group.adjusted(-nearest, -lineGap, nearest, lineGap));
        };
        for (auto other = std::find_if(groups.begin(), groups.end(), near); other != groups.end();
             other = std::find_if(groups.begin(), groups.end(), near)) {
            group |= *other;
            groups.erase(other);
        }
        groups.push_back(group);
    }
    return groups;
}

// What of an element the leader may go to: its words with the frame around them, and the bar of a state.
std::vector<QRectF> targetsOf(const DisplayList& list, std::uint32_t element, const Theme& theme) {
    const bool ofState = list.elements[element].kind == ElementKind::state;
    std::vector<QRectF> words, paths, bars;
    for (const Shape& shape : list.shapes) {
        if (shape.element != element) continue;
        if (const auto* text = std::get_if<TextShape>(&shape.what)) {
            if (!ofState || text->type == Type::state) words.push_back(textBounds(*text, theme));
            continue;
        }
        const auto& drawn = std::get<PathShape>(shape.what);
        paths.push_back(drawn.path.boundingRect());
        if (drawn.fill) bars.push_back(paths.back());
    }
    std::vector<QRectF> targets = together(words);
    for (QRectF& target : targets) {
        const QRectF around = target.adjusted(-nearest, -nearest, nearest, nearest);
        for (const QRectF& path : paths)
            if (path.contains(target) && around.contains(path)) target = path;
    }
    if (ofState || targets.empty()) targets.insert(targets.end(), bars.begin(), bars.end());
    return targets.empty() ? paths : targets;
}

// A caption broken to a width.
struct Words {
    QStringList lines;
    QSizeF size;  // with the circle
};

Words wordsOf(const Callout& callout, qreal width, const Theme& theme) {
    const qreal lineHeight = textSize(QStringLiteral("Ag"), Type::control, theme).height() * 1.15;
    Words words{brokenLines(callout.text, width, Type::control, theme), {}};
    qreal widest = 0;
    for (const QString& line : words.lines)
        widest = std::max(widest, textSize(line, Type::control, theme).width());
    words.size = QSizeF(2 * radius + besideCircle + widest,
                        std::max(2 * radius, static_cast<qreal>(words.lines.size()) * lineHeight + 4));
    return words;
}

// Where a caption stands, and the way from the target to its circle; or to a second one near the target.
struct Place {
    QRectF box;
    QPolygonF leader;
    std::optional<QPointF> second;
    Words words;
    qreal cost = LeaderWays::none;
};

QRectF circleAt(QPointF center) {
    return QRectF(center - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
}

QPointF circleOf(const QRectF& box) {
    return box.topLeft() + QPointF(radius, radius);
}

// Up to the circle around its last point; none: it bends too near to that.
std::optional<QPolygonF> upToCircle(QPolygonF way) {
    const QPointF before = way[way.size() - 2], step = way.last() - before;
    const qreal length = std::hypot(step.x(), step.y());
    if (length < radius + 1) return std::nullopt;
    way.last() -= step * (radius / length);
    return way;
}

bool crosses(const QPolygonF& leader, const QRectF& words) {
    for (int i = 1; i < leader.size(); ++i)
        if (QRectF(leader[i - 1], leader[i]).normalized().adjusted(-2, -2, 2, 2).intersects(words))
            return true;
    return false;
}

class Placing {
  public:
    Placing(const Taken& taken, const QRectF& room) : taken_(taken), room_(room) {}

    void tryLeaders(const QRectF& target, const LeaderWays& ways, const Words& words) {
        for (int row = 0; row < taken_.rows(); ++row) {
            for (int column = 0; column < taken_.columns(); ++column) {
                const QRectF box(taken_.centerOf(column, row) - QPointF(radius, radius), words.size);
                for (const auto way : {LeaderWays::right, LeaderWays::down, LeaderWays::up}) {
                    const qreal length = ways.costTo(column, row, way);
                    const qreal cost = length + heightCost * words.size.height();
                    if (length == LeaderWays::none || cost >= best_.cost || !isFree(box, target)) continue;
                    const auto leader = upToCircle(ways.wayTo(column, row, way));
                    if (leader && !crosses(*leader, box.adjusted(2 * radius + 2, 0, 0, 0)))
                        best_ = {box, *leader, std::nullopt, words, cost};
                }
            }
        }
    }
    void tryNumbers(const QRectF& target, const LeaderWays& ways, const Words& words) {
        if (best_.cost <= apartCost + heightCost * words.size.height()) return;
        const auto near = secondNumber(ways);
        if (!near) return;
        const QRectF taken = circleAt(near->last()).adjusted(-clearance, -clearance, clearance, clearance) |
                             near->boundingRect();
        const auto stub = upToCircle(*near);
        for (int row = 0; row < taken_.rows(); ++row) {
            for (int column = 0; column < taken_.columns(); ++column) {
                const QRectF box(taken_.centerOf(column, row) - QPointF(radius, radius), words.size);
                const QPointF apart = box.center() - target.center();
                const qreal cost = apartCost + heightCost * words.size.height() +
                                   distanceCost * std::hypot(apart.x(), apart.y());
                if (cost < best_.cost && !box.intersects(taken) && isFree(box, target))
                    best_ = {box, stub.value_or(QPolygonF()), near->last(), words, cost};
            }
        }
    }
    bool isFound() const { return best_.cost < LeaderWays::none; }
    const Place& best() const { return best_; }

  private:
    bool isFree(const QRectF& box, const QRectF& target) const {
        return room_.contains(box) &&
               taken_.within(box.adjusted(-clearance, -clearance, clearance, clearance)) == 0 &&
               !box.intersects(target.adjusted(-nearest, -nearest, nearest, nearest));
    }
    // The shortest way to where a circle finds room.
    std::optional<QPolygonF> secondNumber(const LeaderWays& ways) const {
        qreal least = longestStub;
        std::optional<QPolygonF> way;
        for (int row = 0; row < taken_.rows(); ++row) {
            for (int column = 0; column < taken_.columns(); ++column) {
                const qreal cost = ways.costTo(column, row);
                const QRectF circle = circleAt(taken_.centerOf(column, row))
                                          .adjusted(-roundNumber, -roundNumber, roundNumber, roundNumber);
                if (cost >= least || !room_.contains(circle) || taken_.within(circle) > 0) continue;
                least = cost;
                way = ways.wayTo(column, row);
            }
        }
        return way;
    }

    const Taken& taken_;
    QRectF room_;
    Place best_;
};

// Filled, as no number of a message is.
void drawNumber(DisplayList& list, std::uint32_t element, const QString& text, QPointF center,
                const Theme& theme) {
    QPainterPath circle;
    circle.addEllipse(center, radius, radius);
    addPath(list, element, circle, std::nullopt, Fill{Ink::accent, 1, {}, 5});
    TextShape number;
    number.text = text;
    number.type = Type::number;
    number.ink = Ink::onAccent;
    number.align = Align::center;
    number.anchor = center;
    number.anchor.ry() += center.y() - textBounds(number, theme).center().y();
    addText(list, element, number);
}

void draw(DisplayList& list, const Callout& callout, const Place& place, const Theme& theme) {
    const auto element = addElement(list, QStringLiteral("callout/%1").arg(callout.number),
                                    ElementKind::background, callout.text);
    if (!place.leader.isEmpty()) {
        QPainterPath leader;
        leader.addPolygon(place.leader);
        addPath(list, element, leader, Stroke{Ink::accent, 1.4 * theme.strokeScale(), {0.1, 4}, true, 1});
    }
    const QPointF center = circleOf(place.box);
    drawNumber(list, element, callout.number, center, theme);
    if (place.second) drawNumber(list, element, callout.number, *place.second, theme);
    const QSizeF line = textSize(QStringLiteral("Ag"), Type::control, theme);
    qreal base = center.y() + line.height() * 0.34;
    for (const QString& words : place.words.lines) {
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
    const Taken taken(list, inside, theme);
    std::vector<LeaderWays> ways;
    for (const QRectF& target : targets) ways.emplace_back(taken, target, longestLeader);
    std::vector<Words> broken;
    for (const qreal width : widths) broken.push_back(wordsOf(callout, width, theme));
    Placing placing(taken, inside);
    for (const Words& words : broken)
        for (std::size_t i = 0; i < targets.size(); ++i) placing.tryLeaders(targets[i], ways[i], words);
    for (const Words& words : broken)
        for (std::size_t i = 0; i < targets.size(); ++i) placing.tryNumbers(targets[i], ways[i], words);
    if (!placing.isFound()) return false;
    draw(list, callout, placing.best(), theme);
    measureBounds(list, theme);
    return true;
}

}  // namespace synstep
