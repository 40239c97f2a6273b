// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/page_text.h"

#include <QTextBoundaryFinder>

#include "ui/scene/broken_lines.h"

namespace synstep {

namespace {

constexpr qreal lineSpacing = 1.55;

QStringList wrapped(const QString& text, Type type, qreal width, const Theme& theme) {
    QStringList lines;
    const QString held = heldTogether(text);
    const auto line = [&](qsizetype from, qsizetype to) {
        return withoutJoiners(held.mid(from, to - from)).trimmed();
    };
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, held);
    qsizetype start = 0, fits = 0;
    while (finder.toNextBoundary() != -1) {
        const qsizetype end = finder.position();
        if (fits > start && textSize(line(start, end), type, theme).width() > width) {
            lines << line(start, fits);
            start = fits;
        }
        fits = end;
    }
    if (start < held.size()) lines << line(start, held.size());
    return lines;
}

}  // namespace

qreal addWrapped(DisplayList& list, const QString& text, QPointF at, qreal width, Type type, Ink ink,
                 const Theme& theme) {
    const qreal step = theme.pixelSize(type) * lineSpacing;
    for (const QString& line : wrapped(text, type, width, theme)) {
        TextShape shape;
        shape.anchor = at;
        shape.text = line;
        shape.type = type;
        shape.ink = ink;
        addText(list, 0, shape);
        at.ry() += step;
    }
    return at.y();
}

}  // namespace synstep
