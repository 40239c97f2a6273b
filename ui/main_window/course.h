// SPDX-License-Identifier: GPL-3.0-or-later
// The course as the window goes along with it: where a lesson leads, what of it has been done, and what of
// the window a step of its story speaks of.
#pragma once

#include <QDate>
#include <QObject>
#include <QPointer>
#include <functional>

#include "ui/main_window/actions.h"
#include "ui/main_window/right_column.h"
#include "ui/panels/lesson_panel.h"
#include "ui/session/progress.h"

namespace synstep {

class Course : public QObject {
    Q_OBJECT

  public:
    Course(Actions& actions, LessonPanel& panel, RightColumn& right, std::function<QDate()> today,
           QObject* parent = nullptr);

    // `builtIn`: only of those progress is kept.
    void setSession(Session* session, bool builtIn);
    void setLanguage(Language language);
    // From now on progress is kept there; what is there already is taken on.
    void keepIn(const QString& file);
    const Progress& progress() const { return progress_; }
    void clearProgress();

    // What is shown to an audience is nobody's progress.
    void setPresenting(bool presenting) { presenting_ = presenting; }

    // After the session has changed, and the actions have been updated.
    void update();

    // Whether this is the first lesson, followed and never told to its end before.
    bool isFirst() const;

    // "Lesson 5 of 49"; of a side run the lesson that it stands by.
    static QString placeOf(const Scenario& scenario);

  Q_SIGNALS:
    // What has been done cannot be kept there: said once, and again only after it could.
    void notKept(const QString& file);

  private:
    void save();
    void updateActions();
    void record();
    void showPart();
    void link();

    Actions& actions_;
    LessonPanel& panel_;
    RightColumn& right_;
    std::function<QDate()> today_;
    QPointer<Session> session_;
    bool builtIn_ = false;
    bool doneBefore_ = false;
    Language language_ = Language::en;
    Progress progress_;
    QString file_;
    bool notKept_ = false;
    bool presenting_ = false;
    Guide recorded_;  // as it was when progress was last recorded
    std::optional<std::size_t> shownStep_;
};

}  // namespace synstep
