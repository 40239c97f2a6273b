// SPDX-License-Identifier: GPL-3.0-or-later
// A ladder laid out, as far as somebody looks: the run is told once (LadderTelling), heights are known where
// shapes have been asked for and guessed elsewhere (LadderHeights), and what is in sight is laid out with its
// labels (LadderWindow). Asking for shapes costs as much as the range of heights that is seen, or a few times
// that where it has not been seen before; so asking is not for several threads at once. Heights that have
// been told are those of the last range or instant that was asked for; others move as more becomes known.
//
// Good for one trace, socket, language, wording, metrics and theme; on the screen it goes on as the run does.
// What moves (cursor, display time, selection, focus, hover) is asked for with the shapes. Holds no reference
// to the view that it was made for.
#pragma once

#include <array>
#include <memory>
#include <optional>

#include "ui/ladder/parts.h"
#include "ui/ladder/window.h"

namespace synstep {

class Ladder {
  public:
    // `told`: the run, if it has been told already; nobody else tells it on as long as this is in use.
    // `before`: the same run laid out otherwise.
    Ladder(const LadderView& view, const LadderMetrics& metrics, const Theme& theme,
           std::shared_ptr<LadderTelling> told = nullptr, const Ladder* before = nullptr);
    // Two runs on one axis of time, equally high.
    static std::array<std::unique_ptr<Ladder>, 2> sideBySide(const std::array<LadderView, 2>& views,
                                                             const LadderMetrics& metrics,
                                                             const Theme& theme);
    Ladder(const Ladder&) = delete;
    Ladder& operator=(const Ladder&) = delete;

    // Whether it may still be used for this view.
    bool fits(const LadderView& view, const LadderMetrics& metrics, const Theme& theme) const;
    // Goes on to this view, where nothing but the run has changed; false: another one is needed.
    bool goOn(const LadderView& view, const LadderMetrics& metrics, const Theme& theme);
    // Of the whole picture, which begins at its top; in a live one the room below now is part of it.
    QSizeF extent(const LadderView& view) const;
    qreal top() const { return heights_.top(); }
    DisplayList shapes(const LadderView& view, HeightRange range = {}) const;
    DisplayList head(const LadderView& view) const;
    // Looks there.
    qreal heightOf(Instant t) const { return windowOn(t).axis().heightOf(t); }
    // Of what is looked at; elsewhere about.
    Instant timeAt(qreal height) const;
    qreal nowHeight(const LadderView& view) const;
    // Looks there. Of things at one instant, now is below those that have happened.
    qreal lookAtNow(const LadderView& view) const;
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
    // Of what is looked at.
    const LadderAxis& axis() const { return window_->axis(); }
    const LadderGeometry& geometry() const { return geometry_; }
    // What is written of what one entry did.
    std::vector<QRectF> wordsOf(std::size_t entry, LabelRole role) const;
    // Where what one entry did begins; none: nothing is drawn of it.
    std::optional<qreal> heightOfEntry(std::size_t entry) const;
    // All that there is to tell, in order of time.
    std::vector<LadderPart> parts() const { return ladderParts(model(), view_); }
    Element elementOf(const LadderPart& part) const { return synstep::elementOf(part, model(), view_); }
    QString spokenName(const LadderPart& part, const LadderView& view) const;
    QRectF placeOf(const LadderPart& part, const LadderView& view) const;
    Instant beginOf(const LadderPart& part) const;

  private:
    enum class Unplaced { yes };
    struct Told;
    static Told tellRun(const LadderView& view, const LadderMetrics& metrics,
                        std::shared_ptr<LadderTelling> told);
    Ladder(const LadderView& view, const LadderMetrics& metrics, const Theme& theme, Told told,
           const Ladder* before);
    Ladder(const LadderView& view, const LadderMetrics& metrics, const Theme& theme, Unplaced);
    const LadderPhase* foldOf(const Selection& selection) const;
    HeightRange rowOf(const LadderPhase& phase) const;
    bool isAlike(const LadderView& view, const LadderMetrics& metrics, const Theme& theme) const;
    void tell();
    const LadderModel& model() const { return told_->model(); }
    std::unique_ptr<LadderWindow> windowOf(BlockRange blocks) const;
    const LadderWindow& windowOn(const HeightRange& range) const;
    const LadderWindow& windowOn(Instant t) const;
    const LadderWindow& windowOn(PointId point) const;
    const LadderWindow& lookAt(const HeightRange& range, std::size_t still) const;
    void learnAt(std::size_t block) const;
    std::size_t blockOf(Instant t) const;
    HeightRange predictedIn(const LadderWindow& window, const LadderView& view) const;
    const LadderMessage* messageOf(SegmentId id) const;
    std::optional<HeightRange> rangeOfFlood(std::size_t flood, std::uint32_t repetition) const;

    LadderView view_;
    LadderMetrics metrics_;
    Theme theme_;
    std::size_t known_ = 0;  // entries that the trace had
    std::shared_ptr<LadderTelling> told_;
    LadderGeometry geometry_;
    mutable LadderHeights heights_;
    mutable std::unique_ptr<LadderWindow> window_;  // where somebody has looked last; none: nobody has yet
    mutable qreal underLast_ = 0;                   // how far the lowest thing reaches below the lowest point
    qreal otherBottom_ = 0;                         // of the picture beside it
};

}  // namespace synstep
