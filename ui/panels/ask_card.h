// SPDX-License-Identifier: GPL-3.0-or-later
// What puts a question of a story to the learner, in the lesson panel. It asks what it is told to ask and
// settles that in the session, which holds the run meanwhile.
#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/session/session.h"
#include "ui/views/look.h"

namespace synstep {

class AskCard : public QWidget {
    Q_OBJECT

  public:
    explicit AskCard(QWidget* parent = nullptr) : QWidget(parent) {}

    // The question of that step, which may be settled already; asked again it stays as it is.
    virtual void ask(Session* session, std::size_t step) = 0;
    virtual void setLook(const Look& look) = 0;
    // Gives the answer.
    virtual void showAnswer() = 0;
};

}  // namespace synstep
