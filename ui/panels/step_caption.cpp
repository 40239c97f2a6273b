// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/step_caption.h"

#include <QTextBoundaryFinder>
#include <algorithm>

#include "ui/panels/story_words.h"
#include "ui/scene/broken_lines.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr qreal firstBase = 26, lineDown = 25, besideSection = 16;
constexpr qsizetype mostLines = 2;

QStringList sentencesOf(const QString& text) {
    QStringList sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > 0; from = to, to = finder.toNextBoundary())
        sentences << text.mid(from, to - from).trimmed();
    return sentences;
}

// The newest caption of this place, as long as it holds; "": there is none.
QString captionOf(const Session& session, Language language) {
    QString caption;
    if (!session.isGuided()) return caption;
    for (const std::size_t step : session.stepsHere())
        if (!std::holds_alternative<Ask>(session.story()[step].what) && session.isStillSo(step))
            caption = stepText(session.story()[step], language);
    return caption;
}

// What is to be said of a step: its sentences, the most telling first to stay.
struct Said {
    QStringList sentences;
    QString section;
};

// Of the last thing in the step that has a reason: what the step was about.
Said saidOf(const Session& session, const Look& look) {
    const Scenario& scenario = session.scenario();
    const QString caption = captionOf(session, look.language);
    if (!caption.isEmpty()) return {sentencesOf(caption), {}};
    for (std::size_t i = session.cursor(); i > session.stepBegin(); --i) {
        Explanation one = explain(session.trace(), i - 1, scenario, look.language, look.wording);
        if (!one.why.isEmpty()) return {one.why, one.sections.value(0)};
    }
    if (session.cursor() == 0) return {{in(look.language, scenario.title)}, {}};
    return {{explain(session.trace(), session.cursor() - 1, scenario, look.language, look.wording).what}, {}};
}

// As many whole sentences as fit; one that alone does not fit is cut.
QStringList fitted(const QStringList& sentences, qreal width, qreal shortened, const Look& look) {
    const QString gap = look.language == Language::en ? QStringLiteral(" ") : QString();
    for (qsizetype count = sentences.size(); count > 0; --count) {
        const QStringList lines = brokenLines(QStringList(sentences.mid(0, count)).join(gap), width,
                                              Type::body, look.theme, mostLines - 1, shortened);
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
    const Said said = saidOf(session, look);
    return layoutCaption(said.sentences, said.section, size, look);
}

DisplayList layoutCaption(const QStringList& sentences, const QString& writtenIn, QSizeF size,
                          const Look& look) {
    DisplayList list;
    list.size = size;
    list.elements.emplace_back();
    addLine(list, 0, {0, 0.5}, {size.width(), 0.5}, Stroke{Ink::divider, 0.9, {}, false, 1});
    const qreal sectionWidth =
        writtenIn.isEmpty() ? 0 : textSize(writtenIn, Type::meta, look.theme).width() + besideSection;
    const QStringList lines = fitted(sentences, size.width(), sectionWidth, look);
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
    section.text = writtenIn;
    section.type = Type::meta;
    section.ink = Ink::muted;
    if (!writtenIn.isEmpty()) addText(list, element, section);
    measureBounds(list, look.theme);
    return list;
}

}  // namespace synstep
