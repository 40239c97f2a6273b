// SPDX-License-Identifier: GPL-3.0-or-later
// What a learner has done so far: lessons whose story was told to its end, and how the questions in them were
// answered. Kept in a file of this computer alone. No clock: the day is an argument.
//
// A question is mastered once it was answered right at the first try on two different days; a lesson, once it
// is done and all its questions are. QtCore only.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "ui/session/guide.h"

namespace synstep {

class Progress {
  public:
    struct Question {
        std::uint32_t times = 0;  // that it was settled
        std::uint32_t tries = 0;  // answers given, all times together
        std::uint32_t right = 0;  // times that it was answered right, be it at the second try
        std::set<QDate> cleanDays;
        bool isMastered() const { return cleanDays.size() >= 2; }
        friend bool operator==(const Question&, const Question&) = default;
    };
    struct Lesson {
        QDate done;                                 // first; invalid: not yet
        std::size_t asks = 0;                       // how many questions it has, as when it was done last
        std::map<std::size_t, Question> questions;  // by their place among the lesson's questions, from 1
        // How many of them have been answered right at least once.
        std::size_t right() const;
        friend bool operator==(const Lesson&, const Lesson&) = default;
    };

    // Told to its end; of a lesson that has so many questions.
    void finish(const std::string& lesson, std::size_t questions, const QDate& today);
    // `before`: of the same asking, as it was recorded when the question was left.
    void record(const std::string& lesson, std::size_t question, const AskOutcome& outcome,
                const QDate& today, const std::optional<AskOutcome>& before = {});
    void clear() { lessons_.clear(); }

    bool isEmpty() const { return lessons_.empty(); }
    bool isDone(const std::string& lesson) const;
    // Of a lesson that has so many questions; one without any cannot be.
    bool isMastered(const std::string& lesson, std::size_t questions) const;
    const std::map<std::string, Lesson>& lessons() const { return lessons_; }

    QByteArray toJson() const;
    // What is no progress, or of another version, is refused.
    static std::optional<Progress> fromJson(const QByteArray& json);

    // A file that is not there, or that cannot be read, is no progress.
    static Progress load(const QString& path);
    // Whole or not at all; false if it could not be written.
    bool save(const QString& path) const;

    friend bool operator==(const Progress&, const Progress&) = default;

  private:
    std::map<std::string, Lesson> lessons_;
};

}  // namespace synstep
