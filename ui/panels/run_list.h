// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that a person has made from the scenario, one row each, named by what was changed; choosing a row
// goes there. Not shown while there is only the run as scripted.
#pragma once

#include <QListWidget>
#include <QPointer>

#include "ui/session/session.h"
#include "ui/views/look.h"

namespace synstep {

class RunList : public QListWidget {
    Q_OBJECT

  public:
    explicit RunList(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);

    // So high that the rows fit, up to a few.
    int wantedHeight() const;

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void refresh();

    QPointer<Session> session_;
    Look look_;
};

}  // namespace synstep
