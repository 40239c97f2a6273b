// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/breakpoints.h"

#include <array>

#include "ui/text/changes.h"
#include "ui/text/sentences.h"
#include "ui/text/translation.h"
#include "ui/text/values.h"

namespace synstep {

namespace {

// Of something that may happen, and of the same when it has.
enum class Tense { present, past };

class Words {
  public:
    Words(const Scenario& scenario, Language language, const Wording& wording, Tense tense)
        : scenario_(scenario), language_(language), spelling_(wording.states), past_(tense == Tense::past) {}

    QString operator()(const StateReached& one) const {
        return say(past_ ? QT_TRANSLATE_NOOP("Text", "%1 reached %2")
                         : QT_TRANSLATE_NOOP("Text", "%1 reaches %2"))
            .arg(name(one.host), stateName(one.state, spelling_));
    }
    QString operator()(const SegmentMet& one) const {
        constexpr std::array<const char*, segmentMomentCount> present{
            QT_TRANSLATE_NOOP("Text", "%1 sends %2"), QT_TRANSLATE_NOOP("Text", "%2 of %1 arrives"),
            QT_TRANSLATE_NOOP("Text", "%2 of %1 is lost")};
        constexpr std::array<const char*, segmentMomentCount> past{
            QT_TRANSLATE_NOOP("Text", "%1 sent %2"), QT_TRANSLATE_NOOP("Text", "%2 of %1 arrived"),
            QT_TRANSLATE_NOOP("Text", "%2 of %1 was lost")};
        return say((past_ ? past : present)[static_cast<std::size_t>(one.moment)])
            .arg(name(one.sender), kindText(one.kind));
    }
    QString operator()(const TimerRanOut& one) const {
        return say(past_ ? QT_TRANSLATE_NOOP("Text", "%1: %2 expired")
                         : QT_TRANSLATE_NOOP("Text", "%1: %2 expires"))
            .arg(name(one.host), timerName(one.timer, language_));
    }
    QString operator()(const SentAgain& one) const {
        return translatedCount(language_,
                               past_ ? QT_TRANSLATE_N_NOOP("Text", "%1 sent a message again, %n time(s)")
                                     : QT_TRANSLATE_N_NOOP("Text", "%1 sends a message again, %n time(s)"),
                               static_cast<int>(one.times))
            .arg(name(one.host));
    }

  private:
    QString say(const char* source) const { return translated(language_, source); }
    QString name(HostId host) const { return hostName(host, scenario_, language_); }

    const Scenario& scenario_;
    Language language_;
    StateSpelling spelling_;
    bool past_;
};

}  // namespace

QString breakpointText(const Breakpoint& breakpoint, const Scenario& scenario, Language language,
                       const Wording& wording) {
    return spaced(language, std::visit(Words(scenario, language, wording, Tense::present), breakpoint));
}

QString stoppedText(const Breakpoint& breakpoint, const Scenario& scenario, Language language,
                    const Wording& wording) {
    return spaced(language,
                  translated(language, QT_TRANSLATE_NOOP("Text", "Stopped: %1"))
                      .arg(std::visit(Words(scenario, language, wording, Tense::past), breakpoint)));
}

}  // namespace synstep
