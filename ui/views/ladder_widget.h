// SPDX-License-Identifier: GPL-3.0-or-later
// The sequence diagram as a widget: draws the session's run up to the present, keeps "now" in sight, and lets
// people point at segments, select them and ask what can be done to them.
//
// The arriving end of a message can be dragged along the time axis: that delays it, with Ctrl duplicates it;
// Escape gives it up.
//
// A click on the row of a finished phase shows all of it, another one folds it again.
//
// Keys: beside those of every ScrolledPicture Enter opens the selected message, or the phase that hides it.
#pragma once

#include <QPointer>
#include <memory>
#include <optional>

#include "ui/ladder/ladder.h"
#include "ui/ladder/parts.h"
#include "ui/session/session.h"
#include "ui/views/scrolled_picture.h"
#include "ui/views/segment_drag.h"

namespace synstep {

class ConnectionPicker;
class Ladder;
class LadderTelling;

class LadderWidget : public ScrolledPicture {
    Q_OBJECT

  public:
    explicit LadderWidget(QWidget* parent = nullptr);
    ~LadderWidget() override;

    void setSession(Session* session);
    void showNow();  // brings it into sight
    void setLook(const Look& look) override;
    // Stands beside the message in question while no caption of the story does, or instead of it; "" for
    // none.
    void setHint(const QString& hint, bool beforeCaption = false);
    // The step of the story whose caption stands in the picture.
    const std::optional<std::size_t>& captioned() const { return captioned_; }

    // What of a ladder is shown; how big, is the widget's own to say.
    void setParts(const LadderMetrics& parts);
    // What somebody predicts, brought into sight; none: nobody does.
    void setPrediction(const std::optional<LadderPrediction>& prediction);
    void setBlank(const std::optional<LadderBlank>& blank);

    // Where a segment can be clicked, in the viewport's coordinates, be it in sight or not; nothing if it is
    // not in the picture.
    std::optional<QPoint> clickPointOf(SegmentId id) const;

    // Whether something of a finished phase is selected; and that one is folded, or shown whole again.
    bool isPhaseSelected() const;
    void togglePhase();

    ConnectionPicker& connections() const { return *picker_; }

    // Where this one can be taken hold of, while the pointer is over the message; in the viewport's
    // coordinates.
    std::optional<QPoint> handleOf(SegmentId id) const;

    // What can be selected can be chosen; what else there is can be read.
    int partCount() const override;
    QString partName(int part) const override;
    ElementKind partKind(int part) const override;
    QRectF partPlace(int part) const override;
    bool isChoosable(int part) const override;
    bool isChosen(int part) const override;
    int chosenPart() const override;
    void choosePart(int part) override;

  Q_SIGNALS:
    void dragBegan();
    void segmentOpened(synstep::SegmentId id);
    void menuRequested(const QPoint& globalPosition);
    void captionMoved();  // another one stands in the picture, or none

  protected:
    bool hasSubject() const override { return session_ != nullptr; }
    bool isLaidOut() const override { return ladder_ != nullptr; }
    void prepare() override;
    QRectF extent() const override;
    DisplayList shapesWithin(const HeightRange& range) const override;
    void annotate(DisplayList& list, const HeightRange& seen) const override;
    qreal headHeight() const override { return ladderHeadHeight(shown_); }
    qreal leastWidth() const override;
    qreal heightAt(Instant t) const override;
    Instant instantOf(qreal height) const override;
    qreal nowHeight() const override;
    qreal lookAtNow() const override;
    qreal roomBelowNow() const override;
    bool hasSelection() const override { return session_ && !session_->selection().isNone(); }
    void selectNeighbour(int by) override;
    void pointerLeft() override;
    bool isBusy() const override { return drag_ != nullptr; }

    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    LadderView view() const;
    LadderMetrics metrics() const;
    void onSessionChanged();
    const std::vector<LadderPart>& parts() const;
    bool drawHint(DisplayList& list, const QRectF& room) const;
    std::optional<std::size_t> drawStory(DisplayList& list, const QRectF& room) const;
    Selection thingOf(int part) const;
    void forgetLadder();
    void placePicker();
    void follow();
    void toggle(const LadderPhase& phase);
    const LadderPhase* phaseAt(QPointF point) const;
    bool isFoldSelected() const;
    void setHovered(std::optional<SegmentId> id, bool handle);
    bool isHandle(QPointF point) const;
    void beginDrag(SegmentId id, QPointF point, Qt::KeyboardModifiers modifiers);
    void endDrag(bool keep);
    std::optional<SegmentId> segmentAt(QPointF point) const;
    void selectAt(QPointF point);
    void retranslate();

    QPointer<Session> session_;
    QString hint_;
    bool hintBeforeCaption_ = false;
    mutable std::optional<std::size_t> captioned_;  // as drawn
    LadderMetrics shown_;
    ConnectionPicker* picker_;
    std::shared_ptr<LadderTelling> told_;  // what ladder_ is made of; kept while it is the run's
    std::unique_ptr<Ladder> ladder_;       // kept while it goes on
    mutable std::optional<std::vector<LadderPart>> parts_;  // of ladder_; none: nobody has asked
    std::optional<SegmentId> hovered_;
    std::unique_ptr<SegmentDrag> drag_;
    std::vector<std::size_t> opened_;  // phases, by their first entries
    bool dragShown_ = false;           // what the ladder shows is a drag's
    // While one drags: where the pointer took hold, and the sending, which stays where it is.
    struct Held {
        qreal y = 0, height = 0;
        Fixed sending;
    };
    std::optional<Held> held_;
    std::optional<LadderPrediction> prediction_;
    std::optional<LadderBlank> blank_;
    // What was last shown, to follow only what moved.
    Instant followedTime_{};
    std::size_t followedCursor_ = 0;
    Selection followedSelection_;
};

}  // namespace synstep
