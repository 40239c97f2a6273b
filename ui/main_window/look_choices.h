// SPDX-License-Identifier: GPL-3.0-or-later
// How things are written and how time runs down the ladder, as menus in which one of each is chosen.
#pragma once

#include <QActionGroup>
#include <QMenu>
#include <QStringList>
#include <array>

#include "ui/views/look.h"

namespace synstep {

// One of several values, in a menu of its own.
class Choice : public QObject {
    Q_OBJECT

  public:
    Choice(QMenu& in, int values, QObject* parent);

    void setWords(const QString& title, const QStringList& values);
    QMenu* menu() const { return menu_; }
    void show(int value) { actions_.at(value)->setChecked(true); }
    const QList<QAction*>& actions() const { return actions_; }

  Q_SIGNALS:
    void chosen(int value);

  private:
    QMenu* menu_;
    QList<QAction*> actions_;
};

class LookChoices : public QObject {
    Q_OBJECT

  public:
    LookChoices(QMenu& view, QObject* parent);

    void retranslate();
    void show(const Look& look);
    // The same choices in another menu.
    void addTo(QMenu& menu) const;

    Choice labels, numbers, states, axis;
    QAction* folds;  // finished phases

    // What the values are called, in the order of the enumerations, each with an example; the export dialog
    // calls them the same.
    static QStringList labelWords();
    static QStringList numberWords();
    static QStringList stateWords();
    static QStringList axisWords();

  Q_SIGNALS:
    void chosen(const Wording& wording, TimeAxis axis, bool folds);

  private:
    void tell();

    Wording wording_;
    TimeAxis axis_ = TimeAxis::byEvent;
};

}  // namespace synstep
