// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs side by side: a ladder each, between them the one axis of time that both share (measures.md 1 and
// 6, mock-up compare). What differs first is framed in both and on the axis; where one run has messages and
// the other none, that one says so. QtGui only.
//
// Ids of elements are those of a ladder, after "a/" or "b/".
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "core/trace/alignment.h"
#include "ui/ladder/built.h"

namespace synstep {

struct ComparedView {
    const Trace* trace = nullptr;  // whole
    const Scenario* scenario = nullptr;
    Selection selected;
    std::optional<SegmentId> hovered;
};

struct ComparisonView {
    std::array<ComparedView, 2> runs;
    const Alignment* alignment = nullptr;
    Instant now{};
    bool live = true;                  // false: on paper, the whole of both
    bool focused = false;              // what is selected is where the keyboard is
    std::optional<SocketName> socket;  // only this connection; none: all
    bool outlined = false;             // what this step has changed
    Language language = Language::en;
    Wording wording;
};

// One thing of one of the two.
struct ComparedPart {
    std::size_t run = 0;
    LadderPart part;
};

class ComparisonPicture {
  public:
    ComparisonPicture(const ComparisonView& view, qreal width, qreal minimumHeight, const Theme& theme);

    // Whether it may still be used for this view.
    bool fits(const ComparisonView& view, qreal width, qreal minimumHeight, const Theme& theme) const;
    QSizeF extent(const ComparisonView& view) const;
    DisplayList shapes(const ComparisonView& view, HeightRange range = {}) const;
    // The hosts of both, 64 px high.
    DisplayList head(const ComparisonView& view) const;

    qreal heightOf(Instant t) const { return ladders_[0]->heightOf(t); }
    Instant timeAt(qreal height) const { return ladders_[0]->timeAt(height); }
    qreal nowHeight(const ComparisonView& view) const { return ladders_[0]->nowHeight(viewOf(view, 0)); }
    // Looks there.
    qreal lookAtNow(const ComparisonView& view) const { return ladders_[0]->lookAtNow(viewOf(view, 0)); }
    std::optional<HeightRange> rangeOf(std::size_t run, const Selection& thing) const {
        return ladders_[run]->rangeOf(thing);
    }
    // All that there is to tell of both, in order of time.
    std::vector<ComparedPart> parts() const;
    Element elementOf(const ComparedPart& part) const { return ladders_[part.run]->elementOf(part.part); }
    // What is selected by it; nothing of what cannot be.
    Selection thingOf(const ComparedPart& part) const { return ladders_[part.run]->thingOf(part.part); }
    // By pointing at this element of the picture, which is one of this run.
    Selection thingOf(const Element& element, std::size_t run) const;
    static std::size_t runOf(const Element& element) { return element.id.startsWith(u"b/") ? 1 : 0; }
    // "A: client to server, SYN, …"
    QString spokenName(const ComparedPart& part, const ComparisonView& view) const;
    QRectF placeOf(const ComparedPart& part, const ComparisonView& view) const;
    // Where both runs go apart; none: they never do.
    std::optional<qreal> differenceHeight() const { return differenceHeight_; }
    // The instant whose row is nearest to a height.
    Instant instantAt(qreal y) const;
    bool isOnAxis(qreal x) const { return x >= side_ && x < side_ + axisWidth; }
    std::size_t runAt(qreal x) const { return x < side_ + axisWidth / 2 ? 0 : 1; }
    // Between the two ladders.
    QRectF axisColumn() const { return {side_, 0, axisWidth, 0}; }

    // Of one run's head: what is free between the two hosts.
    QRectF laneOf(std::size_t run, const ComparisonView& view) const;

    static constexpr qreal axisWidth = 112, headHeight = 64;

  private:
    LadderView viewOf(const ComparisonView& view, std::size_t run) const;
    qreal left(std::size_t run) const { return run == 0 ? 0 : width_ - side_; }
    void findDifference();
    std::vector<QRectF> framesIn(std::size_t run) const;
    void findGaps(std::size_t run);
    DisplayList side(const ComparisonView& view, std::size_t run, const HeightRange& range) const;
    void addGaps(DisplayList& list, const ComparisonView& view, std::size_t run,
                 const HeightRange& range) const;
    void addAxis(DisplayList& list, const ComparisonView& view, const HeightRange& range) const;
    void addTimes(DisplayList& list, const ComparisonView& view, const HeightRange& range,
                  const std::vector<QRectF>& taken) const;
    QRectF pill(const ComparisonView& view) const;
    QRectF differenceBox() const;
    void addDifferenceLine(DisplayList& list, std::size_t run) const;

    const Alignment* alignment_;
    std::array<const Trace*, 2> traces_;
    std::optional<SocketName> socket_;
    Language language_;
    Wording wording_;
    bool live_;
    qreal width_, minimumHeight_, side_;
    Theme theme_;
    std::array<std::unique_ptr<Ladder>, 2> ladders_;
    std::optional<FirstDifference> first_;
    std::optional<qreal> differenceHeight_;
    std::array<std::vector<QRectF>, 2> frames_;  // as seen from each ladder's corner
    std::array<std::vector<HeightRange>, 2> gaps_;
    std::array<bool, 2> forsaken_{};  // a connection stays that nothing will end
};

}  // namespace synstep
