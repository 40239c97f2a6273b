// SPDX-License-Identifier: GPL-3.0-or-later
// A question of a story with its answers as a list of buttons: what is said of an answer once it was chosen,
// and the run that refutes a wrong one. Two tries, then the right one is shown. Of the other forms it has the
// words alone.
#pragma once

#include <QVBoxLayout>
#include <vector>

#include "ui/panels/ask_card.h"
#include "ui/panels/prose.h"
#include "ui/panels/row_button.h"

class QPushButton;

namespace synstep {

class ChoiceCard : public AskCard {
    Q_OBJECT

  public:
    explicit ChoiceCard(QWidget* parent = nullptr);

    void ask(Session* session, std::size_t step) override;
    void setLook(const Look& look) override;
    void showAnswer() override;

    const std::vector<RowButton*>& answers() const { return answers_; }
    QString saidOfAnswer() const { return because_->plainText(); }
    QPushButton* refutation() const { return refutation_; }

  private:
    const AskChoice* choices() const;
    void fill();
    void choose(std::size_t index);
    void settle(AskOutcome::How how);
    void mark();
    void sayBecause();

    QPointer<Session> session_;
    std::size_t step_ = 0;
    Look look_;
    std::uint32_t tries_ = 0;
    std::vector<bool> tried_;
    std::optional<std::size_t> chosen_;
    Prose* question_;
    QVBoxLayout* list_;
    std::vector<RowButton*> answers_;
    Prose* because_;
    QPushButton* refutation_;
};

}  // namespace synstep
