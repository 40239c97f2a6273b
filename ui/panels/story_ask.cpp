// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/story_ask.h"

#include <QVBoxLayout>

namespace synstep {

namespace {

constexpr int aboveCard = 14;  // from what is said before

}  // namespace

StoryAsk::StoryAsk(Prediction& prediction, QWidget* card, QWidget* home)
    : prediction_(prediction), card_(card), home_(home) {
    for (QWidget* place : {static_cast<QWidget*>(this), home}) {
        auto* column = new QVBoxLayout(place);
        column->setContentsMargins(0, place == home ? aboveCard : 0, 0, 0);
    }
    home_->layout()->addWidget(card_);
    connect(&prediction_, &Prediction::changed, this, &StoryAsk::placeCard);
}

// What is asked, the prediction finds in the session itself.
void StoryAsk::ask(Session*, std::size_t) {
    placeCard();
}

void StoryAsk::placeCard() {
    QWidget* place = prediction_.storyStep() && prediction_.question() ? this : home_;
    if (card_->parentWidget() == place) return;
    const bool hidden = card_->isHidden();
    place->layout()->addWidget(card_);
    card_->setHidden(hidden);
}

}  // namespace synstep
