// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ladder/ladder_run.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace synstep {

LadderView LadderRun::whole(Language language) const {
    LadderView view = at(trace->size(), language);
    view.live = false;
    view.numbered = true;
    return view;
}

LadderView LadderRun::at(std::size_t cursor, Language language) const {
    LadderView view;
    view.trace = trace.get();
    view.scenario = &scenario;
    view.cursor = view.revealed = cursor;
    if (cursor > 0) view.displayTime = trace->entry(cursor - 1).at;
    view.language = language;
    return view;
}

LadderRun playText(const std::string& toml) {
    ReadResult result = readScenario(toml, "test");
    const auto* read = std::get_if<Scenario>(&result);
    if (!read) {
        const auto& error = std::get<ScenarioError>(result);
        ADD_FAILURE() << "refused at " << error.line << ":" << error.column;
        return {};
    }
    LadderRun run;
    run.scenario = *read;
    run.trace = std::make_unique<Trace>(World(std::make_shared<const Setup>(run.scenario.setup)));
    run.trace->growToEnd(20'000);
    return run;
}

std::size_t framesIn(const DisplayList& list) {
    return static_cast<std::size_t>(
        std::count_if(list.shapes.begin(), list.shapes.end(), [](const Shape& shape) {
            const auto* path = std::get_if<PathShape>(&shape.what);
            return path && path->stroke && path->stroke->ink == Ink::accent;
        }));
}

LadderRun playBuiltIn(std::string_view id) {
    const BuiltIn* builtIn = findBuiltIn(id);
    if (!builtIn) {
        ADD_FAILURE() << "no built-in scenario " << id;
        return {};
    }
    return playText(std::string(builtIn->text));
}

}  // namespace synstep
