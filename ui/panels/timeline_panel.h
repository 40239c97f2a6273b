// SPDX-License-Identifier: GPL-3.0-or-later
// The time line: a row for each run that a person has made from the scenario, named by what was changed.
// Choosing a row goes there; dragging along it shows the run as it was at that time, and changes nothing. A
// double click on the name lets one write another.
#pragma once

#include <QListWidget>
#include <QPointer>
#include <QRegion>

#include "ui/session/session.h"
#include "ui/timeline/timeline.h"
#include "ui/views/accessible_picture.h"
#include "ui/views/display_list_widget.h"
#include "ui/views/look.h"

namespace synstep {

class TimelinePanel : public QListWidget, public AccessibleElements {
    Q_OBJECT

  public:
    explicit TimelinePanel(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);

    // So high that the rows fit, up to a few.
    int wantedHeight() const;
    const TimelinePicture& picture() const { return picture_; }
    const Theme& theme() const { return look_.theme; }
    // The places of the viewport that are being painted.
    const QRegion& late() const { return late_; }

    // What a person has called the run of this row, or ""; and what it is called without that.
    QString nameOf(int row) const;
    QString numberOf(int row) const;
    // A name is being written into a row; it has been written.
    void beginNaming(int row);
    void endNaming(const QString& name);
    // Opens a field for the name of the run that is shown.
    void editName();

    // Runs can be chosen; their marks too: that shows the run as it was then.
    bool isChoosable(int) const override { return true; }
    int chosenPart() const override;
    void choosePart(int part) override;
    const QWidget& canvas() const override { return *viewport(); }

  Q_SIGNALS:
    // The run that is meant is the one that is shown.
    void menuRequested(const QPoint& globalPosition);

  protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    const DisplayList& shownList() const override { return picture_.list; }
    QPointF pictureOrigin() const override { return -inPicture({}); }

  private:
    void refresh();
    void layOut();
    int rowOf(std::size_t run) const;
    void hover(std::optional<std::size_t> run);
    void scrubTo(qreal x);
    void goToMark(QPointF point);
    void goTo(std::size_t position);
    Selection thingAt(QPointF point) const;
    QPointF inPicture(QPointF point) const;

    QPointer<Session> session_;
    Look look_;
    DisplayListWidget* ruler_;
    TimelineEvents events_;
    TimelineMemory memory_;
    TimelinePicture picture_;
    QRegion late_;
    std::vector<std::size_t> runs_;  // by row
    QPointer<Session> named_;        // whose run gets the name that is being written
    std::size_t namedRun_ = 0;
    bool refreshing_ = false;
    std::optional<std::size_t> hovered_;  // a run
    bool scrubbing_ = false;
    std::optional<qreal> pressedAt_;  // on a mark, and not yet dragged from there
};

}  // namespace synstep
