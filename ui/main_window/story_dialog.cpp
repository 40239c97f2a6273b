// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/story_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/scenario/authoring.h"
#include "core/scenario/story_run.h"
#include "core/scenario/story_words.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr int listWidth = 300, formWidth = 620;
constexpr int firstStepRow = 1;  // the lesson's question and answer stand before the steps

// What happens around a position, each place by all its names: what `when` is chosen from.
QStringList momentsAround(const Trace& run, std::size_t now) {
    constexpr std::size_t reach = 100;  // a long run has too many for a list
    QStringList out;
    const std::size_t last = std::min(run.size(), now + reach);
    for (std::size_t position = now - std::min(now, reach); position <= last; ++position) {
        for (const Moment& moment : momentsAt(run, position, 0)) {
            const QString words = QString::fromStdString(momentText(moment));
            if (!out.contains(words)) out += words;
        }
    }
    return out;
}

}  // namespace

StoryDialog::StoryDialog(const Scenario& scenario, std::shared_ptr<const Trace> run, std::size_t now,
                         const Look& look, QWidget* parent)
    : QDialog(parent),
      scenario_(scenario),
      run_(std::move(run)),
      now_(now),
      look_(look),
      reader_(scenario),
      list_(new QListWidget),
      form_(new StepForm(momentsAround(*run_, now))),
      question_(new TextPair(tr("Question"), 3)),
      answer_(new TextPair(tr("Answer"), 5)),
      pages_(new QStackedWidget),
      problem_(new QLabel),
      remove_(new QPushButton(tr("&Remove"))),
      up_(new QPushButton(tr("&Up"))),
      down_(new QPushButton(tr("&Down"))) {
    setWindowTitle(tr("Edit the story"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const StoryStep& step : scenario.story) drafts_.push_back(draftOf(step, scenario.setup));
    auto* scroll = new QScrollArea;
    scroll->setWidget(form_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(formWidth);
    pages_->addWidget(makeLesson());
    pages_->addWidget(scroll);
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    problem_->setMinimumHeight(2 * problem_->fontMetrics().lineSpacing() + 4);
    problem_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &StoryDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* right = new QVBoxLayout;
    right->addWidget(pages_, 1);
    right->addWidget(problem_);
    right->addWidget(buttons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addLayout(makeLeft());
    row->addLayout(right, 1);
    connect(form_, &StepForm::edited, this, &StoryDialog::onEdited);
    connect(form_, &StepForm::kindChosen, this, [this] {
        const auto step = chosenStep();
        if (!step) return;
        StepDraft draft = form_->value();
        fillIn(draft, *run_, now_);
        form_->setValue(draft);
        onEdited();
    });
    refreshList();
    list_->setCurrentRow(drafts_.empty() ? 0 : firstStepRow);
    resize(1080, 660);
}

QLayout* StoryDialog::makeLeft() {
    list_->setAccessibleName(tr("Steps"));
    list_->setMinimumWidth(listWidth);
    list_->setSpacing(3);
    list_->setTextElideMode(Qt::ElideRight);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* add = new QPushButton(tr("&Add"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {add, remove_, up_, down_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    connect(list_, &QListWidget::currentRowChanged, this, &StoryDialog::choose);
    connect(add, &QPushButton::clicked, this, &StoryDialog::addBehind);
    connect(remove_, &QPushButton::clicked, this, &StoryDialog::removeStep);
    connect(up_, &QPushButton::clicked, this, [this] { moveStep(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { moveStep(1); });
    auto* column = new QVBoxLayout;
    column->addWidget(list_, 1);
    column->addLayout(buttons);
    return column;
}

QWidget* StoryDialog::makeLesson() {
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    if (scenario_.lesson) {
        question_->setValue(scenario_.lesson->question);
        answer_->setValue(scenario_.lesson->answer);
    }
    form->addRow(tr("&Question"), question_);
    form->addRow(tr("Ans&wer"), answer_);
    for (TextPair* pair : {question_, answer_}) connect(pair, &TextPair::edited, this, &StoryDialog::judge);
    return page;
}

// --- Steps

std::optional<std::size_t> StoryDialog::chosenStep() const {
    const int row = list_->currentRow();
    if (row < firstStepRow) return std::nullopt;
    return static_cast<std::size_t>(row - firstStepRow);
}

void StoryDialog::insert(std::size_t index, StepDraft draft) {
    drafts_.insert(drafts_.begin() + static_cast<std::ptrdiff_t>(index), std::move(draft));
    refreshList();
    list_->setCurrentRow(static_cast<int>(index) + firstStepRow);
    choose(list_->currentRow());
}

bool StoryDialog::addHere(StepKind kind) {
    const StoryPlace place = placeInStory(readable(), *run_, now_);
    const auto moments = momentsAt(*run_, now_, place.from);
    if (moments.empty()) return false;
    StepDraft draft;
    draft.when = momentText(moments.front());
    const auto* entered = std::get_if<StateEntered>(&moments.front());
    if (entered && entered->socket) draft.socket = run_->setup().nameOf(*entered->socket);
    draft.kind = kind;
    fillIn(draft, *run_, now_);
    insert(std::min(place.index, drafts_.size()), draft);
    form_->text().setFocus();
    return true;
}

void StoryDialog::addBehind() {
    StepDraft draft;
    const auto step = chosenStep();
    draft.when = step ? drafts_[*step].when : std::string("start");
    insert(step ? *step + 1 : 0, draft);
    form_->when().setFocus();
}

void StoryDialog::addSteps(const Story& story) {
    std::optional<std::size_t> first;
    for (const StoryStep& step : story) {
        const Story present = readable();
        const auto due = positionOf(step.when, *run_, 0);
        const std::size_t index =
            std::min(placeInStory(present, *run_, due.value_or(run_->size())).index, drafts_.size());
        if (!first || index < *first) first = index;
        drafts_.insert(drafts_.begin() + static_cast<std::ptrdiff_t>(index), draftOf(step, scenario_.setup));
    }
    refreshList();
    if (first) list_->setCurrentRow(static_cast<int>(*first) + firstStepRow);
}

void StoryDialog::removeStep() {
    const auto step = chosenStep();
    if (!step) return;
    drafts_.erase(drafts_.begin() + static_cast<std::ptrdiff_t>(*step));
    const int row = list_->currentRow();
    refreshList();
    list_->setCurrentRow(std::min(row, list_->count() - 1));
    choose(list_->currentRow());
}

void StoryDialog::moveStep(int by) {
    const auto step = chosenStep();
    if (!step) return;
    const auto to = static_cast<std::ptrdiff_t>(*step) + by;
    if (to < 0 || to >= std::ssize(drafts_)) return;
    std::swap(drafts_[*step], drafts_[static_cast<std::size_t>(to)]);
    refreshList();
    list_->setCurrentRow(static_cast<int>(to) + firstStepRow);
}

// --- What is shown

QString StoryDialog::lineOf(const StepDraft& draft) const {
    const QString what = stepKindText(draft.kind);
    const QString text = markedIn(look_.language, draft.text).line().simplified();
    const QString when = QString::fromStdString(draft.when);
    return QStringLiteral("%1\n%2").arg(when, text.isEmpty() ? what : what + QStringLiteral(" – ") + text);
}

void StoryDialog::refreshList() {
    const QSignalBlocker quiet(list_);
    const int row = list_->currentRow();
    list_->clear();
    list_->addItem(tr("The lesson\nQuestion and answer"));
    for (const StepDraft& draft : drafts_) list_->addItem(lineOf(draft));
    list_->setCurrentRow(std::clamp(row, 0, list_->count() - 1));
}

void StoryDialog::choose(int row) {
    const auto step = chosenStep();
    pages_->setCurrentIndex(step ? 1 : 0);
    if (step) form_->setValue(drafts_[*step]);
    remove_->setEnabled(step.has_value());
    up_->setEnabled(step && *step > 0);
    down_->setEnabled(step && *step + 1 < drafts_.size());
    if (row >= 0) judge();
}

void StoryDialog::onEdited() {
    const auto step = chosenStep();
    if (!step) return;
    drafts_[*step] = form_->value();
    list_->currentItem()->setText(lineOf(drafts_[*step]));
    judge();
}

// --- What is wrong

QString StoryDialog::problem() const {
    return problem_->text();
}

std::optional<Lesson> StoryDialog::lessonWritten() const {
    Lesson lesson = scenario_.lesson.value_or(Lesson{});
    lesson.question = question_->value();
    lesson.answer = answer_->value();
    if (lesson.question.isEmpty() && lesson.answer.isEmpty()) return std::nullopt;
    return lesson;
}

QString StoryDialog::problemOf(int row) const {
    const auto sentence = [&](const auto& read) {
        const auto* error = std::get_if<ScenarioError>(&read);
        return error ? errorSentence(*error, look_.language) : QString();
    };
    if (row >= firstStepRow) {
        const StepDraft& draft = drafts_[static_cast<std::size_t>(row - firstStepRow)];
        if (draft.text.isEmpty() && !hasOwnWords(draft.kind)) return tr("The text is still to be written.");
        return sentence(reader_.read(draft));
    }
    const auto lesson = lessonWritten();
    return lesson ? sentence(reader_.read(*lesson)) : QString();
}

Story StoryDialog::readable() const {
    Story story;
    for (const StepDraft& draft : drafts_) {
        auto read = reader_.read(draft);
        if (auto* step = std::get_if<StoryStep>(&read)) story.push_back(std::move(*step));
    }
    return story;
}

QString StoryDialog::remarkOn(std::size_t step) const {
    const Story story = readable();
    if (story.size() != drafts_.size()) return {};
    const bool comes = duePositions(story, *run_)[step].has_value();
    return comes ? QString() : tr("In the run that is shown this step does not come.");
}

void StoryDialog::judge() {
    const QString wrong = problemOf(list_->currentRow());
    const auto step = chosenStep();
    problem_->setText(wrong.isEmpty() && step ? remarkOn(*step) : wrong);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, look_.theme.color(wrong.isEmpty() ? Ink::muted : Ink::rst));
    problem_->setPalette(colours);
}

void StoryDialog::accept() {
    for (int row = 0; row < list_->count(); ++row) {
        if (problemOf(row).isEmpty()) continue;
        list_->setCurrentRow(row);
        judge();
        return;
    }
    const Story story = readable();
    Q_EMIT written(lessonWritten(), story);
    QDialog::accept();
}

}  // namespace synstep
