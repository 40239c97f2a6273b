// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/story_view.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/story_words.h"

namespace synstep {

namespace {

constexpr int dotStep = 14, rowHeight = 16;

template <class Kind>
bool is(const StoryStep& step) {
    return std::holds_alternative<Kind>(step.what);
}

bool isTask(const StoryStep& step) {
    return is<Challenge>(step) || is<Playground>(step);
}

}  // namespace

// --- StoryDots

void StoryDots::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void StoryDots::setPlace(std::size_t told, std::size_t all, const QString& said) {
    told_ = told;
    all_ = all;
    const QString place = tr("Step %1 of %2 of the story").arg(told).arg(all);
    setAccessibleName(said.isEmpty() ? place : QStringLiteral("%1: %2").arg(place, said));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

std::size_t StoryDots::inRow(int width) const {
    return static_cast<std::size_t>(std::max(1, width / dotStep));
}

int StoryDots::heightForWidth(int width) const {
    const std::size_t row = inRow(width);
    return static_cast<int>((all_ + row - 1) / row) * rowHeight;
}

void StoryDots::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::size_t row = inRow(width());
    for (std::size_t i = 0; i < all_; ++i) {
        const QPointF center(7 + static_cast<int>(i % row) * dotStep,
                             8 + static_cast<int>(i / row) * rowHeight);
        const bool present = i + 1 == told_;
        painter.setPen(QPen(theme_.color(i < told_ ? Ink::ink : Ink::controlLine), present ? 1.5 : 1));
        painter.setBrush(i < told_ && !present ? theme_.color(Ink::ink) : QBrush(Qt::NoBrush));
        painter.drawEllipse(center, present ? 5 : 3, present ? 5 : 3);
        if (!present) continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.color(Ink::ink));
        painter.drawEllipse(center, 2, 2);
    }
}

// --- StoryView

StoryView::StoryView(QWidget* parent)
    : QWidget(parent),
      dots_(new StoryDots),
      captions_(new Prose(Type::body, Ink::ink)),
      cardPlace_(new QVBoxLayout),
      buttons_{new QPushButton, new QPushButton, new QPushButton},
      said_(new Prose(Type::control, Ink::muted)),
      tasks_(new Prose(Type::body, Ink::ink)),
      askAgain_(new QPushButton),
      follow_(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    for (QPushButton* button : buttons_) {
        row->addWidget(button, 1);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumHeight(28);
    }
    column->addWidget(dots_);
    column->addWidget(captions_);
    column->addLayout(cardPlace_);
    column->addWidget(tasks_);
    column->addLayout(row);
    column->addWidget(said_);
    for (QPushButton* button : {askAgain_, follow_}) {
        column->addWidget(button);
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumHeight(28);
    }
    connect(askAgain_, &QPushButton::clicked, this, [this] {
        if (const auto step = session_ ? leftOpen() : std::nullopt) session_->askAgain(*step);
    });
    connect(showMe(), &QPushButton::clicked, this, &StoryView::give);
    connect(helpMe(), &QPushButton::clicked, this, [this] { say(Manner::help); });
    connect(own(), &QPushButton::clicked, this, [this] {
        // At a question that was left, to be asked again is what one does oneself.
        if (session_ && !session_->openAct() && passedOver()) return askAgain_->click();
        say(Manner::own);
    });
    connect(follow_, &QPushButton::clicked, this, [this] {
        if (session_) session_->setGuided(true);
    });
}

void StoryView::setSaidElsewhere(std::function<std::optional<std::size_t>()> step) {
    saidElsewhere_ = std::move(step);
}

void StoryView::setCard(AskCard* card) {
    delete card_;
    card_ = card;
    cardPlace_->addWidget(card);
    card->setLook(look_);
    card->hide();
    if (session_) refresh();
}

void StoryView::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    mannerStep_.reset();
    connect(session, &Session::changed, this, &StoryView::refresh);
    refresh();
}

void StoryView::setLook(const Look& look) {
    look_ = look;
    dots_->setTheme(look.theme);
    for (Prose* prose : {captions_, said_, tasks_}) prose->setTheme(look.theme);
    if (card_ != nullptr) card_->setLook(look);
    showMe()->setText(tr("Show me"));
    helpMe()->setText(tr("Help me"));
    own()->setText(tr("I’ll do it"));
    for (QPushButton* button : buttons_) button->setFont(look.theme.font(Type::control));
    follow_->setText(tr("Follow the story"));
    if (session_) refresh();
}

std::optional<std::size_t> StoryView::stepInHand(const Session& session) {
    if (const auto waits = session.waitsFor()) return waits;
    if (const auto act = session.openAct()) return act;
    if (session.guide().toldOut) {
        for (std::size_t i = storyEnd(session.story()); i < session.story().size(); ++i)
            if (is<Challenge>(session.story()[i]) && !session.met(i)) return i;
    }
    const std::vector<std::size_t> here = session.stepsHere();
    return here.empty() ? std::nullopt : std::optional(here.back());
}

void StoryView::refresh() {
    setVisible(session_ && !session_->story().empty());
    if (!isVisibleTo(parentWidget())) return;
    const bool guided = session_->isGuided();
    dots_->setVisible(guided);
    refreshCaptions();
    updateTasks();
    updateCard();
    updateButtons();
    follow_->setVisible(!guided);
}

void StoryView::refreshCaptions() {
    if (!session_) return;
    QStringList said, captions;
    const Story& story = session_->story();
    const auto elsewhere = saidElsewhere_ ? saidElsewhere_() : std::nullopt;
    for (const std::size_t step : session_->stepsHere()) {
        if (!session_->isGuided() || is<Ask>(story[step])) continue;
        said << captionText(*session_, step, look_.language);
        if (elsewhere != step) captions << said.last();
    }
    captions_->setParagraphs(captions);
    const std::size_t told = session_->guide().toldOut ? story.size() : session_->told();
    dots_->setPlace(told, story.size(), said.join(QLatin1Char('\n')));
}

// What is left to the learner, and what has come of it.
void StoryView::updateTasks() {
    QList<Prose::Paragraph> tasks;
    const Story& story = session_->story();
    const bool open = session_->isGuided() && session_->guide().toldOut;
    for (std::size_t i = storyEnd(story); open && i < story.size(); ++i) {
        if (is<Playground>(story[i])) {
            tasks.push_back({tr("Try it yourself"), stepText(story[i], look_.language)});
            continue;
        }
        const auto* task = std::get_if<Challenge>(&story[i].what);
        if (task == nullptr) continue;
        tasks.push_back({tr("Challenge"), stepText(story[i], look_.language)});
        if (session_->met(i))
            tasks.push_back(
                {tr("Met"),
                 tr("Reached: %1.").arg(reachText(task->reach, session_->scenario(), look_.language))});
    }
    tasks_->setHeaded(tasks);
}

// The question of this place: the one that holds the run, else the last one that was settled here.
void StoryView::updateCard() {
    std::optional<std::size_t> asked;
    for (const std::size_t step : session_->stepsHere()) {
        if (!is<Ask>(session_->story()[step])) continue;
        asked = step;
        if (session_->waitsFor() == step) break;
    }
    const bool shown = session_->isGuided() && asked.has_value();
    if (card_ == nullptr) return;
    if (shown) card_->ask(session_, *asked);
    card_->setVisible(shown);
}

// One of this place that was left without an answer.
std::optional<std::size_t> StoryView::passedOver() const {
    for (const std::size_t step : session_->stepsHere()) {
        const auto outcome = session_->settled(step);
        const bool here = session_->storyPosition(step) == session_->cursor();
        if (here && outcome && outcome->how == AskOutcome::How::passedOver) return step;
    }
    return std::nullopt;
}

// The one of this place, else at the end of the story the first one.
std::optional<std::size_t> StoryView::leftOpen() const {
    const auto here = passedOver();
    const std::vector<std::size_t> left = session_->questionsLeft();
    return here || left.empty() || !session_->guide().toldOut ? here : std::optional(left.front());
}

void StoryView::updateButtons() {
    const auto step = session_->isGuided() ? stepInHand(*session_) : std::nullopt;
    if (step != mannerStep_) manner_ = Manner::none;
    mannerStep_ = step;
    const bool task = step && isTask(session_->story()[*step]);
    const bool helps = step && canHelp(*step);
    for (QPushButton* button : {helpMe(), own()}) button->setVisible(helps);
    // A question has a button of its own for that.
    showMe()->setVisible(helps && !isAsking() && (task || canGive()));
    updateAskAgain();
    showMe()->setEnabled(!task);
    showMe()->setToolTip(task ? tr("What is left to you is not shown.") : QString());
    QStringList said;
    if (const auto missed = session_->missedAct()) said << missedText(*session_, *missed, look_.language);
    if (step && manner_ == Manner::help) said << helpText(*session_, *step, look_.language);
    if (step && manner_ == Manner::own) said << waitText(*session_, *step, look_.language);
    said_->setParagraphs(said);
}

// Where it was left, and at the end of the story wherever that was: counted, if it is not the one of this
// place alone.
void StoryView::updateAskAgain() {
    const auto left = static_cast<int>(session_->questionsLeft().size());
    const bool here = passedOver().has_value(), others = session_->guide().toldOut && left > (here ? 1 : 0);
    askAgain_->setVisible(session_->isGuided() && !isAsking() && (here || others));
    askAgain_->setText(others ? tr("%n question(s) left open: ask now", nullptr, left) : tr("Ask again"));
}

void StoryView::say(Manner manner) {
    manner_ = manner;
    updateButtons();
}

bool StoryView::isAsking() const {
    const auto waits = session_->waitsFor();
    return waits && is<Ask>(session_->story()[*waits]);
}

// A question that has been settled says nothing any more that one could be helped with; one that was left
// still does.
bool StoryView::canHelp(std::size_t step) const {
    const StoryStep& one = session_->story()[step];
    if (isTask(one) || session_->waitsFor() || session_->openAct()) return true;
    return session_->canGoNext() && (!is<Ask>(one) || passedOver());
}

bool StoryView::canGive() const {
    if (!session_ || !session_->isGuided()) return false;
    const auto step = stepInHand(*session_);
    if (!step || isTask(session_->story()[*step])) return false;
    if (session_->waitsFor() || session_->openAct()) return true;
    return session_->canGoNext() && !is<Ask>(session_->story()[*step]);
}

void StoryView::give() {
    if (!session_) return;
    const auto step = stepInHand(*session_);
    if (isAsking()) {
        if (card_ != nullptr) card_->showAnswer();
    } else if (step && session_->openAct() == step) {
        session_->performStep(*step);
    } else {
        Q_EMIT playWanted();
    }
}

void StoryView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    dots_->setFixedHeight(dots_->heightForWidth(width()));
}

}  // namespace synstep
