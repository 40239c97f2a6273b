// SPDX-License-Identifier: GPL-3.0-or-later
// A ladder laid out: everything that does not change while time is shown passing. Making one costs as much as
// the run is long; its shapes cost as much as the range of heights that is seen. Labels give way to arrows
// where somebody has asked for the shapes: so asking is not for several threads at once.
//
// Good for one trace, revealed position, socket, language, wording, metrics and theme: what moves (cursor,
// display time, selection, focus, hover) is asked for with the shapes. Holds no reference to the view that it
// was made for.
#pragma once

#include <array>
#include <memory>
#include <optional>

#include "ui/ladder/axis.h"
#include "ui/ladder/clearing.h"
#include "ui/ladder/drawing.h"
#include "ui/ladder/ladder_index.h"
#include "ui/ladder/parts.h"

namespace synstep {

class Ladder {
  public:
    Ladder(const LadderView& view, const LadderMetrics& metrics, const Theme& theme);
    // Two runs on one axis of time, equally high.
    static std::array<std::unique_ptr<Ladder>, 2> sideBySide(const std::array<LadderView, 2>& views,
                                                             const LadderMetrics& metrics,
                                                             const Theme& theme);
    Ladder(const Ladder&) = delete;
    Ladder& operator=(const Ladder&) = delete;

    // Whether it may still be used for this view.
    bool fits(const LadderView& view, const LadderMetrics& metrics, const Theme& theme) const;
    // Of the whole picture; in a live one the room below now is part of it.
    QSizeF extent(const LadderView& view) const;
    DisplayList shapes(const LadderView& view, HeightRange range = {}) const;
    DisplayList head(const LadderView& view) const;
    qreal heightOf(Instant t) const { return axis_.heightOf(t); }
    Instant timeAt(qreal height) const { return axis_.timeAt(height); }
    qreal nowHeight(const LadderView& view) const;
    // Of the view that has a prediction.
    HeightRange predicted(const LadderView& view) const;
    // Where a segment that was sent is, with its label.
    std::optional<HeightRange> rangeOf(SegmentId id) const;
    // Where what is selected can be seen; of several the latest.
    std::optional<HeightRange> rangeOf(const Selection& selection) const;
    // What is selected by pointing at this element of its picture; nothing of one that cannot be.
    Selection thingOf(const Element& element) const;
    Selection thingOf(const LadderPart& part) const;
    // The finished phase that this belongs to, or whose row this is, folded or not; nullptr: none.
    const LadderPhase* phaseOf(const Selection& selection) const;
    const LadderPhase* phaseOf(const Element& element) const;
    const LadderPhase* phaseOf(const LadderPart& part) const;
    const LadderAxis& axis() const { return axis_; }
    const LadderGeometry& geometry() const { return geometry_; }
    // What is written of what one entry did.
    std::vector<QRectF> wordsOf(std::size_t entry, LabelRole role) const;
    // Where what one entry did begins; none: nothing is drawn of it.
    std::optional<qreal> heightOfEntry(std::size_t entry) const;
    // All that there is to tell, in order of time.
    std::vector<LadderPart> parts() const { return ladderParts(model_, view_); }
    Element elementOf(const LadderPart& part) const { return synstep::elementOf(part, model_, view_); }
    QString spokenName(const LadderPart& part, const LadderView& view) const;
    QRectF placeOf(const LadderPart& part, const LadderView& view) const;
    Instant beginOf(const LadderPart& part) const;

  private:
    enum class Unplaced { yes };
    Ladder(const LadderView& view, const LadderMetrics& metrics, const Theme& theme, Unplaced);
    LabelSource source() const { return {model_, geometry_, view_, theme_}; }
    void place(LadderAxis axis);
    const LadderPhase* foldOf(const Selection& selection) const;
    HeightRange rowOf(const LadderPhase& phase) const;

    LadderView view_;
    LadderMetrics metrics_;
    Theme theme_;
    std::size_t known_;  // entries that the trace had
    LadderModel model_;
    LadderGeometry geometry_;
    LadderLabels labels_;
    LadderAxis axis_;
    std::optional<LadderIndex> index_;
    std::unique_ptr<LabelClearing> clearing_;  // goes on while shapes are asked for
    qreal otherBottom_ = 0;                    // of the picture beside it
};

}  // namespace synstep
