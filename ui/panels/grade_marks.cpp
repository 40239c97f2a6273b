// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/grade_marks.h"

#include <QPainter>
#include <QPainterPath>

namespace synstep {

namespace {

constexpr int side = 14, gap = 5, between = 14, row = 20;

QPainterPath tick() {
    QPainterPath path(QPointF(2, 7.5));
    path.lineTo(5.5, 11);
    path.lineTo(12, 3);
    return path;
}

QPainterPath cross() {
    QPainterPath path(QPointF(3, 3));
    path.lineTo(11, 11);
    path.moveTo(11, 3);
    path.lineTo(3, 11);
    return path;
}

}  // namespace

GradeMarks::GradeMarks(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void GradeMarks::setMarks(const QList<PartMark>& marks) {
    marks_ = marks;
    setVisible(!marks.isEmpty());
    setAccessibleName(spoken());
    updateGeometry();
    update();
}

void GradeMarks::setTheme(const Theme& theme) {
    theme_ = theme;
    setFont(theme.font(Type::control));
    setAccessibleName(spoken());
    updateGeometry();
    update();
}

QString GradeMarks::spoken() const {
    QStringList parts;
    for (const PartMark& mark : marks_)
        parts << (mark.right ? tr("%1: right", "a part of an answer")
                             : tr("%1: wrong", "a part of an answer"))
                     .arg(mark.name);
    return parts.join(tr(", "));
}

QList<QPoint> GradeMarks::places(int width) const {
    QList<QPoint> places;
    int x = 0, y = 0;
    for (const PartMark& mark : marks_) {
        const int wide = side + gap + fontMetrics().horizontalAdvance(mark.name);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += row;
        }
        places += QPoint(x, y);
        x += wide + between;
    }
    return places;
}

int GradeMarks::heightForWidth(int width) const {
    return marks_.isEmpty() ? 0 : places(std::max(width, 1)).last().y() + row;
}

void GradeMarks::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<QPoint> all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        painter.setPen(QPen(theme_.color(Ink::ink), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const QPointF corner = all[i] + QPoint(0, (row - side) / 2);
        painter.drawPath((marks_[i].right ? tick() : cross()).translated(corner));
        painter.setPen(theme_.color(marks_[i].right ? Ink::muted : Ink::ink));
        painter.drawText(QRect(all[i] + QPoint(side + gap, 0), QSize(width(), row)),
                         Qt::AlignVCenter | Qt::AlignLeft, marks_[i].name);
    }
}

}  // namespace synstep
