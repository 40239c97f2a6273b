// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/text/played.h"

#include <stdexcept>

#include "core/scenario/catalogue.h"

namespace synstep {

Played play(std::string_view toml) {
    const ReadResult result = readScenario(toml, "test.toml");
    if (const auto* error = std::get_if<ScenarioError>(&result)) {
        throw std::runtime_error(errorText(*error, Language::en).toStdString());
    }
    const Scenario& scenario = std::get<Scenario>(result);
    Trace trace{World(std::make_shared<const Setup>(scenario.setup))};
    trace.growToEnd();
    return {scenario, std::move(trace)};
}

Played playBuiltIn(std::string_view id) {
    const BuiltIn* found = findBuiltIn(id);
    if (!found) throw std::runtime_error("no built-in scenario " + std::string(id));
    return play(found->text);
}

}  // namespace synstep
