// SPDX-License-Identifier: GPL-3.0-or-later
// A question as an audience sees it beside the ladder: its words, and the answers under the letters A to D;
// which of them is right and which is not, as far as that is known. A function.
#pragma once

#include <QList>
#include <QString>
#include <optional>

#include "ui/scene/display_list.h"

namespace synstep {

struct QuestionBoard {
    struct Option {
        QString words;
        std::optional<bool> right;  // none: nobody has said so yet
        friend bool operator==(const Option&, const Option&) = default;
    };
    QString told, asked;
    QList<Option> options;
    QString answer = {};  // below the question, once it may be seen
    bool open = true;     // an answer is waited for
    QStringList said;     // sentences, below: how to answer, what is said of the answer
    friend bool operator==(const QuestionBoard&, const QuestionBoard&) = default;
};

// In units of the theme, as high as it becomes at this width. The element of an answer is "option/0" and so
// on.
DisplayList layoutQuestionBoard(const QuestionBoard& board, qreal width, const Theme& theme);

// The answer at this point; none: there is none.
std::optional<qsizetype> optionAt(const DisplayList& list, QPointF point);

}  // namespace synstep
