// SPDX-License-Identifier: GPL-3.0-or-later
// Finished phases in the ladder: one row each, or shown whole.
#include <algorithm>

#include "ui/ladder/built.h"
#include "ui/views/ladder_widget.h"

namespace synstep {

const LadderPhase* LadderWidget::phaseAt(QPointF point) const {
    const Element* element = ladder_ ? elementAt(point) : nullptr;
    return element && element->kind == ElementKind::phase ? ladder_->phaseOf(*element) : nullptr;
}

bool LadderWidget::isPhaseSelected() const {
    return session_ && ladder_ && ladder_->phaseOf(session_->selection());
}

bool LadderWidget::isFoldSelected() const {
    return isPhaseSelected() && ladder_->phaseOf(session_->selection())->folded;
}

void LadderWidget::togglePhase() {
    if (isPhaseSelected()) toggle(*ladder_->phaseOf(session_->selection()));
}

void LadderWidget::toggle(const LadderPhase& phase) {
    const std::size_t begin = phase.begin;  // the ladder does not outlive it
    if (std::erase(opened_, begin) == 0) opened_.push_back(begin);
    showChanged([this, begin] {
        if (const auto height = ladder_->heightOfEntry(begin)) keepInSight(*height, *height);
    });
}

}  // namespace synstep
