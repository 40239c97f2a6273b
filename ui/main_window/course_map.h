// SPDX-License-Identifier: GPL-3.0-or-later
// The whole course at one glance: the lessons in their groups with what has been done of each and which one
// comes next, side runs below their lesson; and the questions that people ask, their answers hidden until
// asked for. Words of either language find in both: what has them in its title comes first.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

#include "core/scenario/scenario.h"
#include "ui/session/progress.h"
#include "ui/views/look.h"

namespace synstep {

class CourseMap : public QDialog {
    Q_OBJECT

  public:
    enum class Page { lessons, questions };

    // Begins at the scenario of this id, if there is one.
    CourseMap(const Look& look, const QString& current, const Progress& progress, Page page,
              QWidget* parent = nullptr);

    QLineEdit* searchField() const { return search_; }
    QTreeWidget* lessons() const { return lessons_; }
    QListWidget* questions() const { return questions_; }
    QPushButton* answerButton() const { return answer_; }
    QPushButton* openButton() const { return open_; }
    QString detail() const { return detail_->text(); }
    QTabWidget* pages() const { return pages_; }

  Q_SIGNALS:
    void chosen(const QString& id);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void build();
    void fillLessons();
    void addLesson(const Scenario& scenario, QTreeWidgetItem* below);
    void fill();
    QString standing(const Scenario& scenario) const;
    QString besideWhat(const Scenario& scenario) const;
    QString currentId() const;
    void showDetail();
    void choose();

    Look look_;
    Progress progress_;
    QString next_;  // id of the lesson that comes next; "": none
    QLineEdit* search_;
    QTabWidget* pages_;
    QTreeWidget* lessons_;
    QListWidget* questions_;
    QLabel* detail_;
    QPushButton* answer_;
    QPushButton* open_ = nullptr;
};

}  // namespace synstep
