// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/audience.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/text/question_words.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(synstep::Audience)
};

// Known of an answer is what was tried, and once that may be seen, which is right.
std::optional<bool> isRight(const Attempt& attempt, const Ballot& ballot, std::size_t option) {
    if (option == ballot.right()) return attempt.isOver() ? std::optional(true) : std::nullopt;
    const auto& given = attempt.answers;
    const bool tried = std::find(given.begin(), given.end(), ballot.options()[option]) != given.end();
    return tried ? std::optional(false) : std::nullopt;
}

// A letter is right or not, whatever of it is.
QString verdictOf(const Feedback& feedback, const Grade& grade, bool byLetter, Language language) {
    if (!byLetter || grade.isFull()) return feedback.verdict;
    return translated(language, QT_TRANSLATE_NOOP("Text", "Not right"));
}

QStringList saidOf(const Prediction& prediction, bool byLetter, const Session& session, const Look& look) {
    const Question& question = *prediction.question();
    const Attempt& attempt = prediction.attempt();
    const Grade grade = attempt.last ? *attempt.last : synstep::grade(question, rightAnswer(question));
    const Feedback feedback = feedbackText(question, grade, attempt.shown, session.trace(),
                                           session.scenario(), look.language, look.wording);
    const QString stop = look.language == Language::en ? QStringLiteral(".") : QStringLiteral("。");
    QStringList said;
    if (attempt.last) said << verdictOf(feedback, grade, byLetter, look.language) + stop;
    said << feedback.mistake;
    if (!feedback.right.isEmpty()) said << feedback.right + stop;
    said << feedback.why;
    said.removeAll(QString());
    return said;
}

}  // namespace

QuestionBoard boardOf(const Prediction& prediction, const std::optional<Ballot>& ballot,
                      const Session& session, const Look& look) {
    const Question& question = *prediction.question();
    const Attempt& attempt = prediction.attempt();
    const QuestionText text = questionText(question, session.scenario(), look.language, look.wording);
    QuestionBoard board{text.told.join(QLatin1Char(' ')), text.asked, {}, {}, prediction.isOpen(), {}};
    for (std::size_t i = 0; ballot && i < ballot->options().size(); ++i)
        board.options.push_back(
            {answerText(question, ballot->options()[i], session.scenario(), look.language, look.wording),
             isRight(attempt, *ballot, i)});
    if (attempt.last || attempt.shown) {
        board.said = saidOf(prediction, ballot.has_value(), session, look);
    } else if (board.options.isEmpty()) {
        board.said = QStringList{Words::tr("Next shows the answer.")};
    } else {
        const QChar last(u'A' + static_cast<char16_t>(board.options.size() - 1));
        board.said = QStringList{Words::tr("A to %1, or a click, is an answer.").arg(last),
                                 Words::tr("Next shows which one is right.")};
    }
    return board;
}

QuestionBoard answerBoard(const Scenario& scenario, const Lesson& lesson, Language language) {
    return {in(language, scenario.title),
            markedIn(language, lesson.question).line(),
            {},
            markedIn(language, lesson.answer).line(),
            false,
            {}};
}

}  // namespace synstep
