// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the ladder's widget that shows what somebody predicts.
#include "ui/ladder/built.h"
#include "ui/views/ladder_widget.h"

namespace synstep {

void LadderWidget::setPrediction(const std::optional<LadderPrediction>& prediction) {
    if (prediction == prediction_) return;
    const bool begins = prediction && !prediction_;
    prediction_ = prediction;
    layOut();
    if (!begins || !session_ || !ladder_) return;
    const HeightRange range = ladder_->predicted(view());
    keepInSight(range.top, range.bottom + 24);
    drawVisible();
}

void LadderWidget::setBlank(const std::optional<LadderBlank>& blank) {
    if (blank == blank_) return;
    blank_ = blank;
    layOut();
    tellChanges(*this);
}

}  // namespace synstep
