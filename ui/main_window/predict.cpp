// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/predict.h"

#include <QTimer>

#include "ui/text/sentences.h"

namespace synstep {

namespace {

// As it was written, so that one sees what is still missing.
LadderPrediction arrowOf(const SegmentAnswer& answer) {
    QStringList numbers;
    if (!answer.seq.empty()) numbers << QStringLiteral("seq=") + QString::fromStdString(answer.seq);
    if (!answer.ack.empty() && answer.flags.has(Flags::ack))
        numbers << QStringLiteral("ack=") + QString::fromStdString(answer.ack);
    return {answer.sender, flagsText(answer.flags), numbers.join(QStringLiteral("  ")), std::nullopt};
}

std::optional<LadderPrediction> arrowOf(const std::optional<Answer>& answer) {
    const auto* next = answer ? std::get_if<NextAnswer>(&*answer) : nullptr;
    return next && next->segment ? std::optional(arrowOf(*next->segment)) : std::nullopt;
}

}  // namespace

PredictMode::PredictMode(Actions& actions, LessonPanel& lesson, LadderWidget& ladder)
    : QObject(&lesson),
      actions_(actions),
      lesson_(lesson),
      ladder_(ladder),
      card_(new PredictCard(prediction_)) {
    lesson.setCard(card_);
    connect(actions.predict, &QAction::triggered, this, &PredictMode::setOn);
    connect(actions.leaveQuestions, &QAction::triggered, this, [this] { setOn(false); });
    connect(card_, &PredictCard::nextWanted, actions.next, &QAction::trigger);
    connect(card_, &PredictCard::attentionWanted, this, &PredictMode::comeIntoSight);
    for (const auto signal : {&Prediction::changed, &Prediction::drafted})
        connect(&prediction_, signal, this, &PredictMode::showArrow);
    connect(&prediction_, &Prediction::changed, this, &PredictMode::switched);
}

void PredictMode::setSession(Session* session) {
    session_ = session;
    prediction_.setSession(session);
    card_->setSession(session);
    showArrow();
}

void PredictMode::setLook(const Look& look) {
    card_->setLook(look);
}

void PredictMode::update(const QString& obstacle) {
    Actions::allow(*actions_.predict, obstacle);
    actions_.predict->setChecked(isOn());
    Actions::allow(*actions_.leaveQuestions, isOn() ? QString() : tr("Nothing is being asked."));
    if (prediction_.isOpen() && obstacle.isEmpty())
        actions_.next->setToolTip(tr("The question comes first; Show me passes it over."));
}

void PredictMode::setOn(bool on) {
    prediction_.setGating(on);
    if (on)
        card_->takeFocus();
    else
        ladder_.setFocus(Qt::OtherFocusReason);
}

// What is being written; before that what was predicted last, beside what came of it.
void PredictMode::showArrow() {
    std::optional<LadderPrediction> arrow = arrowOf(prediction_.draft());
    if (!arrow && (arrow = arrowOf(prediction_.given()))) arrow->beside = prediction_.meant();
    if (!prediction_.isGating() && !prediction_.question()) arrow.reset();
    ladder_.setPrediction(arrow);
}

// Once the layout knows how high it is now.
void PredictMode::comeIntoSight() {
    QTimer::singleShot(0, &lesson_, [this] { lesson_.showCard(); });
}

}  // namespace synstep
