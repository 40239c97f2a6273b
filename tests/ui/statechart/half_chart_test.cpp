// SPDX-License-Identifier: GPL-3.0-or-later
// The chart as an audience sees it.
#include "ui/statechart/half_chart.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/ui/statechart/run_of.h"

namespace synstep {
namespace {

const Theme projector(ThemeName::projector, Medium::projector);

// What happens is written beside its edge, and C and S stand where both ends are by then: neither hides the
// other, nor the name of a state.
TEST(HalfChart, NoTokenLiesOnWords) {
    std::set<std::string> wrong;
    int looked = 0;
    for (const BuiltIn& builtIn : builtInScenarios()) {
        const RunOf run(builtIn.id);
        for (std::size_t position = 0; position <= std::min<std::size_t>(run.trace->size(), 200); ++position)
            for (const Language language : {Language::en, Language::zhCN}) {
                StateChartView view;
                view.trace = run.trace.get();
                view.scenario = &run.scenario;
                view.cursor = position;
                view.stepBegins = position > 0 ? position - 1 : 0;
                view.language = language;
                const DisplayList list =
                    layoutHalfChart(view, QSizeF(688, 858) / Theme::projectorUnit, projector);
                for (const Element& token : list.elements) {
                    if (token.kind != ElementKind::token) continue;
                    const QRectF place = token.bounds.adjusted(1, 1, -1, -1);
                    for (const Shape& shape : list.shapes) {
                        const auto* text = std::get_if<TextShape>(&shape.what);
                        const Element& element = list.elements[shape.element];
                        if (!text || element.kind == ElementKind::token) continue;
                        ++looked;
                        if (textBounds(*text, projector).adjusted(1, 3, -1, -3).intersects(place))
                            wrong.insert(token.id.toStdString() + " on " + text->text.toStdString() + " of " +
                                         element.id.toStdString());
                    }
                }
            }
    }
    EXPECT_GT(looked, 10'000);
    for (const std::string& one : wrong) ADD_FAILURE() << one;
}

}  // namespace
}  // namespace synstep
