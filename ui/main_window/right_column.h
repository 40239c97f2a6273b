// SPDX-License-Identifier: GPL-3.0-or-later
// The right column: the state chart above, what is known in detail below, in tabs. Where the window is too
// low for both, the chart becomes the first tab (measures.md 5).
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QWidget>

#include "core/scenario/story.h"
#include "ui/main_window/tabs.h"
#include "ui/panels/control_block.h"
#include "ui/panels/segment_panel.h"
#include "ui/panels/timers.h"
#include "ui/panels/transcript_panel.h"
#include "ui/plots/plot_panel.h"
#include "ui/views/look.h"
#include "ui/views/statechart_widget.h"

class QVBoxLayout;

namespace synstep {

class HintMark;

class RightColumn : public QWidget {
    Q_OBJECT

  public:
    explicit RightColumn(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);
    // By the height of the whole window.
    void fitWindow(int windowHeight);

    // Above the chart; "" for none.
    void setHint(const QString& hint);
    QString hint() const { return hint_->text(); }
    QPushButton* hideHints() const { return hideHints_; }

    // Brings the segment's header to the front.
    void openSegment();

    // Brings a part of this column to the front: the chart, where it is a tab.
    void showPart(ShownPart part);

    // Instead of what is known in detail: why it cannot be seen now; "": it can.
    void cover(const QString& why);
    // Which page is in front, the segment's being 0, whether the chart is one of them or not.
    int page() const;
    void setPage(int page);

    StateChartWidget* chart() const { return chart_; }
    SegmentPanel* segment() const { return segment_; }
    SessionTable* controlBlock() const { return controlBlock_->table(); }
    SessionTable* timers() const { return timers_->table(); }
    PlotPanel* plots() const { return plots_; }
    TranscriptPanel* transcript() const { return transcript_; }
    Tabs* tabs() const { return tabs_; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void setChartAsTab(bool asTab);
    void nameTabs();
    // Where the pages begin: after the chart, where that is a tab.
    int firstPage() const { return chartIsTab_ ? 1 : 0; }

    Look look_;
    QWidget* chartBox_;
    QLabel* chartTitle_;
    QLabel* chartSource_;
    HintMark* hintMark_;
    QLabel* hint_;
    QPushButton* hideHints_;
    StateChartWidget* chart_;
    Tabs* tabs_;
    QStackedWidget* pages_;
    QLabel* cover_;
    SegmentPanel* segment_;
    SessionTablePlace* controlBlock_;
    SessionTablePlace* timers_;
    PlotPanel* plots_;
    TranscriptPanel* transcript_;
    QVBoxLayout* column_;
    bool chartIsTab_ = false;
};

}  // namespace synstep
