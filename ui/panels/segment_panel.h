// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside a segment: of the selected one, else of the newest one sent: who sent it when, its header,
// and whether it repeats an earlier one.
#pragma once

#include <QPointer>

#include "ui/panels/prose.h"
#include "ui/panels/scroll_panel.h"
#include "ui/session/session.h"
#include "ui/views/display_list_widget.h"
#include "ui/views/look.h"

namespace synstep {

class SegmentPanel : public ScrollPanel {
    Q_OBJECT

  public:
    explicit SegmentPanel(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);

    // Everything that it says, for a screen reader.
    QString text() const { return accessibleDescription(); }

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();
    QString floodOf(SegmentId id) const;
    void fill(const Departure& departure, bool isFateTold);
    void showHeader(const Departure& departure);

    QPointer<Session> session_;
    Look look_;
    QWidget* content_;
    Prose* title_;
    Prose* way_;
    DisplayListWidget* header_;
    Prose* remark_;
};

}  // namespace synstep
