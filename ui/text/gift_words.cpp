// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/gift_words.h"

#include "ui/text/sentences.h"
#include "ui/text/translation.h"
#include "ui/text/values.h"

namespace synstep {

namespace {

// {1}: the problem's argument.
const char* patternOf(GiftProblem problem) {
    switch (problem) {
        case GiftProblem::notUtf8:
            return QT_TRANSLATE_NOOP("Text", "The file is not encoded as UTF-8.");
        case GiftProblem::unclosedTitle:
            return QT_TRANSLATE_NOOP("Text", "The title has no \"::\" at its end.");
        case GiftProblem::unclosedAnswers:
            return QT_TRANSLATE_NOOP("Text", "The answers have no closing brace.");
        case GiftProblem::strayBrace:
            return QT_TRANSLATE_NOOP(
                "Text",
                "There is one brace too many here: a blank line separates questions, and "
                "a brace within a text has a backslash before it.");
        case GiftProblem::badWeight:
            return QT_TRANSLATE_NOOP(
                "Text", "\"{1}\" is not a weight: a number between two signs is wanted, such as \"%50%\".");
        case GiftProblem::badNumber:
            return QT_TRANSLATE_NOOP("Text", "Here should be a number[, not \"{1}\"].");
        case GiftProblem::tooFewAnswers:
            return QT_TRANSLATE_NOOP("Text", "At least two answers are needed.");
        case GiftProblem::noMatch:
            return QT_TRANSLATE_NOOP("Text", "What matches \"{1}\" is missing: \"->\" stands before it.");
        case GiftProblem::essay:
            return QT_TRANSLATE_NOOP("Text",
                                     "The question has a free answer, which the program cannot judge.");
        case GiftProblem::description:
            return QT_TRANSLATE_NOOP("Text", "This text asks nothing: it has no answers in braces.");
        case GiftProblem::matching:
            return QT_TRANSLATE_NOOP("Text", "A story has no question in which things are matched.");
        case GiftProblem::partialCredit:
            return QT_TRANSLATE_NOOP(
                "Text", "An answer is worth {1} % here; where one is chosen, it is right or wrong.");
        case GiftProblem::allRight:
            return QT_TRANSLATE_NOOP(
                "Text", "The question has right answers only; one is chosen here, so a wrong one is needed.");
        case GiftProblem::allWrong:
            return QT_TRANSLATE_NOOP("Text", "The question has no right answer.");
        case GiftProblem::languagesDiffer:
            return QT_TRANSLATE_NOOP(
                "Text",
                "The answers of \"{1}\" are not the same ones in both languages: as many, "
                "in the same order, are needed.");
        case GiftProblem::noQuestion:
            return QT_TRANSLATE_NOOP("Text", "There is no question in the file.");
    }
    return "";
}

Localized inBoth(const char* source) {
    return {translated(Language::en, source).toStdString(), translated(Language::zhCN, source).toStdString()};
}

}  // namespace

TextLanguage textLanguage(Language language) {
    return language == Language::zhCN ? &Localized::zhCN : &Localized::en;
}

QString errorSentence(const GiftError& error, Language language) {
    Values values;
    if (!error.argument.empty()) values.set("1", QString::fromStdString(error.argument));
    return sentence(language, patternOf(error.problem), values);
}

QString errorText(const GiftError& error, Language language) {
    return QStringLiteral("%1:%2:%3: %4")
        .arg(QString::fromStdString(error.file))
        .arg(error.place.line)
        .arg(error.place.column)
        .arg(errorSentence(error, language));
}

GiftReading giftReading(Language language) {
    return {textLanguage(language),
            {inBoth(QT_TRANSLATE_NOOP("Text", "False")), inBoth(QT_TRANSLATE_NOOP("Text", "True"))}};
}

}  // namespace synstep
