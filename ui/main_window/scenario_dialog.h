// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in scenarios with a search: type, choose, Enter.
#pragma once

#include <QDialog>

#include "ui/views/look.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace synstep {

class ScenarioDialog : public QDialog {
    Q_OBJECT

  public:
    // Chosen at first is the lesson `current`; without one the first.
    ScenarioDialog(const Look& look, const QString& current, QWidget* parent = nullptr);

    QLineEdit* searchField() const { return search_; }
    QListWidget* list() const { return list_; }

  Q_SIGNALS:
    void chosen(const QString& id);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void filter();
    void showSummary();
    void choose();

    Look look_;
    QLineEdit* search_;
    QListWidget* list_;
    QLabel* summary_;
};

}  // namespace synstep
