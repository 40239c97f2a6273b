// SPDX-License-Identifier: GPL-3.0-or-later
// The palette of segments that neither host sends now: old duplicates, forged resets, a SYN flood, and one of
// the person's own making. What has no meaning at this moment is disabled, and says why.
#pragma once

#include <QMenu>
#include <vector>

#include "ui/session/forgery.h"
#include "ui/session/session.h"
#include "ui/text/language.h"

namespace synstep {

class InjectMenu : public QMenu {
    Q_OBJECT

  public:
    explicit InjectMenu(QWidget* window);

    void setSession(Session* session) { session_ = session; }
    void retranslate(Language language);
    // By the present moment.
    void refresh();

    QAction* action(Forgery what, HostId claimed) const;
    QAction* flood() const { return flood_; }
    QAction* custom() const { return custom_; }

  Q_SIGNALS:
    // Something is about to be injected, or asked for: nothing should move meanwhile.
    void begun();

  private:
    struct Row {
        Forgery what;
        HostId claimed;
        QAction* action;
    };
    void inject(const Row& row);
    void askForFlood();
    void askForSegment();

    QWidget* window_;
    Session* session_ = nullptr;
    Language language_ = Language::en;
    std::vector<QMenu*> hosts_;
    std::vector<Row> rows_;
    QAction* flood_;
    QAction* custom_;
};

}  // namespace synstep
