// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/differences.h"

#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/named_scenario.h"
#include "app/command_line/output.h"
#include "core/trace/notation.h"

namespace synstep {
namespace {

// "linux, rfc9293: first at 1.050000" and a line for each policy that makes the difference.
std::string comparison(const Scenario& one, const Scenario& other) {
    const Policies& first = one.setup.hosts[0].policies;
    const Policies& second = other.setup.hosts[0].policies;
    std::string text = std::string(toString(first.stack)) + ", " + std::string(toString(second.stack)) + ": ";
    const Differences differences = differencesOf(one.setup, other.setup);
    if (!differences.whole) return text + "the same run\n";
    text += "differ from " + notation(*differences.whole) + "\n";
    for (const PolicyDifference& difference : differences.policies) {
        const PolicyRow& policy = *difference.policy;
        text += "  " + notation(difference.at) + "  " + std::string(policy.name) + ": " + policy.text(first) +
                ", " + policy.text(second) + "  (" + std::string(policy.source) + ")\n";
    }
    return text;
}

}  // namespace

int compareCommand(const QStringList& arguments) {
    Arguments given(
        QStringLiteral("synstep compare"),
        QStringLiteral("Plays a scenario under all three stacks, and names the policies that make the "
                       "difference."));
    given.addScenario();
    given.addLanguage();
    if (!given.parse(arguments)) return 0;
    const QString name = given.scenario();
    std::vector<Scenario> played;
    for (const Stack stack : stacks) played.push_back(scenarioNamed(name, {stack}, given.language()));
    Output out;
    for (std::size_t i = 0; i < played.size(); ++i) {
        for (std::size_t j = i + 1; j < played.size(); ++j) out.write(comparison(played[i], played[j]));
    }
    out.flush();
    return 0;
}

}  // namespace synstep
