// SPDX-License-Identifier: GPL-3.0-or-later
// Where the card of predictions stands while a story asks: among the story's own words. The question is the
// Prediction's, which settles it in the session.
#pragma once

#include "ui/panels/ask_card.h"
#include "ui/session/prediction.h"

namespace synstep {

class StoryAsk : public AskCard {
    Q_OBJECT

  public:
    // `card` has its place in `home` while no story asks.
    StoryAsk(Prediction& prediction, QWidget* card, QWidget* home);

    void ask(Session* session, std::size_t step) override;
    void setLook(const Look&) override {}
    void showAnswer() override { prediction_.showMe(); }

  private:
    void placeCard();

    Prediction& prediction_;
    QWidget* card_;
    QWidget* home_;
};

}  // namespace synstep
