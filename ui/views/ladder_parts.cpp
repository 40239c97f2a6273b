// SPDX-License-Identifier: GPL-3.0-or-later
// What the ladder tells those who do not see it.
#include "ui/ladder/built.h"
#include "ui/views/ladder_widget.h"

namespace synstep {

const std::vector<LadderPart>& LadderWidget::parts() const {
    static const std::vector<LadderPart> none;
    if (!session_ || !ladder_) return none;
    if (!parts_) parts_ = ladder_->parts();
    return *parts_;
}

int LadderWidget::partCount() const {
    return static_cast<int>(parts().size());
}

QString LadderWidget::partName(int part) const {
    return ladder_->spokenName(parts()[static_cast<std::size_t>(part)], view());
}

ElementKind LadderWidget::partKind(int part) const {
    return ladder_->elementOf(parts()[static_cast<std::size_t>(part)]).kind;
}

QRectF LadderWidget::partPlace(int part) const {
    return fromPicture(ladder_->placeOf(parts()[static_cast<std::size_t>(part)], view()));
}

Selection LadderWidget::thingOf(int part) const {
    return ladder_->thingOf(parts()[static_cast<std::size_t>(part)]);
}

bool LadderWidget::isChoosable(int part) const {
    return !thingOf(part).isNone() || ladder_->phaseOf(parts()[static_cast<std::size_t>(part)]);
}

// The row of a phase is, while it stands for what is chosen.
bool LadderWidget::isChosen(int part) const {
    if (const LadderPhase* phase = ladder_->phaseOf(parts()[static_cast<std::size_t>(part)]))
        return phase->folded && phase->holds(session_->selection(), session_->trace());
    return session_->selection().includes(thingOf(part));
}

int LadderWidget::chosenPart() const {
    if (!session_ || session_->selection().isNone()) return -1;
    for (int part = 0; part < partCount(); ++part)
        if (isChosen(part)) return part;
    return -1;
}

void LadderWidget::choosePart(int part) {
    if (const LadderPhase* phase = ladder_->phaseOf(parts()[static_cast<std::size_t>(part)]))
        return toggle(*phase);
    if (const Selection thing = thingOf(part); !thing.isNone()) session_->select(thing);
}

}  // namespace synstep
