// SPDX-License-Identifier: GPL-3.0-or-later
// The left column: what this scenario is about, and why the present step went as it did, with the sections of
// the RFCs that say so.
#pragma once

#include <QPointer>

#include "ui/panels/prose.h"
#include "ui/panels/scroll_panel.h"
#include "ui/session/session.h"
#include "ui/views/look.h"

namespace synstep {

class LessonPanel : public ScrollPanel {
    Q_OBJECT

  public:
    explicit LessonPanel(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);
    // The line above the title: "Lesson 5 of 24", or a file's name.
    void setPlace(const QString& place);

    QString whyText() const;

  private:
    void updateTexts();
    void updateWhy();
    void showWhy();
    static void addScriptLines(const Scenario& scenario, Instant at, QList<Prose::Paragraph>& paragraphs);

    QPointer<Session> session_;
    Look look_;
    QWidget* content_;
    Prose* place_;
    Prose* title_;
    Prose* summary_;
    QWidget* rule_;
    Prose* whyHead_;
    Prose* why_;
    Prose* sections_;
    std::pair<const Trace*, std::size_t> shownWhy_{};  // of what the reason was brought into sight
};

}  // namespace synstep
