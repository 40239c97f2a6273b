// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/broken_lines.h"

#include <QRegularExpression>
#include <QTextLayout>

namespace synstep {

namespace {

constexpr QChar wordJoiner(0x2060);

}  // namespace

QString heldTogether(QString text) {
    static const QRegularExpression inside(QStringLiteral("((?<=[A-Z])-(?=[A-Z0-9])|(?<=[0-9])/(?=[a-z]))"));
    return text.replace(inside, QStringLiteral("\\1") + QString(wordJoiner));
}

QString withoutJoiners(QString text) {
    return text.remove(wordJoiner);
}

QStringList brokenLines(const QString& text, qreal width, Type type, const Theme& theme, qsizetype full,
                        qreal shortened) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QString held = heldTogether(text);
    QTextLayout layout(held, theme.sceneFont(type));
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth((width - (lines.size() >= full ? shortened : 0)) * Theme::sceneFontScale);
        lines << withoutJoiners(held.mid(line.textStart(), line.textLength())).trimmed();
    }
    layout.endLayout();
    return lines;
}

}  // namespace synstep
