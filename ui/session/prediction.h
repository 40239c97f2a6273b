// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked along a session, and how far its answer has come.
//
// While it gates, each step is asked about before it is played: the session's gate stands where the question
// is, and moves on to its end once it is settled: answered, or shown. Where one has been is not asked again.
// Acts make another run, and ask anew there. Questions of a story come first, and are settled in the session.
// A question that a person asked for, and a task, stand alone: the question is dropped when the session
// leaves its place. Every change is followed by changed(); what is being written as an answer by drafted().
// QtCore only.
#pragma once

#include <QObject>
#include <QPointer>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/lesson/grade.h"
#include "ui/session/generated_questions.h"
#include "ui/session/session.h"

namespace synstep {

class Prediction : public QObject {
    Q_OBJECT

  public:
    explicit Prediction(QObject* parent = nullptr);

    void setSession(Session* session);

    bool isGating() const { return gating_; }
    // Asked here, or settled on the way on which one is; none: nothing is.
    const std::optional<Question>& question() const { return question_; }
    const Attempt& attempt() const { return attempt_; }
    bool isOpen() const { return question_ && !attempt_.isOver(); }
    // What is written has been found wrong already: nothing new would be learned by checking it, and it would
    // cost a try.
    bool isRefuted() const;
    // The step of the story whose question it is.
    const std::optional<std::size_t>& storyStep() const { return storyStep_; }
    // Settled, and the story asks another one at the same place.
    bool hasAnother() const;
    const std::optional<BuildTask>& task() const { return task_; }
    bool isTaskMet() const { return taskMet_; }
    // Anything at all is asked, or would be.
    bool isOn() const { return gating_ || question_ || task_; }

    // What is being written; else the last answer that was given to this question, else to the one before.
    const std::optional<Answer>& draft() const { return draft_; }
    const std::optional<Answer>& given() const { return given_; }
    // The segment that was meant by `given`, if one left.
    const std::optional<SegmentId>& meant() const { return meant_; }

    void setDraft(const std::optional<Answer>& answer);
    // False if it cannot be asked of the present.
    bool ask(QuestionForm form);
    bool setTask();

  public Q_SLOTS:
    void setGating(bool on);
    // The question is passed over, and nothing is asked any more but by a story.
    void leave();
    void check();  // the draft
    void showMe();
    void goOn();  // to the next question at this place

  Q_SIGNALS:
    void changed();
    void drafted();

  private:
    struct Place {
        std::size_t run = 0, position = 0;
        friend bool operator==(const Place&, const Place&) = default;
    };
    using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

    Place here() const { return {session_->run(), session_->cursor()}; }
    void clear();
    void follow();
    bool isStillAbout(const Place& place) const;
    void askAt(const Place& place);
    std::optional<std::size_t> storyAsks() const;
    std::optional<Question> storyQuestion(std::size_t step) const;
    void begin(std::optional<Question> question, const Place& place);
    void settle();
    std::size_t settledFrom(const Place& place) const;
    void setSessionGate();
    void showTask();

    QPointer<Session> session_;
    bool gating_ = false;
    std::optional<Question> question_;
    std::optional<std::size_t> storyStep_;
    Place place_;  // of the question
    Attempt attempt_;
    std::optional<Answer> draft_, given_;
    std::optional<SegmentId> meant_;
    std::map<std::size_t, Ranges> settled_;  // by run
    std::optional<BuildTask> task_;
    bool taskMet_ = false;
    std::size_t tasks_ = 0;  // that were set
};

}  // namespace synstep
