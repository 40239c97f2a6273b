// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs side by side as a widget: draws a Comparison, keeps "now" in sight, lets people point at messages
// and, on the axis between the runs, at times.
//
// Keys: Up and Down select the message above and below; all others are left to the window.
#pragma once

#include <QAbstractScrollArea>
#include <QPointer>
#include <memory>
#include <optional>

#include "ui/compare/comparison_picture.h"
#include "ui/session/comparison.h"
#include "ui/views/accessible_picture.h"
#include "ui/views/look.h"

namespace synstep {

class DisplayListWidget;

class ComparisonWidget : public QAbstractScrollArea, public AccessiblePicture {
    Q_OBJECT

  public:
    explicit ComparisonWidget(QWidget* parent = nullptr);
    ~ComparisonWidget() override;

    // nullptr: none any more.
    void setComparison(Comparison* comparison);
    void setLook(const Look& look);

    // What is in sight, and a little beyond.
    const DisplayList& picture() const { return list_; }
    // The first difference, in the viewport's coordinates; none: the runs are alike.
    std::optional<int> differenceY() const;
    std::optional<QPoint> clickPointOf(std::size_t run, SegmentId id) const;

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
    // By the person, on the axis: a run that plays stops.
    void timeChosen();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    struct Pointed {
        std::size_t run = 0;
        SegmentId id = 0;
        friend bool operator==(const Pointed&, const Pointed&) = default;
    };

    ComparisonView view() const;
    void prepare();
    void drawVisible();
    void layOut();
    const std::vector<ComparedPart>& parts() const;
    std::optional<SegmentId> messageOf(int part) const;  // none: it is none
    void onChanged();
    void follow();
    void keepInSight(qreal top, qreal bottom);
    void showDifference();
    void scrubTo(QPointF point);
    void setHovered(std::optional<Pointed> pointed);
    std::optional<Pointed> pointedAt(QPointF point) const;
    QPointF toPicture(QPointF point) const;
    void retranslate();

    QPointer<Comparison> comparison_;
    Look look_;
    DisplayListWidget* head_;
    std::unique_ptr<ComparisonPicture> picture_;              // kept while it fits
    mutable std::optional<std::vector<ComparedPart>> parts_;  // of picture_; none: nobody has asked
    std::optional<HeightRange> ready_;                        // that list_ shows
    DisplayList list_;
    std::optional<Pointed> hovered_;
    bool scrubbing_ = false;
    bool focusShown_ = false;
    bool differenceShown_ = false;  // it has been scrolled to
    Instant followedTime_{};
    std::array<std::optional<SegmentId>, 2> followedSelection_;
};

}  // namespace synstep
