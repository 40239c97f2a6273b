// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/step_caption.h"

#include <QTextLayout>
#include <algorithm>

#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr qreal firstBase = 26, lineDown = 25, besideSection = 16;
constexpr qsizetype mostLines = 2;

// What is to be said of a step: its sentences, the most telling first to stay.
struct Said {
    QStringList sentences;
    QString section;
};

// Of the last thing in the step that has a reason: what the step was about.
Said saidOf(const Session& session, const Look& look) {
    const Scenario& scenario = session.scenario();
    for (std::size_t i = session.cursor(); i > session.stepBegin(); --i) {
        Explanation one = explain(session.trace(), i - 1, scenario, look.language, look.wording);
        if (!one.why.isEmpty()) return {one.why, one.sections.value(0)};
    }
    if (session.cursor() == 0) return {{in(look.language, scenario.title)}, {}};
    return {{explain(session.trace(), session.cursor() - 1, scenario, look.language, look.wording).what}, {}};
}

// As Qt breaks lines in both languages; the last one shorter by `shortened`.
QStringList broken(const QString& text, qreal width, qreal shortened, const Theme& theme) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, theme.sceneFont(Type::body));
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const bool last = lines.size() >= mostLines - 1;
        line.setLineWidth((width - (last ? shortened : 0)) * Theme::sceneFontScale);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

// As many whole sentences as fit; one that alone does not fit is cut.
QStringList fitted(const QStringList& sentences, qreal width, qreal shortened, const Look& look) {
    const QString gap = look.language == Language::en ? QStringLiteral(" ") : QString();
    for (qsizetype count = sentences.size(); count > 0; --count) {
        const QStringList lines =
            broken(QStringList(sentences.mid(0, count)).join(gap), width, shortened, look.theme);
        if (lines.size() <= mostLines) return lines;
        if (count > 1) continue;
        QStringList cut = lines.mid(0, mostLines);
        QString& last = cut.last();
        while (!last.isEmpty() &&
               textSize(last + QChar(0x2026), Type::body, look.theme).width() > width - shortened)
            last.chop(1);
        last = last.trimmed() + QChar(0x2026);
        return cut;
    }
    return {};
}

}  // namespace

DisplayList layoutStepCaption(const Session& session, QSizeF size, const Look& look) {
    DisplayList list;
    list.size = size;
    list.elements.emplace_back();
    const Said said = saidOf(session, look);
    addLine(list, 0, {0, 0.5}, {size.width(), 0.5}, Stroke{Ink::divider, 0.9, {}, false, 1});
    const qreal sectionWidth =
        said.section.isEmpty() ? 0 : textSize(said.section, Type::meta, look.theme).width() + besideSection;
    const QStringList lines = fitted(said.sentences, size.width(), sectionWidth, look);
    const auto element =
        addElement(list, QStringLiteral("why"), ElementKind::background, lines.join(QLatin1Char(' ')));
    qreal base = firstBase;
    for (const QString& line : lines) {
        TextShape text;
        text.anchor = {0, base};
        text.text = line;
        text.type = Type::body;
        addText(list, element, text);
        base += lineDown;
    }
    TextShape section;
    section.anchor = {size.width(), firstBase + lineDown};
    section.align = Align::right;
    section.text = said.section;
    section.type = Type::meta;
    section.ink = Ink::muted;
    if (!said.section.isEmpty()) addText(list, element, section);
    measureBounds(list, look.theme);
    return list;
}

}  // namespace synstep
