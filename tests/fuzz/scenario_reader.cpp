// SPDX-License-Identifier: GPL-3.0-or-later
// Any text is a scenario or is refused with a place; a scenario that is written again reads the same.
#include <cstdlib>

#include "core/scenario/reader.h"
#include "core/scenario/writer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace synstep;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const ReadResult read = readScenario(text, "fuzz.toml");
    const auto* scenario = std::get_if<Scenario>(&read);
    if (!scenario) {
        if (std::get<ScenarioError>(read).line == 0) std::abort();
        return 0;
    }
    const std::string written = scenarioText(*scenario);
    const ReadResult again = readScenario(written, "again.toml");
    if (!std::holds_alternative<Scenario>(again)) std::abort();
    if (scenarioText(std::get<Scenario>(again)) != written) std::abort();
    return 0;
}
