// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the window that is about the course: what leads where, and what is kept of it.
#include <QFileDialog>
#include <QMessageBox>

#include "ui/main_window/library.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/messages.h"

namespace synstep {

// A lesson that is opened for the first time is told, if the learner wants stories.
Session& MainWindow::begun(Session& session) const {
    if (guided_ && !session.guide().begun) session.tellStory();
    return session;
}

// As it was when it was opened first; the runs that were made are kept.
void MainWindow::startAfresh() {
    playback_.pause();
    session_->tellStory();
    if (!guided_) session_->setGuided(false);
}

void MainWindow::connectCourse() {
    lesson_->story().setSaidElsewhere([this] { return ladder_->captioned(); });
    connect(ladder_, &LadderWidget::captionMoved, &lesson_->story(), &StoryView::refreshCaptions);
    connect(lesson_, &LessonPanel::afreshWanted, this, &MainWindow::startAfresh);
    // When all that this brings about has been done: a note goes with the next thing that happens.
    connect(
        &course_, &Course::notKept, this,
        [this](const QString& file) {
            status_->setNote(
                tr("Progress cannot be written to %1: it is lost when the program ends.").arg(file));
        },
        Qt::QueuedConnection);
    connect(actions_.builtIn, &QAction::triggered, this, [this] { openCourseMap(CourseMap::Page::lessons); });
    connect(actions_.questions, &QAction::triggered, this,
            [this] { openCourseMap(CourseMap::Page::questions); });
    connect(&present_, &PresentMode::switched, this, [this] { course_.setPresenting(present_.isOn()); });
    connect(lesson_, &LessonPanel::mapWanted, this, [this] { openCourseMap(CourseMap::Page::lessons); });
    connect(actions_.nextLesson, &QAction::triggered, this, [this] {
        if (const Scenario* next = lessonAfter(session_->scenario().id)) openBuiltIn(*next);
    });
    connect(lesson_, &LessonPanel::lessonWanted, this, [this](const QString& id) { openNamed(id); });
    connect(lesson_, &LessonPanel::besideWanted, this, &MainWindow::openBeside);
    connect(&lesson_->story(), &StoryView::playWanted, this, [this] {
        if (compare_.isOn()) return;
        playback_.play();
    });
    connect(actions_.followStory, &QAction::triggered, this, [this](bool on) { guided_ = on; });
    connect(lesson_->story().follow(), &QPushButton::clicked, this, [this] { guided_ = true; });
    connect(actions_.tellStory, &QAction::triggered, this, [this] {
        playback_.pause();
        guided_ = true;
    });
    connect(actions_.exportProgress, &QAction::triggered, this, &MainWindow::exportProgress);
    connect(actions_.clearProgress, &QAction::triggered, this, &MainWindow::askToClearProgress);
}

void MainWindow::openCourseMap(CourseMap::Page page) {
    playback_.pause();
    auto* dialog = new CourseMap(look_, menus_.currentLesson(), course_.progress(), page, this);
    connect(dialog, &CourseMap::chosen, this, [this](const QString& id) { openNamed(id); });
    dialog->open();
}

void MainWindow::openBeside(const QString& id) {
    const Scenario* other = findInLibrary(id);
    if (other == nullptr) return;
    playback_.pause();
    playback_.complete();
    compare_.startBeside(*session_, *other);
}

void MainWindow::exportProgress() {
    auto* dialog = new QFileDialog(this, tr("Export progress"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Progress (*.json)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("synstep-progress.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (course_.progress().save(path))
            status_->setNote(tr("Saved %1").arg(QFileInfo(path).fileName()));
        else
            showProblem(tr("The progress was not saved."), path, this);
    });
    dialog->open();
}

void MainWindow::askToClearProgress() {
    auto* box = new QMessageBox(QMessageBox::Question, tr("Clear progress"),
                                tr("Forget which lessons are done and how the questions were answered?"),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QAbstractButton* forget = box->addButton(tr("&Forget"), QMessageBox::AcceptRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, forget](const QAbstractButton* button) {
        if (button == forget) course_.clearProgress();
    });
    box->open();
}

}  // namespace synstep
