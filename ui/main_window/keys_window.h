// SPDX-License-Identifier: GPL-3.0-or-later
// The list of keys: every action that has one, in groups, beside the window and not in its way. What is
// written into the field at its head narrows the list.
#pragma once

#include <QDialog>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>

#include "ui/main_window/actions.h"

class QScrollArea;

namespace synstep {

struct KeyRow {
    QString what;
    QString keys;  // "Space, Right"
};
struct KeyGroup {
    QString title;
    QList<KeyRow> rows;
};

// Each action with a key is in exactly one of them.
QList<KeyGroup> keyGroups(const Actions& actions);

class KeysWindow : public QDialog {
    Q_OBJECT

  public:
    // Shows the one of this parent, or makes it.
    static KeysWindow* open(const Actions& actions, QWidget* parent);

    QLineEdit& search() { return *search_; }
    // "Next: Space, Right", of what is shown.
    QStringList shownRows() const;

  private:
    struct Line {
        QString text;  // what it is found by
        QLabel* what;
        QLabel* keys;
    };
    struct Block {
        QLabel* title;
        QFrame* rule;
        QList<Line> lines;
    };

    KeysWindow(const Actions& actions, QWidget* parent);
    void fill();
    QWidget* makeColumn(const QList<KeyGroup>& groups);
    void narrow();

    const Actions& actions_;
    QLineEdit* search_;
    QLabel* remark_;
    QScrollArea* area_;
    QWidget* columns_ = nullptr;
    QList<Block> blocks_;
};

}  // namespace synstep
