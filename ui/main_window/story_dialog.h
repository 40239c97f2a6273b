// SPDX-License-Identifier: GPL-3.0-or-later
// The story of a lesson, to be written: its question and answer, and its steps with all that they say in both
// languages. Nothing is taken over before OK, and then all of it.
//
// What is typed is held against the rules of a scenario file as it is typed, with that reader's sentences; OK
// shows the first step that is refused. A step that does not come in the run on the screen is said to be so:
// that is no error.
#pragma once

#include <QDialog>
#include <QListWidget>
#include <memory>
#include <optional>
#include <vector>

#include "ui/main_window/step_form.h"
#include "ui/main_window/story_draft.h"
#include "ui/session/session.h"
#include "ui/views/look.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace synstep {

class StoryDialog : public QDialog {
    Q_OBJECT

  public:
    // `run`: the whole of the one on the screen, at whose position `now` new steps are put.
    StoryDialog(const Scenario& scenario, std::shared_ptr<const Trace> run, std::size_t now, const Look& look,
                QWidget* parent);

    // One more step, where the run is, chosen; false: no moment there has a name.
    bool addHere(StepKind kind);
    // Steps from elsewhere, each where it is due; the first of them is chosen.
    void addSteps(const Story& story);

    QListWidget& list() { return *list_; }
    StepForm& form() { return *form_; }
    TextPair& question() { return *question_; }
    TextPair& answer() { return *answer_; }
    QString problem() const;  // what is said to be wrong with what is chosen, or ""
    const std::vector<StepDraft>& drafts() const { return drafts_; }

  public Q_SLOTS:
    void accept() override;
    void removeStep();
    void moveStep(int by);

  Q_SIGNALS:
    void written(const std::optional<synstep::Lesson>& lesson, const synstep::Story& story);

  private:
    QLayout* makeLeft();
    QWidget* makeLesson();
    void insert(std::size_t index, StepDraft draft);
    void addBehind();
    void refreshList();
    void choose(int row);
    void onEdited();
    void judge();
    std::optional<std::size_t> chosenStep() const;
    QString lineOf(const StepDraft& draft) const;
    std::optional<Lesson> lessonWritten() const;
    QString problemOf(int row) const;
    QString remarkOn(std::size_t step) const;
    // As far as they can be read.
    Story readable() const;

    Scenario scenario_;
    std::shared_ptr<const Trace> run_;
    std::size_t now_;
    Look look_;
    DraftReader reader_;
    std::vector<StepDraft> drafts_;
    QListWidget* list_;
    StepForm* form_;
    TextPair* question_;
    TextPair* answer_;
    QStackedWidget* pages_;
    QLabel* problem_;
    QPushButton* remove_;
    QPushButton* up_;
    QPushButton* down_;
};

}  // namespace synstep
