// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "ui/export/page_text.h"
#include "ui/export/work_sheet_parts.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal ruleHeight = 30, boxSize = 12, boxGap = 9, indentOfAnswers = 22;

QString text(const std::string& words) {
    return QString::fromStdString(words);
}

class Answers {
  public:
    Answers(SheetText& sheet, const WorkSheetOptions& options) : sheet_(sheet), options_(options) {}

    void operator()(const GiftChoice& choice) const {
        for (const GiftAnswer& answer : choice.answers) {
            sheet_.addBox(options_.answers && answer.percent > 0, text(answer.text), indentOfAnswers);
            if (options_.answers) sayOf(answer.feedback, indentOfAnswers + boxSize + boxGap);
        }
    }
    void operator()(const GiftTruth& truth) const {
        const std::array words{QT_TRANSLATE_NOOP("Text", "True"), QT_TRANSLATE_NOOP("Text", "False")};
        for (const char* word : words) {
            const bool right = (word == words[0]) == truth.isTrue;
            sheet_.addBox(options_.answers && right, translated(options_.language, word), indentOfAnswers);
        }
    }
    void operator()(const GiftShortAnswer& words) const {
        write(words.answers.empty() ? QString() : text(words.answers.front().text));
    }
    void operator()(const GiftNumeric& numbers) const {
        write(numbers.answers.empty() ? QString() : QString::number(numbers.answers.front().value, 'f', 0));
    }
    // The matches in another order, each to be written at its place.
    void operator()(const GiftMatching& matching) const {
        std::vector<std::string> matches;
        for (const GiftPair& pair : matching.pairs) {
            if (std::find(matches.begin(), matches.end(), pair.match) == matches.end())
                matches.push_back(pair.match);
        }
        std::sort(matches.begin(), matches.end());
        if (!options_.answers) {
            for (const std::string& match : matches)
                sheet_.add(QStringLiteral("–  ") + text(match), Type::body, Ink::ink, indentOfAnswers);
        }
        for (const GiftPair& pair : matching.pairs) {
            if (pair.item.empty()) continue;
            const QString answer = options_.answers ? text(pair.match) : QString(28, QLatin1Char('_'));
            sheet_.addSpace(options_.answers ? 0 : 6);
            sheet_.add(QStringLiteral("%1:  %2").arg(text(pair.item), answer), Type::body, Ink::ink,
                       indentOfAnswers);
        }
    }
    void operator()(const GiftEssay&) const { write({}); }
    void operator()(const GiftDescription&) const {}

  private:
    void sayOf(const std::string& feedback, qreal indent) const {
        if (!feedback.empty()) sheet_.add(text(feedback), Type::meta, Ink::muted, indent);
    }
    void write(const QString& answer) const {
        if (options_.answers)
            sheet_.add(answer, Type::flags, Ink::ink, indentOfAnswers);
        else
            sheet_.addRule(indentOfAnswers);
    }

    SheetText& sheet_;
    const WorkSheetOptions& options_;
};

}  // namespace

const Theme& sheetTheme() {
    static const Theme theme(ThemeName::print, Medium::page);
    return theme;
}

void SheetText::add(const QString& words, Type type, Ink ink, qreal indent) {
    const qreal size = sheetTheme().pixelSize(type);
    for (const QString& line : words.split(QLatin1Char('\n'))) {
        const qreal base = y_ + size * 1.15;
        y_ = addWrapped(list_, line, {indent, base}, sheetWidth - indent, type, ink, sheetTheme()) -
             size * 1.15;
    }
}

void SheetText::addRule(qreal indent) {
    y_ += ruleHeight;
    addLine(list_, 0, {indent, y_ - 6}, {sheetWidth, y_ - 6}, Stroke{Ink::muted, 0.8, {}, false, 1});
}

void SheetText::addBox(bool ticked, const QString& words, qreal indent) {
    const qreal size = sheetTheme().pixelSize(Type::body);
    const QRectF box(indent, y_ + size * 1.15 - boxSize + 1, boxSize, boxSize);
    addRect(list_, 0, box, 2, Stroke{Ink::ink, 1.1, {}, false, 1});
    if (ticked) {
        QPainterPath tick(box.topLeft() + QPointF(2.5, boxSize * 0.52));
        tick.lineTo(box.topLeft() + QPointF(boxSize * 0.42, boxSize - 3));
        tick.lineTo(box.topLeft() + QPointF(boxSize + 2, -2));
        addPath(list_, 0, tick, Stroke{Ink::ink, 2.2, {}, true, 1});
    }
    add(words, Type::body, Ink::ink, indent + boxSize + boxGap);
}

DisplayList SheetText::take() && {
    if (list_.elements.empty()) list_.elements.emplace_back();
    list_.size = {sheetWidth, y_};
    measureBounds(list_, sheetTheme());
    return std::move(list_);
}

DisplayList sheetQuestion(std::size_t number, const GiftQuestion& question, const WorkSheetOptions& options) {
    SheetText sheet;
    sheet.add(QStringLiteral("%1.  %2").arg(number).arg(text(question.text)), Type::body, Ink::ink);
    sheet.addSpace(4);
    std::visit(Answers{sheet, options}, question.form);
    if (options.answers && !question.feedback.empty())
        sheet.add(text(question.feedback), Type::meta, Ink::muted, indentOfAnswers);
    return std::move(sheet).take();
}

}  // namespace synstep
