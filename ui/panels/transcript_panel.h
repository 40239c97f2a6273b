// SPDX-License-Identifier: GPL-3.0-or-later
// The transcript, the newest lines of the present step marked. Clicking a line selects what it is about,
// double-clicking it, or Enter on it, goes there (or opens the flood); the lines that tell of what is
// selected are framed. They can be copied, and so can those that a long run leaves out.
#pragma once

#include <QListView>
#include <QPointer>

#include "ui/panels/transcript_model.h"
#include "ui/panels/wrapped_lines.h"

namespace synstep {

class TranscriptPanel : public QListView {
    Q_OBJECT

  public:
    explicit TranscriptPanel(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);

    const TranscriptModel& lines() const { return *model_; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    // Also when lines turn out higher, or a scroll bar comes: what was in sight is to stay there.
    void updateGeometries() override;

  private:
    void refresh();
    void fillRoom();
    void followRun();
    void copySelected();
    void activate(const QModelIndex& index);
    void showMore(int rest);
    std::vector<int> rowsTelling() const;
    void selectSubject();
    void showSelection();

    TranscriptModel* model_;
    WrappedLines* wrapped_;
    QPointer<Session> session_;
    Look look_;
    Selection shown_;
    std::size_t shownCursor_ = 0;
    const Trace* shownTrace_ = nullptr;
    bool follows_ = false;  // the end of the list, until somebody looks at another place of it
};

}  // namespace synstep
