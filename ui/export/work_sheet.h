// SPDX-License-Identifier: GPL-3.0-or-later
// A work sheet of a lesson, for paper: its question, the ladder with gaps where the labels of messages are,
// and what its story asks with room for answers; or the same with everything filled in and the lesson's
// answer. A4 pages from the same display lists as all other pictures. QtGui only; needs no display.
#pragma once

#include <memory>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"
#include "ui/export/export.h"

namespace synstep {

struct WorkSheetOptions {
    Language language = Language::en;
    bool answers = false;
    Wording wording;
};

inline constexpr QSizeF sheetSize{794, 1123};  // px of A4

// What stands on one page: parts of lists, each from its own `from` on, made smaller or not.
struct SheetPart {
    DisplayList list;
    QRectF from;  // of the list
    QPointF at;   // on the page
    qreal scale = 1;
};
using SheetPage = std::vector<SheetPart>;

// Of this whole run, and of what the story makes of it.
std::vector<SheetPage> layoutWorkSheet(const Scenario& scenario, const std::shared_ptr<const Trace>& run,
                                       const WorkSheetOptions& options);

// One page on any device, in px.
void paintSheet(QPainter& painter, const SheetPage& page);

// As PDF.
PictureResult makeWorkSheet(const Scenario& scenario, const std::shared_ptr<const Trace>& run,
                            const WorkSheetOptions& options);

}  // namespace synstep
