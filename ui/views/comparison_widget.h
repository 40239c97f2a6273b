// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs side by side as a widget: draws a Comparison, keeps "now" in sight, lets people point at what is
// in them and, on the axis between the runs, at times.
#pragma once

#include <QPointer>
#include <memory>
#include <optional>

#include "ui/compare/comparison_picture.h"
#include "ui/session/comparison.h"
#include "ui/views/scrolled_picture.h"

namespace synstep {

class ConnectionPicker;

class ComparisonWidget : public ScrolledPicture {
    Q_OBJECT

  public:
    explicit ComparisonWidget(QWidget* parent = nullptr);
    ~ComparisonWidget() override;

    // nullptr: none any more.
    void setComparison(Comparison* comparison);
    void setLook(const Look& look) override;

    // The first difference, in the viewport's coordinates; none: the runs are alike.
    std::optional<int> differenceY() const;
    std::optional<QPoint> clickPointOf(std::size_t run, SegmentId id) const;

    // In the head of each run; what is chosen is chosen for both.
    ConnectionPicker& connections(std::size_t run) const { return *pickers_[run]; }

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
    // By the person, on the axis: a run that plays stops.
    void timeChosen();

  protected:
    bool hasSubject() const override { return comparison_ != nullptr; }
    bool isLaidOut() const override { return picture_ != nullptr; }
    void prepare() override;
    QRectF extent() const override { return {QPointF(), picture_->extent(view())}; }
    DisplayList shapesWithin(const HeightRange& range) const override;
    qreal headHeight() const override { return ComparisonPicture::headHeight; }
    qreal leastWidth() const override;
    qreal heightAt(Instant t) const override { return picture_->heightOf(t); }
    Instant instantOf(qreal height) const override { return picture_->timeAt(height); }
    qreal nowHeight() const override;
    qreal lookAtNow() const override;
    qreal roomBelowNow() const override;
    bool hasSelection() const override { return comparison_ && comparison_->hasSelection(); }
    void selectNeighbour(int by) override;
    void pointerLeft() override;
    void drawUnderHead(QPainter& painter) const override;

    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    struct Pointed {
        std::size_t run = 0;
        SegmentId id = 0;
        friend bool operator==(const Pointed&, const Pointed&) = default;
    };

    ComparisonView view() const;
    void placePickers();
    const std::vector<ComparedPart>& parts() const;
    Selection thingOf(int part) const;
    void follow();
    void showDifference();
    void scrubTo(QPointF point);
    void setHovered(std::optional<Pointed> pointed);
    std::optional<Pointed> pointedAt(QPointF point) const;
    void retranslate();

    QPointer<Comparison> comparison_;
    std::array<ConnectionPicker*, 2> pickers_;
    std::unique_ptr<ComparisonPicture> picture_;              // kept while it fits
    mutable std::optional<std::vector<ComparedPart>> parts_;  // of picture_; none: nobody has asked
    std::optional<Pointed> hovered_;
    bool scrubbing_ = false;
    bool differenceShown_ = false;  // it has been scrolled to
    Instant followedTime_{};
    std::array<Selection, 2> followedSelection_;
};

}  // namespace synstep
