// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tool_tip.h"

#include <QToolTip>

namespace synstep {

void showToolTip(const QHelpEvent& event, const DisplayList& list, QPointF point, QWidget* widget) {
    const Element* element = list.at(point);
    if (element != nullptr && !element->name.isEmpty())
        QToolTip::showText(event.globalPos(), element->name, widget);
    else
        QToolTip::hideText();
}

}  // namespace synstep
