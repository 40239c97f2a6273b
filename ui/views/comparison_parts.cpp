// SPDX-License-Identifier: GPL-3.0-or-later
// What two runs side by side tell those who do not see them.
#include "ui/views/comparison_widget.h"

namespace synstep {

const std::vector<ComparedPart>& ComparisonWidget::parts() const {
    static const std::vector<ComparedPart> none;
    if (!comparison_ || !picture_) return none;
    if (!parts_) parts_ = picture_->parts();
    return *parts_;
}

int ComparisonWidget::partCount() const {
    return static_cast<int>(parts().size());
}

QString ComparisonWidget::partName(int part) const {
    return picture_->spokenName(parts()[static_cast<std::size_t>(part)], view());
}

ElementKind ComparisonWidget::partKind(int part) const {
    return picture_->elementOf(parts()[static_cast<std::size_t>(part)]).kind;
}

QRectF ComparisonWidget::partPlace(int part) const {
    return fromPicture(picture_->placeOf(parts()[static_cast<std::size_t>(part)], view()));
}

Selection ComparisonWidget::thingOf(int part) const {
    return picture_->thingOf(parts()[static_cast<std::size_t>(part)]);
}

bool ComparisonWidget::isChoosable(int part) const {
    return !thingOf(part).isNone();
}

bool ComparisonWidget::isChosen(int part) const {
    return comparison_->selection(parts()[static_cast<std::size_t>(part)].run).includes(thingOf(part));
}

int ComparisonWidget::chosenPart() const {
    if (!comparison_ || !comparison_->hasSelection()) return -1;
    for (int part = 0; part < partCount(); ++part)
        if (isChosen(part)) return part;
    return -1;
}

void ComparisonWidget::choosePart(int part) {
    if (const Selection thing = thingOf(part); !thing.isNone())
        comparison_->select(parts()[static_cast<std::size_t>(part)].run, thing);
}

}  // namespace synstep
