// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <array>
#include <utility>
#include <vector>

#include "ui/theme/icon_engine.h"

namespace synstep {

namespace {

void polyline(QPainterPath& path, const std::vector<QPointF>& points, bool closed = false) {
    path.moveTo(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) path.lineTo(points[i]);
    if (closed) path.closeSubpath();
}

void circle(QPainterPath& path, QPointF center, qreal radius) {
    path.addEllipse(center, radius, radius);
}

// An arc around `center`, in degrees counter-clockwise from three o'clock, as QPainterPath counts.
void arc(QPainterPath& path, QPointF center, qreal radius, qreal start, qreal sweep) {
    const QRectF box(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
    path.arcMoveTo(box, start);
    path.arcTo(box, start, sweep);
}

void bell(QPainterPath& path) {
    path.moveTo(3.5, 11.5);
    path.cubicTo(4.8, 10.4, 4.6, 8.9, 4.8, 7.2);
    path.arcTo(QRectF(4.8, 4.0, 6.4, 6.4), 180, -180);
    path.cubicTo(11.4, 8.9, 11.2, 10.4, 12.5, 11.5);
    path.closeSubpath();
    polyline(path, {{7, 13.6}, {9, 13.6}});
    polyline(path, {{8, 2.4}, {8, 4}});
}

// A question mark without its dot, in a circle.
void question(QPainterPath& path) {
    circle(path, {8, 8}, 6);
    path.moveTo(6, 6.4);
    path.cubicTo({6, 3.6}, {10.2, 3.6}, {10.2, 6.2});
    path.cubicTo({10.2, 7.8}, {8, 7.6}, {8, 9.2});
}

void cloud(QPainterPath& path) {
    path.moveTo(4.5, 12.4);
    path.cubicTo(2.8, 12.3, 1.6, 11.1, 1.6, 9.5);
    path.cubicTo(1.6, 8.1, 2.8, 6.9, 4.4, 6.8);
    path.cubicTo(4.8, 4.9, 6.3, 3.7, 8.1, 3.7);
    path.cubicTo(9.8, 3.7, 11.3, 4.7, 11.8, 6.2);
    path.cubicTo(13.4, 6.4, 14.6, 7.7, 14.6, 9.3);
    path.cubicTo(14.6, 11, 13.3, 12.4, 11.6, 12.4);
    path.closeSubpath();
}

void clock(QPainterPath& path) {
    circle(path, {8, 8}, 5.8);
    polyline(path, {{8, 4.8}, {8, 8}, {10.4, 9.6}});
}

void repeatSign(QPainterPath& path) {
    arc(path, {8, 7.9}, 4.8, -16, -310);
    polyline(path, {{12.4, 2.6}, {12.4, 5.6}, {9.4, 5.6}});
}

void globe(QPainterPath& path) {
    circle(path, {8, 8}, 5.8);
    polyline(path, {{2.6, 6}, {13.4, 6}});
    polyline(path, {{2.6, 10}, {13.4, 10}});
    path.moveTo(8, 2.2);
    path.cubicTo(5.2, 5, 5.2, 11, 8, 13.8);
    path.cubicTo(10.8, 11, 10.8, 5, 8, 2.2);
}

void book(QPainterPath& path) {
    path.moveTo(2.5, 3.5);
    path.cubicTo(4.5, 2.9, 6.5, 3, 8, 4.2);
    path.cubicTo(9.5, 3, 11.5, 2.9, 13.5, 3.5);
    path.lineTo(13.5, 12.3);
    path.cubicTo(11.5, 11.8, 9.5, 11.9, 8, 13);
    path.cubicTo(6.5, 11.9, 4.5, 11.8, 2.5, 12.3);
    path.closeSubpath();
    polyline(path, {{8, 4.2}, {8, 13}});
}

struct Line {
    IconName icon;
    bool closed;
    std::vector<QPointF> points;
};

// What consists of straight lines.
const std::vector<Line>& lines() {
    static const std::vector<Line> all{
        {IconName::back, false, {{10, 3.5}, {5.5, 8}, {10, 12.5}}},
        {IconName::next, false, {{6, 3.5}, {10.5, 8}, {6, 12.5}}},
        {IconName::toStart, false, {{4, 3.5}, {4, 12.5}}},
        {IconName::toStart, false, {{12, 3.5}, {7.5, 8}, {12, 12.5}}},
        {IconName::play, true, {{5, 3.2}, {12.6, 8}, {5, 12.8}}},
        {IconName::pause, false, {{5.5, 3.6}, {5.5, 12.4}}},
        {IconName::pause, false, {{10.5, 3.6}, {10.5, 12.4}}},
        {IconName::lose, false, {{4, 4}, {12, 12}}},
        {IconName::lose, false, {{12, 4}, {4, 12}}},
        {IconName::duplicate, true, {{2.5, 2.5}, {10.5, 2.5}, {10.5, 10.5}, {2.5, 10.5}}},
        {IconName::duplicate, false, {{5.5, 13.5}, {13.5, 13.5}, {13.5, 5.5}}},
        {IconName::deliverNow, false, {{2.5, 8}, {11, 8}}},
        {IconName::deliverNow, false, {{8, 5}, {11, 8}, {8, 11}}},
        {IconName::deliverNow, false, {{13.5, 3.5}, {13.5, 12.5}}},
        {IconName::exportPicture, false, {{8, 10}, {8, 2.5}}},
        {IconName::exportPicture, false, {{5, 5.2}, {8, 2.5}, {11, 5.2}}},
        {IconName::exportPicture, false, {{2.8, 9.5}, {2.8, 13.5}, {13.2, 13.5}, {13.2, 9.5}}},
        {IconName::labels, false, {{2.8, 4}, {13.2, 4}}},
        {IconName::labels, false, {{2.8, 8}, {10.6, 8}}},
        {IconName::labels, false, {{2.8, 12}, {8, 12}}},
        {IconName::present, true, {{2.2, 3.2}, {13.8, 3.2}, {13.8, 10.8}, {2.2, 10.8}}},
        {IconName::present, false, {{8, 10.8}, {8, 13.4}}},
        {IconName::present, false, {{5, 13.4}, {11, 13.4}}},
        {IconName::open, true, {{2.2, 12.8}, {2.2, 3.4}, {6.2, 3.4}, {7.8, 5.2}, {13.8, 5.2}, {13.8, 12.8}}},
        {IconName::open, false, {{2.2, 7.6}, {13.8, 7.6}}},
        {IconName::chevronDown, false, {{4.5, 6.5}, {8, 10}, {11.5, 6.5}}},
    };
    return all;
}

void addCurves(IconName name, IconPath& icon) {
    QPainterPath& s = icon.stroke;
    switch (name) {
        case IconName::play:
            icon.fill = s;
            break;
        case IconName::delay:
            clock(s);
            break;
        case IconName::lessons:
            book(s);
            break;
        case IconName::language:
            globe(s);
            break;
        case IconName::theme:
            circle(s, {8, 8}, 5.7);
            icon.fill.moveTo(8, 2.3);
            icon.fill.arcTo(QRectF(2.3, 2.3, 11.4, 11.4), 90, -180);
            icon.fill.closeSubpath();
            break;
        case IconName::bell:
            bell(s);
            break;
        case IconName::repeat:
            repeatSign(s);
            break;
        case IconName::cloud:
            cloud(s);
            break;
        case IconName::predict:
            question(s);
            icon.fill.addEllipse(QPointF(8, 11.4), 0.9, 0.9);
            break;
        default:
            break;
    }
}

IconPath make(IconName name) {
    IconPath icon;
    for (const Line& line : lines())
        if (line.icon == name) polyline(icon.stroke, line.points, line.closed);
    addCurves(name, icon);
    return icon;
}

class Engine final : public DrawnIconEngine {
  public:
    Engine(IconName name, QColor normal, QColor disabled)
        : name_(name), normal_(std::move(normal)), disabled_(std::move(disabled)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const QColor color = mode == QIcon::Disabled ? disabled_ : normal_;
        painter->save();
        fit(*painter, rect, 16);
        const IconPath& path = iconPath(name_);
        painter->strokePath(path.stroke, QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->fillPath(path.fill, color);
        painter->restore();
    }
    QIconEngine* clone() const override { return new Engine(*this); }

  private:
    IconName name_;
    QColor normal_, disabled_;
};

}  // namespace

const IconPath& iconPath(IconName name) {
    static const auto paths = [] {
        std::array<IconPath, static_cast<std::size_t>(IconName::count)> all;
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = make(static_cast<IconName>(i));
        return all;
    }();
    return paths[static_cast<std::size_t>(name)];
}

QIcon icon(IconName name, const Theme& theme, Ink ink) {
    return QIcon(new Engine(name, theme.color(ink), theme.color(Ink::disabled)));
}

}  // namespace synstep
