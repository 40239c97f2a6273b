// SPDX-License-Identifier: GPL-3.0-or-later
// From (instant, level) to height: monotone, one for both hosts. By event, rows are as close as they may be,
// and pushed apart until no label lies on another one; long waits are broken. Pictures side by side may share
// such an axis: then an instant begins at one height in all of them. Linear, heights are in proportion to
// time.
//
// One sweep in the order of time (axis_sweep.h): every label knows how far above and below its point it
// reaches. By event, and linear too until the picture would be too high, a point's height depends on earlier
// points alone.
#pragma once

#include <span>
#include <vector>

#include "ui/ladder/height_index.h"
#include "ui/ladder/labels.h"

namespace synstep {

struct AxisBreak {
    qreal y = 0;
    Duration skipped{};
    PointId before = noPoint;  // that ends the wait; none: it is in another picture of the same axis
    LabelText label;           // y as seen from the picture's top
};

struct AxisInput {
    LabelSource source;
    LadderLabels& labels;
};

class LadderAxis {
  public:
    LadderAxis() = default;
    // Sets `y` of every label.
    LadderAxis(const LabelSource& source, LadderLabels& labels);
    // One for each, all of one time; the same for the labels of each.
    static std::vector<LadderAxis> shared(const std::vector<AxisInput>& inputs);

    // Of a part of a run: where it stands in the whole picture.
    struct Within {
        qreal lower = 0;          // all of it, than as laid out
        qreal top = 0, last = 0;  // of the picture, and its lowest point
        bool isEnd = false;       // nothing comes below
    };
    void moveInto(const Within& place, LadderLabels& labels);
    // Of a point that is not in the part.
    void setOutside(PointId point, qreal y) { y_[point] = y; }

    struct Mark {  // one instant
        Instant at{};
        qreal first = 0, last = 0;
    };
    const std::vector<Mark>& marks() const { return marks_; }  // downward
    qreal y(PointId point) const { return y_[point]; }
    const std::vector<AxisBreak>& breaks() const { return breaks_; }  // downward
    std::span<const AxisBreak> breaksWithin(const HeightRange& range) const;
    // Where the picture begins; its lowest point, and the lowest thing.
    qreal top() const { return top_; }
    qreal last() const { return last_; }
    qreal bottom() const { return bottom_; }

    // Of an instant between two points by the share of time; of one with points the lowest of them.
    qreal heightOf(Instant t) const;
    // The inverse; below the last point time passes as fast as in a usual transit, for as long as one likes.
    Instant timeAt(qreal height) const;
    // Where "now" is when the entries before `cursor` have happened.
    qreal nowHeight(std::size_t cursor, Instant now) const;

  private:
    // The lowest point so far, of those that an entry made and of those that are only due.
    struct Lowest {
        std::size_t entry = 0;
        Instant from{};  // when it counts
        Instant at{};
        qreal y = 0;
    };
    friend class AxisSide;
    friend class LinearSweep;
    qreal between(qreal base, Instant from, Instant t) const;
    // At the end of a sweep: labels that may, find their place, `floating` among them, and how far down all
    // reaches is known.
    void settle(const LabelSource& source, std::vector<LadderLabel>& labels,
                const std::vector<std::size_t>& floating);
    // Of all points, once they have their heights.
    void findMarks(const LadderModel& model);
    // For each entry, and each instant at which something is due, the lowest point until then.
    void findLowest(const LadderModel& model);

    std::vector<qreal> y_;
    std::vector<Mark> marks_;
    std::vector<AxisBreak> breaks_;
    std::vector<Lowest> made_, due_;  // by entry, by time
    Duration messageTime_{};
    qreal usualRow_ = LadderGeometry::callRow;  // how high that time is, beyond the last point
    qreal firstRow_ = 0;
    qreal top_ = 0, last_ = 0, bottom_ = 0;
};

}  // namespace synstep
