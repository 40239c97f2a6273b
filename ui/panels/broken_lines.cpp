// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/broken_lines.h"

#include <QTextLayout>

namespace synstep {

QStringList brokenLines(const QString& text, qreal width, Type type, const Theme& theme, qsizetype full,
                        qreal shortened) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, theme.sceneFont(type));
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth((width - (lines.size() >= full ? shortened : 0)) * Theme::sceneFontScale);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

}  // namespace synstep
