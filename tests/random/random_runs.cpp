// SPDX-License-Identifier: GPL-3.0-or-later
// Plays random runs and looks at every World: random_runs [FIRST_SEED [COUNT]]. A faulty run is shrunk and
// printed as a scenario file, with its seed; the exit code is then 1.
#include <cstdlib>
#include <iostream>

#include "core/scenario/writer.h"
#include "tests/support/random_judge.h"
#include "tests/support/random_setup.h"

int main(int count, char** words) {
    using namespace synstep;
    const std::uint64_t first = count > 1 ? std::strtoull(words[1], nullptr, 10) : 1;
    const std::uint64_t runs = count > 2 ? std::strtoull(words[2], nullptr, 10) : 1'000'000;
    for (std::uint64_t seed = first; seed < first + runs; ++seed) {
        const Setup setup = test::randomSetup(seed);
        if (!test::faultOf(setup)) continue;
        Scenario scenario;
        scenario.id = "seed-" + std::to_string(seed);
        scenario.setup = test::shrunk(setup, [](const Setup& s) { return test::faultOf(s).has_value(); });
        std::cout << "# seed " << seed << ": " << *test::faultOf(scenario.setup) << "\n\n"
                  << scenarioText(scenario);
        return EXIT_FAILURE;
    }
    std::cout << runs << " runs from seed " << first << ": all invariants hold\n";
    return EXIT_SUCCESS;
}
