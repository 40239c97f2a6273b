// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked along a session, and how far its answer has come.
//
// While it gates, each step is asked about before it is played: the session's gate stands where the question
// is, and moves on to its end once it is settled: answered, or shown. Where one has been is not asked again.
// Acts make another run, and ask anew there. A question that a person asked for stands alone: it is dropped
// when the session leaves its place. Every change is followed by changed(); what is being written as an
// answer by drafted(). QtCore only.
#pragma once

#include <QObject>
#include <QPointer>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/lesson/grade.h"
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
    // What is being written; else the last answer that was given to this question, else to the one before.
    const std::optional<Answer>& draft() const { return draft_; }
    const std::optional<Answer>& given() const { return given_; }
    // The segment that was meant by `given`, if one left.
    const std::optional<SegmentId>& meant() const { return meant_; }

    void setDraft(const std::optional<Answer>& answer);

  public Q_SLOTS:
    void setGating(bool on);
    void leave();
    void check();  // the draft
    void showMe();

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
    void follow();
    bool isStillAbout(const Place& place) const;
    void askAt(const Place& place);
    void settle();
    std::size_t settledFrom(const Place& place) const;
    void setSessionGate();

    QPointer<Session> session_;
    bool gating_ = false;
    std::optional<Question> question_;
    Place place_;  // of the question
    Attempt attempt_;
    std::optional<Answer> draft_, given_;
    std::optional<SegmentId> meant_;
    std::map<std::size_t, Ranges> settled_;  // by run
};

}  // namespace synstep
