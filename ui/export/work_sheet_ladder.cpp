// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/work_sheet_parts.h"
#include "ui/ladder/built.h"

namespace synstep {

DisplayList sheetLadder(const Scenario& scenario, const Trace& trace, const WorkSheetOptions& options) {
    LadderView view;
    view.trace = &trace;
    view.scenario = &scenario;
    view.cursor = view.revealed = trace.size();
    if (trace.size() > 0) view.displayTime = trace.entry(trace.size() - 1).at;
    view.live = false;
    view.language = options.language;
    view.wording = options.wording;
    view.numbered = true;
    view.gapped = !options.answers;
    LadderMetrics metrics;
    metrics.width = sheetWidth;
    const Ladder ladder(view, metrics, sheetTheme());
    DisplayList list = ladder.head(view);
    const DisplayList rows = ladder.shapes(view);
    append(list, rows, {0, sheetHeadHeight});
    list.size = {sheetWidth, sheetHeadHeight + rows.size.height()};
    return list;
}

}  // namespace synstep
