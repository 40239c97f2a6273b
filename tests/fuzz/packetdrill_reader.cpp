// SPDX-License-Identifier: GPL-3.0-or-later
// Any octets as a packetdrill script: refused with a place, skipped by a name, or played to a verdict, under
// every stack.
#include <cstdlib>
#include <string_view>

#include "core/packetdrill/played.h"

using namespace synstep;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const Stack stack : {Stack::linux, Stack::rfc9293, Stack::freebsd}) {
        const packetdrill::ParseResult parsed = packetdrill::parse(text, "fuzz.pkt", stack);
        if (const auto* error = std::get_if<ScenarioError>(&parsed)) {
            require(error->line > 0 && error->column > 0 && !error->arguments[0].empty());
        } else if (const auto* skipped = std::get_if<packetdrill::Skipped>(&parsed)) {
            require(skipped->line > 0 && !skipped->construct.empty());
        } else {
            const auto& script = std::get<packetdrill::Script>(parsed);
            const packetdrill::RunResult result = packetdrill::run(script, stack);
            require(result.passed() == result.why.empty());
            packetdrill::scenarioOf(script, result, "fuzz.pkt");
        }
    }
    return 0;
}
