// SPDX-License-Identifier: GPL-3.0-or-later
// A built-in scenario and its whole run.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "core/trace/trace.h"

namespace synstep {

struct RunOf {
    Scenario scenario;
    std::unique_ptr<Trace> trace;

    explicit RunOf(std::string_view id) {
        const BuiltIn* builtIn = findBuiltIn(id);
        if (!builtIn) {
            ADD_FAILURE() << "no built-in scenario " << id;
            return;
        }
        ReadResult result = readScenario(builtIn->text, std::string(id));
        if (auto* read = std::get_if<Scenario>(&result)) scenario = *read;
        trace = std::make_unique<Trace>(World(std::make_shared<const Setup>(scenario.setup)));
        trace->growToEnd();
    }

    // The first position at which this host's socket has been in the state.
    std::size_t reaches(HostId host, State state) const {
        for (std::size_t i = 0; i < trace->size(); ++i)
            for (const Effect& effect : trace->entry(i).effects)
                if (const auto* change = std::get_if<StateChanged>(&effect.what))
                    if (trace->entry(i).host == host && change->to == state) return i + 1;
        ADD_FAILURE() << "never " << toString(state);
        return 0;
    }
};

}  // namespace synstep
