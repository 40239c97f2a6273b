// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a work sheet, each as high as it needs; for layoutWorkSheet() alone.
#pragma once

#include "core/gift/gift.h"
#include "ui/export/work_sheet.h"

namespace synstep {

inline constexpr qreal sheetMargin = 56, sheetWidth = 794 - 2 * sheetMargin;

const Theme& sheetTheme();

// Texts from top to bottom, no wider than a page.
class SheetText {
  public:
    void add(const QString& text, Type type, Ink ink, qreal indent = 0);
    void addRule(qreal indent = 0);  // to write on
    void addBox(bool ticked, const QString& text, qreal indent);
    void addSpace(qreal height) { y_ += height; }
    DisplayList take() &&;

  private:
    DisplayList list_;
    qreal y_ = 0;
};

// The ladder of the whole run, the hosts at its head; with gaps instead of what a learner is to write.
inline constexpr qreal sheetHeadHeight = 64;
DisplayList sheetLadder(const Scenario& scenario, const Trace& trace, const WorkSheetOptions& options);

// One question with room for its answer, or with its answer.
DisplayList sheetQuestion(std::size_t number, const GiftQuestion& question, const WorkSheetOptions& options);

}  // namespace synstep
