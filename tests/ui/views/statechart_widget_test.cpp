// SPDX-License-Identifier: GPL-3.0-or-later
// The state chart as a widget: what of the session it shows.
#include "ui/views/statechart_widget.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/session/built_in.h"

namespace synstep {
namespace {

using test::builtIn;
using test::seconds;

bool isOfThisStep(const StateChartWidget& view, const char* edge) {
    const Element* element = view.picture().find(QString::fromLatin1(edge));
    return element != nullptr && element->name.endsWith(QLatin1String("this step"));
}

// At 0.050 s SYN arrives, which changes the state, and then the application sends, which does not.
TEST(StateChartWidget, MarksTheEdgeThatTheStepTookBeforeItsLastEntry) {
    Session session(builtIn("why-three-two-way-old-syn"));
    StateChartWidget view;
    view.resize(440, 475);
    view.setSession(&session);
    session.toStart();
    while (session.displayTime() < seconds(0.05) && session.canGoNext()) session.next();
    ASSERT_EQ(session.displayTime(), seconds(0.05));
    ASSERT_GT(session.cursor(), session.stepBegin() + 1);
    EXPECT_TRUE(isOfThisStep(view, "edge/LISTEN/ESTABLISHED"));
    session.next();
    EXPECT_FALSE(isOfThisStep(view, "edge/LISTEN/ESTABLISHED"));
}

TEST(StateChartWidget, WhereItIsCompactItNamesTheEdgeOfTheStepAboveIt) {
    Session session(builtIn("handshake-and-wave"));
    StateChartWidget view;
    view.resize(352, view.heightForWidth(352));
    view.setSession(&session);
    session.toStart();
    session.next();
    ASSERT_TRUE(view.isCompact());
    EXPECT_LE(view.picture().size.height(), view.height());
    const auto& shapes = view.picture().shapes;
    EXPECT_TRUE(std::any_of(shapes.begin(), shapes.end(), [](const Shape& shape) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        return text && text->text == QLatin1String("from LISTEN to SYN-RECEIVED");
    }));
}

TEST(StateChartWidget, ByEventsMarksTheLastEntryAlone) {
    Session session(builtIn("why-three-two-way-old-syn"));
    session.setStepSize(StepSize::event);
    StateChartWidget view;
    view.resize(440, 475);
    view.setSession(&session);
    session.toStart();
    while (!isOfThisStep(view, "edge/LISTEN/ESTABLISHED") && session.canGoNext()) session.next();
    ASSERT_EQ(session.displayTime(), seconds(0.05));
    session.next();
    EXPECT_FALSE(isOfThisStep(view, "edge/LISTEN/ESTABLISHED"));
}

}  // namespace
}  // namespace synstep
