// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/predict.h"

#include <QTimer>

#include "ui/main_window/audience.h"
#include "ui/main_window/library.h"
#include "ui/panels/states_form.h"
#include "ui/panels/story_ask.h"
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

// What is being written; before that what was predicted last, beside what came of it.
std::optional<LadderPrediction> arrowOf(const Prediction& prediction) {
    if (!prediction.question()) return std::nullopt;
    std::optional<LadderPrediction> arrow = arrowOf(prediction.draft());
    if (arrow) return arrow;
    if ((arrow = arrowOf(prediction.given()))) arrow->beside = prediction.meant();
    return arrow;
}

}  // namespace

PredictMode::PredictMode(Actions& actions, LessonPanel& lesson, LadderWidget& ladder, RightColumn& right,
                         PresentMode& present)
    : QObject(&lesson),
      actions_(actions),
      lesson_(lesson),
      ladder_(ladder),
      right_(right),
      present_(present),
      card_(new PredictCard(prediction_)) {
    auto* home = new QWidget;
    auto* story = new StoryAsk(prediction_, card_, home);
    lesson.setCard(home);
    lesson.story().setCard(story);
    card_->setRefutations(&PredictMode::refutationOf);
    connectActions();
    connect(card_, &PredictCard::nextWanted, actions.next, &QAction::trigger);
    connect(card_, &PredictCard::refutationWanted, this, &PredictMode::refutationWanted);
    connect(card_, &PredictCard::attentionWanted, this, &PredictMode::comeIntoSight);
    connect(card_, &PredictCard::formChanged, this, &PredictMode::followForm);
    connect(card_, &PredictCard::focusFreed, this, [this] { ladder_.setFocus(Qt::OtherFocusReason); });
    connect(right.chart(), &StateChartWidget::stateChosen, this, [this](State state) {
        if (auto* form = qobject_cast<StatesForm*>(card_->form())) form->choose(state);
    });
    for (const auto signal : {&Prediction::changed, &Prediction::drafted})
        connect(&prediction_, signal, this, &PredictMode::followPrediction);
    connect(&prediction_, &Prediction::changed, this, &PredictMode::switched);
    connect(&present, &PresentMode::switched, this, &PredictMode::showToAudience);
    // Not where a question was that the audience has answered: Space would do what comes next in the window.
    connect(&present, &PresentMode::switched, &ladder_, [this] { ladder_.setFocus(Qt::OtherFocusReason); });
    connect(&present, &PresentMode::answered, this, &PredictMode::answerForAudience);
    connect(&present, &PresentMode::answerWanted, this, &PredictMode::advanceForAudience);
}

void PredictMode::connectActions() {
    connect(actions_.predict, &QAction::triggered, this, &PredictMode::setOn);
    connect(actions_.leaveQuestions, &QAction::triggered, this, &PredictMode::leave);
    for (const QuestionForm form : questionForms)
        connect(actions_.ask[static_cast<std::size_t>(form)], &QAction::triggered, this,
                [this, form] { ask(form); });
    connect(actions_.build, &QAction::triggered, this, &PredictMode::build);
    connect(actions_.poll, &QAction::triggered, this, &PredictMode::startPoll);
}

void PredictMode::setSession(Session* session) {
    if (poll_) endPoll(false);
    session_ = session;
    prediction_.setSession(session);
    card_->setSession(session);
    followPrediction();
}

void PredictMode::setLook(const Look& look) {
    look_ = look;
    card_->setLook(look);
    showToAudience();
    if (poll_) poll_->setLook(look);
}

void PredictMode::update(const QString& obstacle) {
    Actions::allow(*actions_.predict, obstacle);
    actions_.predict->setChecked(isOn());
    Actions::allow(*actions_.leaveQuestions, prediction_.isOn() ? QString() : tr("Nothing is being asked."));
    const QString open = prediction_.isOpen() ? tr("A question is waiting for its answer.") : QString();
    const QString against = obstacle.isEmpty() ? open : obstacle;
    for (QAction* action : actions_.ask) Actions::allow(*action, against);
    Actions::allow(*actions_.build, against);
    Actions::allow(*actions_.poll, obstacle);
    // What shows a whole run would tell what is to come.
    const bool hides = session_ && session_->gate();
    Actions::allow(*actions_.exportPicture,
                   hides ? tr("It would show what is still to be predicted.") : QString());
    const QString hidden = hides ? actions_.exportPicture->toolTip() : QString();
    if (hides) Actions::allow(*actions_.compareRuns, hidden);
    for (const ComparedPair& pair : actions_.comparePairs) Actions::allow(*pair.action, hidden);
    if (prediction_.isOpen() && obstacle.isEmpty())
        actions_.holdTransport(tr("The question comes first; Show me passes it over."));
}

void PredictMode::setOn(bool on) {
    Q_EMIT begun();
    prediction_.setGating(on);
    if (on)
        card_->takeFocus();
    else
        ladder_.setFocus(Qt::OtherFocusReason);
    if (on && prediction_.isOpen() && prediction_.storyStep())
        Q_EMIT noted(tr("From here on each step is predicted; the question of the lesson comes first."));
}

void PredictMode::leave() {
    const bool gated = prediction_.isGating(), wasOpen = prediction_.isOpen();
    const bool ofStory = prediction_.storyStep().has_value();
    prediction_.leave();
    ladder_.setFocus(Qt::OtherFocusReason);
    const QString key = actions_.predict->shortcut().toString(QKeySequence::NativeText);
    if (gated)
        Q_EMIT noted(tr("Nothing is predicted any more. %1 begins again.").arg(key));
    else if (wasOpen && ofStory)
        Q_EMIT noted(tr("The question was left. “%1” in the lesson puts it once more.")
                         .arg(lesson_.story().askAgain()->text()));
    else if (wasOpen)
        Q_EMIT noted(tr("The question was left."));
}

// A fault explains a whole ladder.
void PredictMode::ask(QuestionForm form) {
    if (!session_) return;
    Q_EMIT begun();
    if (form == QuestionForm::fault && !prediction_.isGating()) session_->toEnd();
    if (prediction_.ask(form)) return card_->takeFocus();
    switch (form) {
        case QuestionForm::order:
            return Q_EMIT noted(tr("Fewer than two messages are still to come."));
        case QuestionForm::blank:
            return Q_EMIT noted(tr("No message has been sent yet."));
        case QuestionForm::fault:
            return Q_EMIT noted(tr("No single fault explains this run."));
        default:
            return Q_EMIT noted(tr("Nothing comes any more."));
    }
}

void PredictMode::build() {
    Q_EMIT begun();
    if (!prediction_.setTask())
        Q_EMIT noted(tr("Whatever is lost and whoever closes, this run ends as it does."));
}

bool PredictMode::isVeiling() const {
    return prediction_.isOpen() && prediction_.question()->as<FaultTruth>();
}

void PredictMode::followPrediction() {
    ladder_.setPrediction(arrowOf(prediction_));
    const auto* blank = prediction_.isOpen() ? prediction_.question()->as<BlankTruth>() : nullptr;
    ladder_.setBlank(blank ? std::optional(LadderBlank{blank->departure.id, blank->field}) : std::nullopt);
    right_.cover(blank || isVeiling() ? tr("Hidden while the question is open.") : QString());
    lesson_.setExplaining(!prediction_.isOpen());  // it often says what comes
    showToAudience();
}

// --- The audience of a presentation

void PredictMode::showToAudience() {
    const auto& question = prediction_.question();
    if (!present_.isOn() || !session_ || !question) {
        ballot_.reset();
        return present_.setAsked({});
    }
    ballot_ = Ballot::of(*question);
    const auto* blank = prediction_.isOpen() ? question->as<BlankTruth>() : nullptr;
    present_.setAsked({boardOf(prediction_, ballot_, *session_, look_),
                       blank ? std::optional(LadderBlank{blank->departure.id, blank->field}) : std::nullopt});
}

void PredictMode::answerForAudience(qsizetype option) {
    if (!prediction_.isOpen() || !ballot_) return;
    prediction_.setDraft(ballot_->options()[static_cast<std::size_t>(option)]);
    prediction_.check();
}

// As in a poll: first what is right is shown, and then the ladder plays.
void PredictMode::advanceForAudience() {
    if (prediction_.isOpen())
        prediction_.showMe();
    else if (prediction_.hasAnother())
        prediction_.goOn();
    else if (actions_.next->isEnabled())
        actions_.next->trigger();
    else
        present_.goBeyondEnd();
}

void PredictMode::followForm() {
    right_.chart()->setChoosing(qobject_cast<StatesForm*>(card_->form()) != nullptr && prediction_.isOpen());
}

// Once the layout knows how high it is now.
void PredictMode::comeIntoSight() {
    followForm();
    QTimer::singleShot(0, &lesson_, [this] { lesson_.showCard(); });
}

// A choice in the course that has this misconception, and the run that its author shows then.
QString PredictMode::refutationOf(std::uint32_t misconception) {
    for (const Scenario& scenario : library()) {
        for (const StoryStep& step : scenario.story) {
            const auto* ask = std::get_if<Ask>(&step.what);
            const auto* form = ask ? std::get_if<AskChoice>(&ask->form) : nullptr;
            if (!form) continue;
            for (const AnswerChoice& choice : form->choices)
                if (choice.misconception == misconception)
                    return QString::fromStdString(choice.refute.empty() ? scenario.id : choice.refute);
        }
    }
    return {};
}

// --- The poll

void PredictMode::startPoll() {
    if (!session_ || poll_) return;
    Q_EMIT begun();
    pollAsked_ = !prediction_.isOpen();
    if (pollAsked_ && !prediction_.ask(QuestionForm::next))
        return Q_EMIT noted(tr("Nothing comes any more."));
    std::optional<Ballot> ballot = Ballot::of(*prediction_.question());
    if (!ballot) {
        if (pollAsked_) prediction_.leave();
        return Q_EMIT noted(tr("There is nothing else that one could answer."));
    }
    QWidget* audience = present_.isOn() ? static_cast<QWidget*>(present_.window()) : lesson_.window();
    poll_ = new PollWindow(std::move(*ballot), session_->scenario(), audience);
    poll_->setAttribute(Qt::WA_DeleteOnClose);
    poll_->setLook(look_);
    connect(poll_, &PollWindow::revealed, &prediction_, &Prediction::showMe);
    connect(poll_, &PollWindow::playWanted, this, [this] { endPoll(true); });
    connect(poll_, &PollWindow::closed, this, [this] { endPoll(false); });
    poll_->setScreen(audience->screen());
    poll_->setGeometry(audience->screen()->geometry());
    poll_->showFullScreen();
    poll_->activateWindow();
    poll_->setFocus(Qt::OtherFocusReason);
}

void PredictMode::endPoll(bool play) {
    if (!poll_) return;
    PollWindow* window = poll_;
    poll_.clear();
    window->hide();
    window->deleteLater();
    if (prediction_.isOpen() && pollAsked_ && !prediction_.isGating()) prediction_.leave();
    if (present_.isOn())
        present_.window()->activateWindow();
    else
        lesson_.window()->activateWindow();
    if (play) actions_.next->trigger();
}

}  // namespace synstep
