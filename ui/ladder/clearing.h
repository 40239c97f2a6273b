// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that give way: one that the arrow of an earlier message would cross moves along its own arrow to
// where none does, if there is such a place: so neither has to hide a piece of the other. Live, it asks about
// earlier messages alone: what comes later moves nothing.
//
// It is done where somebody looks, a section of the messages at a time: a block, or of a run that is laid out
// as a whole so many messages. What has moved in one depends on no other one having been looked at: a label
// goes to no place that is one of a later section as laid out, or may become one of an earlier section.
#pragma once

#include <unordered_map>

#include "ui/ladder/ladder_index.h"

namespace synstep {

// Whether it is one of a message's own.
bool givesWay(const LadderLabel& label);
// Whether a message's way is short enough for all that stands beside it to count.
bool isNear(const LadderModel& model, const LadderMessage& message);
// All heights to which a label as laid out may yet go, when its message's way is this.
HeightRange placesOf(const LadderLabel& label, const HeightRange& way);

class LabelClearing {
  public:
    static constexpr std::size_t sectionSize = 512;  // messages

    // All must live as long as this does; none may be moved.
    LabelClearing(const LabelSource& source, LadderLabels& labels, const LadderAxis& axis,
                  const LadderIndex& index);

    // Before labels of messages that meet these heights are looked at.
    void within(const HeightRange& range);
    // Before those of one message are.
    void ofMessage(std::size_t message);

  private:
    friend class SectionClearing;
    struct Section {
        std::size_t begin = 0, end = 0;   // of labels
        HeightRange places;               // to which any of these may go
        qreal floor = HeightRange{}.top;  // above it labels of earlier sections may be
        bool done = false;
    };
    std::size_t sectionOf(std::size_t message) const;
    void clear(Section& one);

    const LabelSource s_;
    std::vector<LadderLabel>& labels_;
    const LadderAxis& axis_;
    const LadderIndex& index_;
    std::vector<Section> sections_;
    std::vector<std::vector<QPointF>> ways_;         // by message; empty: not asked for yet
    std::unordered_map<std::size_t, QRectF> homes_;  // of labels that have moved: as laid out
};

}  // namespace synstep
