// SPDX-License-Identifier: GPL-3.0-or-later
// The sequence diagram as a widget: draws the session's run up to the present, keeps "now" in sight, and lets
// people point at segments, select them and ask what can be done to them.
//
// The lifelines' heads stay on top while the rest scrolls. Keys: Up and Down select the message above and
// below, Enter opens it; all other keys are left to the window.
#pragma once

#include <QAbstractScrollArea>
#include <QPointer>
#include <optional>

#include "ui/ladder/ladder.h"
#include "ui/scene/display_list.h"
#include "ui/session/session.h"
#include "ui/views/look.h"

namespace synstep {

class DisplayListWidget;

class LadderWidget : public QAbstractScrollArea {
    Q_OBJECT

  public:
    explicit LadderWidget(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);

    const DisplayList& picture() const { return list_; }
    // Where an element can be clicked, in the viewport's coordinates; nothing if there is no such element.
    std::optional<QPoint> clickPointOf(const QString& elementId) const;

  Q_SIGNALS:
    void segmentOpened(synstep::SegmentId id);
    void menuRequested(const QPoint& globalPosition);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent*) override {}
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    LadderView view() const;
    LadderMetrics metrics() const;
    void onSessionChanged();
    void layOut();
    void keepInSight(qreal top, qreal bottom);
    void setHovered(std::optional<SegmentId> id);
    std::optional<SegmentId> segmentAt(QPointF point) const;
    void selectAt(QPointF point);
    QPointF toPicture(QPointF point) const;
    void retranslate();

    QPointer<Session> session_;
    Look look_;
    DisplayListWidget* head_;
    DisplayList list_;
    std::optional<SegmentId> hovered_;
    bool focusShown_ = false;
    // What was last shown, to follow only what moved.
    Instant followedTime_{};
    std::size_t followedCursor_ = 0;
    Selection followedSelection_;
};

}  // namespace synstep
