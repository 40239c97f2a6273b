// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/choice_card.h"

#include <QPushButton>
#include <algorithm>

#include "ui/panels/story_words.h"

namespace synstep {

namespace {

constexpr std::uint32_t mostTries = 2;

}  // namespace

ChoiceCard::ChoiceCard(QWidget* parent)
    : AskCard(parent),
      question_(new Prose(Type::body, Ink::ink)),
      list_(new QVBoxLayout),
      because_(new Prose(Type::control, Ink::ink)),
      refutation_(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    list_->setSpacing(6);
    column->addWidget(question_);
    column->addLayout(list_);
    column->addWidget(because_);
    column->addWidget(refutation_);
    refutation_->setFocusPolicy(Qt::TabFocus);
    refutation_->setMinimumHeight(28);
    connect(refutation_, &QPushButton::clicked, this, [this] {
        if (choices() && chosen_)
            Q_EMIT refutationWanted(QString::fromStdString(choices()->choices[*chosen_].refute));
    });
}

const AskChoice* ChoiceCard::choices() const {
    if (!session_ || step_ >= session_->story().size()) return nullptr;
    const auto* ask = std::get_if<Ask>(&session_->story()[step_].what);
    return ask ? std::get_if<AskChoice>(&ask->form) : nullptr;
}

void ChoiceCard::ask(Session* session, std::size_t step) {
    const bool same = session == session_ && step == step_ && !question_->plainText().isEmpty();
    session_ = session;
    step_ = step;
    if (!same) {
        tries_ = 0;
        chosen_.reset();
        tried_.clear();
        fill();
    }
    mark();
}

void ChoiceCard::setLook(const Look& look) {
    look_ = look;
    for (Prose* prose : {question_, because_}) prose->setTheme(look.theme);
    refutation_->setText(tr("Show the run that refutes it"));
    if (!session_) return;
    fill();
    mark();
}

void ChoiceCard::fill() {
    for (RowButton* answer : answers_) delete answer;
    answers_.clear();
    question_->setParagraphs({stepText(session_->story()[step_], look_.language)});
    if (choices() != nullptr) {
        tried_.resize(choices()->choices.size());
        for (std::size_t i = 0; i < tried_.size(); ++i) {
            auto* button = new RowButton(RowButton::Sign::choice, in(look_.language, choices()->choices[i].text));
            button->setTheme(look_.theme);
            connect(button, &QAbstractButton::clicked, this, [this, i] { choose(i); });
            list_->addWidget(button);
            answers_.push_back(button);
        }
    }
    updateGeometry();
}

void ChoiceCard::choose(std::size_t index) {
    if (!session_ || session_->settled(step_) || tried_[index]) return;
    tried_[index] = true;
    chosen_ = index;
    ++tries_;
    if (choices()->choices[index].right) return settle(AskOutcome::How::answered);
    if (tries_ >= mostTries) return settle(AskOutcome::How::shown);
    mark();
}

void ChoiceCard::showAnswer() {
    if (!session_ || session_->settled(step_)) return;
    chosen_.reset();
    settle(AskOutcome::How::shown);
}

void ChoiceCard::settle(AskOutcome::How how) {
    Q_EMIT settled(step_, {how, tries_});
    mark();
}

void ChoiceCard::mark() {
    const bool over = session_->settled(step_).has_value();
    for (std::size_t i = 0; i < answers_.size(); ++i) {
        const bool right = choices()->choices[i].right;
        answers_[i]->setSign(over && right ? RowButton::Sign::right
                             : tried_[i]   ? RowButton::Sign::wrong
                                           : RowButton::Sign::choice);
        answers_[i]->setEnabled(!over && !tried_[i]);
    }
    sayBecause();
}

// Of what was chosen; once it is over of the right one, too.
void ChoiceCard::sayBecause() {
    QStringList said;
    const auto add = [&](std::size_t i) {
        const QString because = in(look_.language, choices()->choices[i].because);
        if (!because.isEmpty() && !said.contains(because)) said << because;
    };
    if (chosen_) add(*chosen_);
    if (session_->settled(step_))
        for (std::size_t i = 0; i < answers_.size(); ++i)
            if (choices()->choices[i].right) add(i);
    because_->setParagraphs(said);
    refutation_->setVisible(chosen_ && !choices()->choices[*chosen_].refute.empty());
    updateGeometry();
}

}  // namespace synstep
