// SPDX-License-Identifier: GPL-3.0-or-later
// Plots of the run up to the cursor, one at a time by choice. Charts are made when the panel is first shown,
// and drawn anew only while it is seen.
#pragma once

#include <QComboBox>
#include <QPointer>
#include <QTimer>
#include <optional>

#include "ui/plots/plot_charts.h"
#include "ui/session/session.h"
#include "ui/views/look.h"

class QLabel;
class QVBoxLayout;

namespace synstep {

class PlotView;

// A choice that takes Up and Down alone: the other keys play the run.
class PlotChoice : public QComboBox {
    Q_OBJECT

  public:
    using QComboBox::QComboBox;

  protected:
    void keyPressEvent(QKeyEvent* event) override;
};

class PlotPanel : public QWidget {
    Q_OBJECT

  public:
    explicit PlotPanel(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);

    QComboBox* choice() const { return choice_; }
    PlotView* chartView() const { return view_; }  // none before the panel was shown

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    // What was drawn last: a glide changes the session without changing this.
    struct Drawn {
        const Trace* trace = nullptr;
        std::size_t position = 0;
        SocketName socket;
        std::optional<SocketName> only;
        std::optional<SegmentId> selected;  // where marks are left out
        int plot = 0;
        Foresight foresight = Foresight::all;
        qreal pixelRatio = 1;
        friend bool operator==(const Drawn&, const Drawn&) = default;
    };

    void makeCharts();
    void fit();
    void widenLegend();
    void drawAnew();
    Drawn wanted() const;
    void refresh();
    void plot();
    void draw(const PlotData& plotted);
    QString description(const PlotData& plotted) const;

    QPointer<Session> session_;
    Look look_;
    PlotChoice* choice_;
    QLabel* upwards_;
    QVBoxLayout* column_;
    PlotView* view_ = nullptr;
    PlotMemory memory_;
    std::optional<Drawn> drawn_;
    bool leavesOut_ = false;  // marks, of what was drawn last
    QTimer later_;
};

}  // namespace synstep
