// SPDX-License-Identifier: GPL-3.0-or-later
// The program's icon, as resources/icons/synstep.svg has it, and a bolder cut for small sizes.
#include "ui/theme/icon_engine.h"
#include "ui/theme/icons.h"

namespace synstep {

namespace {

constexpr QRgb ground = 0xFF1D4B75, lifeline = 0xFF9DB6CC, syn = 0xFF56B4E9, ack = 0xFFFFFFFF;
constexpr int smallest = 40;  // px: below, the small cut

QPainterPath line(const QList<QPointF>& points, bool closed = false) {
    QPainterPath path;
    path.addPolygon(points);
    if (closed) path.closeSubpath();
    return path;
}

QPen pen(QRgb color, qreal width) {
    return {QColor::fromRgb(color), width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin};
}

void rounded(QPainter& painter, const QRectF& rect, qreal radius, QRgb color) {
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    painter.fillPath(path, QColor::fromRgb(color));
}

// On a square of 256.
void paintBig(QPainter& painter) {
    rounded(painter, {8, 8, 240, 240}, 54, ground);
    rounded(painter, {50, 38, 16, 180}, 8, lifeline);
    rounded(painter, {190, 38, 16, 180}, 8, lifeline);
    painter.strokePath(line({{66, 58}, {163, 80}}), pen(syn, 16));
    painter.strokePath(line({{190, 113}, {93, 135}}), pen(syn, 16));
    painter.strokePath(line({{66, 168}, {180, 195}}), pen(ack, 16));
    painter.strokePath(line({{154, 210}, {180, 195}, {164, 169}}), pen(ack, 16));
    painter.fillPath(line({{190, 86}, {151, 99}, {160, 58}}, true), QColor::fromRgb(syn));
    painter.fillPath(line({{66, 141}, {95.5, 113}, {105, 154}}, true), QColor::fromRgb(syn));
}

// On a square of 32, on whole pixels.
void paintSmall(QPainter& painter) {
    rounded(painter, {1, 1, 30, 30}, 7, ground);
    rounded(painter, {5, 4, 2, 24}, 1, lifeline);
    rounded(painter, {25, 4, 2, 24}, 1, lifeline);
    painter.strokePath(line({{7, 6.2}, {20.3, 9.2}}), pen(syn, 2.6));
    painter.strokePath(line({{25, 13.2}, {11.7, 16.2}}), pen(syn, 2.6));
    painter.strokePath(line({{7, 20.4}, {23.5, 24.3}}), pen(ack, 2.4));
    painter.strokePath(line({{18.8, 26.9}, {23.5, 24.3}, {20.5, 19.9}}), pen(ack, 2.4));
    painter.fillPath(line({{25, 10.2}, {18.3, 12.8}, {20, 5}}, true), QColor::fromRgb(syn));
    painter.fillPath(line({{7, 17.2}, {12, 12}, {13.7, 19.8}}, true), QColor::fromRgb(syn));
}

class Engine final : public DrawnIconEngine {
  public:
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        const bool small = qMin(rect.width(), rect.height()) < smallest;
        painter->save();
        fit(*painter, rect, small ? 32 : 256);
        small ? paintSmall(*painter) : paintBig(*painter);
        painter->restore();
    }
    QIconEngine* clone() const override { return new Engine(*this); }
};

}  // namespace

QIcon programIcon() {
    return QIcon(new Engine);
}

}  // namespace synstep
