// SPDX-License-Identifier: GPL-3.0-or-later
// A chart whose marks, lines and bars can be selected, and which frames what is selected, wherever that was
// done. A screen reader finds them as its parts.
//
// Keys: Up and Down go from thing to thing; all others are left to the window.
#pragma once

#include <QPointer>
#include <QtCharts/QChartView>
#include <vector>

#include "ui/plots/plot_things.h"
#include "ui/session/session.h"
#include "ui/views/accessible_picture.h"
#include "ui/views/look.h"

namespace synstep {

class PlotView : public QChartView, public AccessiblePicture {
    Q_OBJECT

  public:
    explicit PlotView(QChart* chart);

    // Fills the chart, whose things are the session's.
    void plot(Session* session, Plot plot, const PlotData& plotted, const Look& look);
    // Of a session that is about to go; until there is another plot it has no parts.
    void forget();
    // "Client ESTABLISHED for 1 s"
    QString lasting(HostId host, State state, Duration lasts) const;
    // What is selected, as a plot shows it: what is told with others by the mark of these.
    static Selection selectedIn(const Session& session);
    // In the coordinates of the viewport, one for each thing that is selected.
    std::vector<QRectF> frames() const;

    int partCount() const override { return static_cast<int>(things_.size()); }
    QString partName(int part) const override;
    ElementKind partKind(int part) const override;
    QRectF partPlace(int part) const override;
    bool isChoosable(int) const override { return true; }
    bool isChosen(int part) const override;
    int chosenPart() const override;
    void choosePart(int part) override;
    const QWidget& canvas() const override { return *viewport(); }

  protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    const PlotThing& thing(int part) const { return things_[static_cast<std::size_t>(part)]; }
    void frameSelected();
    QString nameOfFlood(SegmentId id) const;
    int partAt(QPointF point) const;  // -1: none
    void move(int by);

    QPointer<Session> session_;
    Look look_;
    std::vector<PlotThing> things_;
    Selection framed_;
    int current_ = -1;  // the part that was chosen here; of several that are selected the one that is meant
};

}  // namespace synstep
