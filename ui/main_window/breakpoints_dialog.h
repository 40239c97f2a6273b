// SPDX-License-Identifier: GPL-3.0-or-later
// Which breakpoints the session has: makes and removes them at once, without the mouse if need be.
#pragma once

#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>

#include "ui/session/session.h"
#include "ui/views/look.h"

namespace synstep {

class BreakpointsDialog : public QDialog {
    Q_OBJECT

  public:
    BreakpointsDialog(Session& session, const Look& look, QWidget* parent);

    // What Add would set.
    Breakpoint described() const;

    QListWidget& list() { return *list_; }
    QComboBox& host() { return *host_; }
    QComboBox& what() { return *what_; }
    QComboBox& which() { return *which_; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    enum class What { state, sent, arrived, lost, timer, again };

    QComboBox* addChoice(const QString& name);
    void offerWhich();
    void refresh();
    void add();
    void remove();

    QPointer<Session> session_;
    Look look_;
    QListWidget* list_;
    QComboBox* host_;
    QComboBox* what_;
    QComboBox* which_;
    QSpinBox* times_;
    QPushButton* add_;
    QPushButton* remove_;
};

}  // namespace synstep
