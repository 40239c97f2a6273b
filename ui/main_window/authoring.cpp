// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/authoring.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <algorithm>

#include "core/lesson/question.h"
#include "ui/export/export.h"
#include "ui/export/plain_questions.h"
#include "ui/main_window/messages.h"
#include "ui/main_window/work_sheet_dialog.h"
#include "ui/text/gift_words.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

bool asksAnything(const Story& story) {
    return std::any_of(story.begin(), story.end(),
                       [](const StoryStep& step) { return std::holds_alternative<Ask>(step.what); });
}

}  // namespace

Authoring::Authoring(Actions& actions, QWidget& window)
    : QObject(&window), actions_(actions), window_(window) {
    connect(actions.editStory, &QAction::triggered, this, [this] { makeDialog()->open(); });
    connect(actions.freeze, &QAction::triggered, this, [this] { addHere(formHere()); });
    connect(actions.saySomething, &QAction::triggered, this, [this] { addHere(StepKind::say); });
    connect(actions.exportQuestions, &QAction::triggered, this, &Authoring::askWhereToExport);
    connect(actions.importQuestions, &QAction::triggered, this, &Authoring::askWhatToImport);
    connect(actions.workSheet, &QAction::triggered, this, &Authoring::askForWorkSheet);
}

void Authoring::update(const QString& obstacle) {
    if (!session_) return;
    const Scenario& scenario = session_->scenario();
    // A scenario file cannot say what a script plays.
    const QString script = scenario.lines.empty() ? QString() : tr("A script has no story.");
    const QString ofStory = obstacle.isEmpty() ? script : obstacle;
    for (QAction* action :
         {actions_.freeze, actions_.saySomething, actions_.editStory, actions_.importQuestions})
        Actions::allow(*action, ofStory);
    const QString nothing = asksAnything(scenario.story) ? QString() : tr("The story asks nothing yet.");
    Actions::allow(*actions_.exportQuestions, ofStory.isEmpty() ? nothing : ofStory);
    Actions::allow(*actions_.workSheet, obstacle);
}

StoryDialog* Authoring::makeDialog() {
    Q_EMIT begun();
    auto* dialog =
        new StoryDialog(session_->scenario(), session_->wholeTrace(), session_->cursor(), look_, &window_);
    connect(dialog, &StoryDialog::written, session_.data(), &Session::writeStory);
    connect(dialog, &StoryDialog::written, this,
            [this] { Q_EMIT noted(tr("The story is changed. “Save as scenario” keeps it.")); });
    return dialog;
}

// What is sent next; where nothing is, a field of what was sent last, else an answer to choose.
StepKind Authoring::formHere() const {
    if (!asksNothing(nextQuestion(session_->trace(), session_->cursor()))) return StepKind::next;
    return session_->segmentsSent().empty() ? StepKind::choice : StepKind::blank;
}

void Authoring::addHere(StepKind kind) {
    StoryDialog* dialog = makeDialog();
    if (dialog->addHere(kind)) return dialog->open();
    delete dialog;
    Q_EMIT noted(tr("Nothing happens here that a story could name. One step on it will."));
}

// --- Questions

bool Authoring::exportQuestions(const QString& path) {
    const QByteArray text = questionsFile(session_->scenario(), session_->wholeTrace());
    const QString problem = text.isEmpty() ? tr("In the run that is shown none of them comes.")
                                           : writeFile(path, text, look_.language);
    if (!problem.isEmpty()) showProblem(tr("The questions were not saved."), problem, &window_);
    return problem.isEmpty();
}

bool Authoring::importQuestions(const QString& path) {
    const auto refuse = [&](const QString& why) {
        showProblem(tr("The questions were not read."), why, &window_);
        return false;
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("%1: %2").arg(path, file.errorString()));
    const QByteArray text = file.readAll();
    const auto read = storyFrom({text.constData(), static_cast<std::size_t>(text.size())},
                                QFileInfo(path).fileName().toStdString(), session_->scenario(),
                                giftReading(look_.language));
    if (const auto* error = std::get_if<GiftError>(&read)) return refuse(errorText(*error, look_.language));
    if (const auto* error = std::get_if<ScenarioError>(&read))
        return refuse(errorText(*error, look_.language));
    StoryDialog* dialog = makeDialog();
    dialog->addSteps(std::get<Story>(read));
    dialog->open();
    return true;
}

void Authoring::askWhereToExport() {
    Q_EMIT begun();
    auto* dialog = new QFileDialog(&window_, tr("Export the questions"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Questions for Moodle (*.gift)"));
    dialog->setDefaultSuffix(QStringLiteral("gift"));
    const std::string& id = session_->scenario().id;
    dialog->selectFile(QString::fromStdString(id.empty() ? "questions" : id) + QStringLiteral(".gift"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (exportQuestions(path)) Q_EMIT noted(tr("Saved %1").arg(QFileInfo(path).fileName()));
    });
    dialog->open();
}

void Authoring::askWhatToImport() {
    Q_EMIT begun();
    auto* dialog = new QFileDialog(&window_, tr("Import questions"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Questions for Moodle (*.gift *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &Authoring::importQuestions);
    dialog->open();
}

// --- Work sheets

void Authoring::askForWorkSheet() {
    Q_EMIT begun();
    auto* dialog = new WorkSheetDialog(session_->scenario(), session_->wholeTrace(), look_, &window_);
    connect(dialog, &WorkSheetDialog::saved, this,
            [this](const QString& name) { Q_EMIT noted(tr("Saved %1").arg(name)); });
    dialog->open();
}

}  // namespace synstep
