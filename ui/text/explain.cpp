// SPDX-License-Identifier: GPL-3.0-or-later
// Puts together what is known of one entry: the cause, then each rule that fired, then what no rule has told
// yet.
#include <algorithm>
#include <array>
#include <vector>

#include "ui/text/causes.h"
#include "ui/text/rule_texts.h"
#include "ui/text/sections.h"
#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {
namespace {

// What a person should read first: the check and the answer; then how a connection ends; timers last.
int place(Rule rule) {
    switch (rule) {
        case Rule::finEnds:
        case Rule::finCrossed:
        case Rule::finAckedTimeWait:
            return 1;
        case Rule::finWait2Over:
        case Rule::retransmissionStarted:
        case Rule::retransmissionStopped:
        case Rule::retransmissionRestarted:
        case Rule::retransmissionBackedOff:
            return 2;
        default:
            return 0;
    }
}

// A rule that says the same as a more particular one beside it stays silent.
struct Covered {
    Rule rule;
    Rule by;
};
constexpr std::array coveredRules{
    Covered{Rule::ackTaken, Rule::synReceivedEstablished},
    Covered{Rule::ackTaken, Rule::synSentEstablished},
    Covered{Rule::ackTaken, Rule::synSentAckNoted},
    Covered{Rule::ackTaken, Rule::simultaneousSynAck},
    Covered{Rule::ackTaken, Rule::finAcked},
    Covered{Rule::ackTaken, Rule::finAckedClosing},
    Covered{Rule::ackTaken, Rule::finAckedLastAck},
    Covered{Rule::ackTaken, Rule::finAckedTimeWait},
    Covered{Rule::retransmissionBackedOff, Rule::synRepeated},
    Covered{Rule::retransmissionBackedOff, Rule::synAckRepeated},
    Covered{Rule::retransmissionBackedOff, Rule::textRepeated},
    Covered{Rule::retransmissionBackedOff, Rule::finRepeated},
    Covered{Rule::unacceptable, Rule::finAgain},
    Covered{Rule::rstReset, Rule::rstNearFin},
    Covered{Rule::rstResetClosing, Rule::rstNearFin},
    Covered{Rule::retransmissionStopped, Rule::retransmissionStarted},
};

// Each rule once, in the order in which they fired.
std::vector<Rule> rulesOf(const Entry& entry) {
    std::vector<Rule> rules;
    for (const Effect& effect : entry.effects) {
        const bool known = std::find(rules.begin(), rules.end(), effect.rule) != rules.end();
        if (!known && effect.rule != Rule::count) rules.push_back(effect.rule);
    }
    const std::vector<Rule> all = rules;
    std::erase_if(rules, [&all](Rule rule) {
        return std::any_of(coveredRules.begin(), coveredRules.end(), [&](const Covered& c) {
            return c.rule == rule && std::find(all.begin(), all.end(), c.by) != all.end();
        });
    });
    std::stable_sort(rules.begin(), rules.end(), [](Rule a, Rule b) { return place(a) < place(b); });
    return rules;
}

class Explainer {
  public:
    explicit Explainer(const Step& step) : step_(step), common_(valuesOf(step)) {}

    Explanation explanation() {
        result_.language = step_.language;
        result_.what = headline(step_);
        const CauseText cause = causeText(step_, common_);
        result_.why = cause.sentences;
        for (const Rule rule : rulesOf(step_.entry())) tell(rule);
        tellTheRest();
        addSections(cause.sections);
        for (const Rule rule : told_) addSections(sectionsOf(rule, step_.language));
        return result_;
    }

  private:
    void tell(Rule rule) {
        const QString pattern = translated(step_.language, patternOf(rule));
        const QStringList lines = sentences(step_.language, pattern, valuesOf(step_, common_, rule), &used_);
        if (lines.isEmpty()) return;
        // Two rules may have one sentence in common, such as why a RST is believed.
        for (const QString& line : lines) {
            if (!result_.why.contains(line)) result_.why += line;
        }
        told_.push_back(rule);
        for (const Effect& effect : step_.entry().effects) {
            if (effect.rule == rule) markTold(effect);
        }
        used_.clear();
    }

    void markTold(const Effect& effect) {
        const auto uses = [this](const char* name) { return used_.contains(QString::fromLatin1(name)); };
        const bool sent = std::holds_alternative<Sent>(effect.what) && (uses("sent") || uses("sentNumbers"));
        const bool reported = std::holds_alternative<Reported>(effect.what) && uses("report");
        const bool timed = std::holds_alternative<TimerChanged>(effect.what);
        if (sent || reported || timed) toldEffects_.push_back(&effect);
    }

    bool isTold(const Effect& effect) const {
        if (std::find(toldEffects_.begin(), toldEffects_.end(), &effect) != toldEffects_.end()) return true;
        const auto* change = std::get_if<StateChanged>(&effect.what);
        if (!change) return false;
        // The name of the new state in any sentence tells of it.
        return std::any_of(result_.why.begin(), result_.why.end(),
                           [change](const QString& line) { return line.contains(stateName(change->to)); });
    }

    // What happened all the same, in plain words.
    void tellTheRest() {
        for (const Effect& effect : step_.entry().effects) {
            if (isTold(effect)) continue;
            const Language language = step_.language;
            Values values = common_;
            const char* source = "";
            if (const auto* sent = std::get_if<Sent>(&effect.what)) {
                values.set("sent", segmentText(sentBy(step_, *sent), language, step_.wording));
                source = QT_TRANSLATE_NOOP("Text", "{Host} sends {sent}.");
            } else if (const auto* change = std::get_if<StateChanged>(&effect.what)) {
                addOtherConnection(values, step_, effect.socket);
                values.set("from", stateName(change->from));
                values.set("to", stateName(change->to));
                source = QT_TRANSLATE_NOOP("Text",
                                           "The state[ of connection {name}] changes from {from} to {to}.");
            } else if (const auto* reported = std::get_if<Reported>(&effect.what)) {
                values.set("report", reportText(reported->report, language));
                source = QT_TRANSLATE_NOOP("Text", "The application is told: {report}.");
            }
            if (*source != '\0') result_.why += sentences(language, translated(language, source), values);
        }
        if (result_.why.isEmpty()) {
            result_.why += translated(step_.language, QT_TRANSLATE_NOOP("Text", "Nothing changes by it."));
        }
    }

    void addSections(const QStringList& sections) {
        for (const QString& section : sections) {
            if (!result_.sections.contains(section)) result_.sections += section;
        }
    }

    const Step& step_;
    Values common_;
    Explanation result_;
    QSet<QString> used_;
    std::vector<Rule> told_;
    std::vector<const Effect*> toldEffects_;
};

}  // namespace

QString Explanation::text() const {
    const bool chinese = language == Language::zhCN;
    const QString stop = chinese ? QStringLiteral("。") : QStringLiteral(".");
    const QString gap = chinese ? QString() : QStringLiteral(" ");
    QStringList parts{what + stop};
    parts += why;
    if (!sections.isEmpty())
        parts += sections.join(chinese ? QStringLiteral("，") : QStringLiteral(", ")) + stop;
    return parts.join(gap);
}

Explanation explain(const Trace& trace, std::size_t entry, const Scenario& scenario, Language language,
                    const Wording& wording) {
    const Step step{trace, entry, scenario, language, wording};
    Explanation explanation = Explainer(step).explanation();
    explanation.what = spelt(explanation.what, wording.states);
    for (QString& sentence : explanation.why) sentence = spelt(sentence, wording.states);
    return explanation;
}

}  // namespace synstep
