// SPDX-License-Identifier: GPL-3.0-or-later
// The sequence diagram as a widget: draws the session's run up to the present, keeps "now" in sight, and lets
// people point at segments, select them and ask what can be done to them.
//
// The arriving end of a message can be dragged along the time axis: that delays it, with Ctrl duplicates it;
// Escape gives it up.
//
// It can be enlarged and made smaller, by Ctrl and the wheel or two fingers: what is under the pointer stays.
//
// The lifelines' heads stay on top while the rest scrolls. Keys: Up and Down select the message above and
// below, Enter opens it; all other keys are left to the window.
#pragma once

#include <QAbstractScrollArea>
#include <QPointer>
#include <memory>
#include <optional>

#include "ui/ladder/height_index.h"
#include "ui/ladder/ladder.h"
#include "ui/ladder/parts.h"
#include "ui/scene/display_list.h"
#include "ui/session/session.h"
#include "ui/views/accessible_picture.h"
#include "ui/views/look.h"
#include "ui/views/segment_drag.h"

namespace synstep {

class ConnectionPicker;
class DisplayListWidget;
class Ladder;

inline constexpr qreal smallestZoom = 0.5, largestZoom = 3;

class LadderWidget : public QAbstractScrollArea, public AccessiblePicture {
    Q_OBJECT

  public:
    explicit LadderWidget(QWidget* parent = nullptr);
    ~LadderWidget() override;

    void setSession(Session* session);
    void setLook(const Look& look);
    // Stands beside the message in question while the story says nothing; "" for none.
    void setHint(const QString& hint);

    // What of a ladder is shown; how big, is the widget's own to say.
    void setParts(const LadderMetrics& parts);
    // So many px are one unit of the picture at a zoom of 1.
    void setUnit(qreal unit);
    qreal zoom() const { return zoom_; }
    qreal scale() const { return unit_ * zoom_; }
    // Within what is possible; `fixed`, of the viewport, keeps what is there.
    void setZoom(qreal zoom, QPointF fixed);
    void setZoom(qreal zoom) { setZoom(zoom, QRectF(viewport()->rect()).center()); }
    // To the next one of a few handy ones.
    void zoomIn();
    void zoomOut();

    // What is in sight, and a little beyond.
    const DisplayList& picture() const { return list_; }
    // Where a segment can be clicked, in the viewport's coordinates, be it in sight or not; nothing if it is
    // not in the picture.
    std::optional<QPoint> clickPointOf(SegmentId id) const;

    ConnectionPicker& connections() const { return *picker_; }

    // Where this one can be taken hold of, while the pointer is over the message; in the viewport's
    // coordinates.
    std::optional<QPoint> handleOf(SegmentId id) const;

    // Messages can be chosen; what else there is can be read.
    int partCount() const override;
    QString partName(int part) const override;
    ElementKind partKind(int part) const override;
    QRectF partPlace(int part) const override;
    bool isChoosable(int part) const override;
    bool isChosen(int part) const override;
    int chosenPart() const override;
    void choosePart(int part) override;
    const QWidget& canvas() const override { return *viewport(); }

  Q_SIGNALS:
    void zoomChanged();
    void dragBegan();
    void segmentOpened(synstep::SegmentId id);
    void menuRequested(const QPoint& globalPosition);

  protected:
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    LadderView view() const;
    LadderMetrics metrics() const;
    void drawFade(QPainter& painter) const;
    void onSessionChanged();
    void layOut();
    const std::vector<LadderPart>& parts() const;
    std::optional<SegmentId> messageOf(int part) const;  // none: it is none
    void prepare();
    void drawVisible();
    void drawCaption(const HeightRange& seen);
    bool drawStory(const QRectF& room);
    void placePicker();
    void follow();
    void keepInSight(qreal top, qreal bottom);
    void setHovered(std::optional<SegmentId> id, bool handle);
    bool isHandle(QPointF point) const;
    void beginDrag(SegmentId id, QPointF point, Qt::KeyboardModifiers modifiers);
    void endDrag(bool keep);
    std::optional<SegmentId> segmentAt(QPointF point) const;
    void selectAt(QPointF point);
    QPointF toPicture(QPointF point) const;
    QPoint fromPicture(QPointF point) const;
    QPointF scrolled() const;
    void fitHead();
    void placeHead();
    bool isPinch(QEvent& event);
    void retranslate();

    QPointer<Session> session_;
    Look look_;
    QString hint_;
    LadderMetrics shown_;
    qreal unit_ = 1, zoom_ = 1;
    DisplayListWidget* head_;
    ConnectionPicker* picker_;
    std::unique_ptr<Ladder> ladder_;                        // kept while it fits
    mutable std::optional<std::vector<LadderPart>> parts_;  // of ladder_; none: nobody has asked
    std::optional<HeightRange> ready_;  // that list_ shows; none: it shows an earlier moment
    DisplayList list_;
    std::optional<SegmentId> hovered_;
    std::unique_ptr<SegmentDrag> drag_;
    bool dragShown_ = false;  // what the ladder shows is a drag's
    bool focusShown_ = false;
    // What was last shown, to follow only what moved.
    Instant followedTime_{};
    std::size_t followedCursor_ = 0;
    Selection followedSelection_;
};

}  // namespace synstep
