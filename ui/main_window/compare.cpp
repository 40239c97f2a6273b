// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/compare.h"

#include <algorithm>

#include "core/scenario/differences.h"
#include "core/scenario/recorded.h"
#include "ui/text/changes.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr std::array allVariants{Variant::twoWay,          Variant::threeWay,   Variant::fourWay,
                                 Variant::linux,           Variant::rfc9293,    Variant::freebsd,
                                 Variant::timeWait,        Variant::noTimeWait, Variant::cookiesOff,
                                 Variant::cookiesWhenFull, Variant::acksAtOnce, Variant::acksDelayed};

bool isStack(Variant variant) {
    return std::find(stackVariants.begin(), stackVariants.end(), variant) != stackVariants.end();
}

}  // namespace

QString variantName(Variant variant) {
    switch (variant) {
        case Variant::twoWay:
            return CompareMode::tr("Two-way handshake");
        case Variant::threeWay:
            return CompareMode::tr("Three-way handshake");
        case Variant::fourWay:
            return CompareMode::tr("Four-way handshake");
        case Variant::linux:
            return CompareMode::tr("As Linux does");
        case Variant::rfc9293:
            return CompareMode::tr("As RFC 9293 says");
        case Variant::freebsd:
            return CompareMode::tr("As FreeBSD does");
        case Variant::timeWait:
            return CompareMode::tr("With TIME-WAIT");
        case Variant::noTimeWait:
            return CompareMode::tr("Practically no TIME-WAIT: MSL 1 ms");
        case Variant::cookiesOff:
            return CompareMode::tr("SYN cookies off");
        case Variant::cookiesWhenFull:
            return CompareMode::tr("SYN cookies when the queue is full");
        case Variant::acksAtOnce:
            return CompareMode::tr("ACKs at once");
        case Variant::acksDelayed:
            return CompareMode::tr("Delayed ACKs");
    }
    return {};
}

CompareMode::CompareMode(Actions& actions, ComparisonPanel& panel, Playback& playback, QObject* parent)
    : QObject(parent), actions_(actions), panel_(panel), playback_(playback) {
    connect(&panel_, &ComparisonPanel::chosen, this, [this](std::size_t run, int index) {
        chosen_[run] = static_cast<std::size_t>(index);
        compare();
    });
    connect(&panel_.picture(), &ComparisonWidget::timeChosen, &playback_, &Playback::pause);
}

// --- Which two

void CompareMode::start(Session& session, Variant one, Variant other) {
    startWith(session, {std::nullopt, one}, {std::nullopt, other});
}

void CompareMode::startWithRuns(Session& session) {
    const std::size_t run = session.run() > 0 ? session.run() : session.history().present().back();
    startWith(session, {session.history().presentParent(run).value_or(0), {}}, {run, {}});
}

void CompareMode::startBeside(Session& session, const Scenario& other) {
    startWith(session, {session.run(), {}}, {std::nullopt, {}, &other});
}

void CompareMode::startWith(Session& session, const Choice& one, const Choice& other) {
    session_ = &session;
    run_ = session.run();
    choices_.clear();
    for (const std::size_t run : session.history().present()) choices_.push_back({run, {}});
    for (const Variant variant : allVariants) choices_.push_back({std::nullopt, variant});
    if (other.other != nullptr) choices_.push_back(other);
    const auto indexOfChoice = [this](const Choice& choice) {
        return static_cast<std::size_t>(std::find(choices_.begin(), choices_.end(), choice) -
                                        choices_.begin());
    };
    chosen_ = {indexOfChoice(one), indexOfChoice(other)};
    compare();
}

void CompareMode::compare() {
    const bool wasOn = isOn();
    auto next = std::make_unique<Comparison>(played(choices_[chosen_[0]]), played(choices_[chosen_[1]]),
                                             session_->stepSize());
    panel_.setChoices(names(), {static_cast<int>(chosen_[0]), static_cast<int>(chosen_[1])});
    std::swap(comparison_, next);
    playback_.setSubject(comparison_.get());
    panel_.setComparison(comparison_.get(), notes());
    connect(comparison_.get(), &Comparison::changed, this, &CompareMode::changed);
    if (!wasOn) Q_EMIT switched();
    Q_EMIT changed();
}

RunOfTwo CompareMode::played(const Choice& choice) {
    const History& history = session_->history();
    if (choice.run) return {session_->scenario(), history.run(*choice.run).trace};
    const Scenario scenario = recorded(session_->scenario(), history.trace(run_));
    RunOfTwo run{choice.other ? *choice.other : varied(scenario, choice.variant), nullptr};
    run.trace = std::make_shared<Trace>(World(std::make_shared<const Setup>(run.scenario.setup)));
    return run;
}

// The longest first.
QStringList CompareMode::namesOf(const Choice& choice) const {
    if (choice.other) return {in(language_, choice.other->title)};
    if (!choice.run) return {variantName(choice.variant)};
    QStringList names;
    const QString name = runName(session_->history(), *choice.run, language_);
    for (const QString& way : waysToTell(session_->history(), *choice.run, session_->scenario(), language_))
        names << tr("%1: %2", "Run 2: Client ACK 1 lost").arg(name, way);
    return names << name << runNumber(*choice.run, language_);
}

ComparedRuns CompareMode::forExport() const {
    ComparedRuns runs;
    for (const std::size_t run : {0, 1}) {
        runs.traces[run] = comparison_->sharedTrace(run);
        runs.scenarios[run] = comparison_->scenario(run);
        runs.names[run] = namesOf(choices_[chosen_[run]]).front();
    }
    return runs;
}

std::vector<QStringList> CompareMode::names() const {
    std::vector<QStringList> names;
    for (const Choice& choice : choices_) names.push_back(namesOf(choice));
    return names;
}

// Which policies make the difference between two stacks.
QStringList CompareMode::notes() const {
    const auto stack = [this](std::size_t run) {
        const Choice& choice = choices_[chosen_[run]];
        return !choice.run && isStack(choice.variant);
    };
    if (!stack(0) || !stack(1)) return {};
    const Setup &one = comparison_->scenario(0).setup, &other = comparison_->scenario(1).setup;
    QStringList policies;
    for (const PolicyDifference& difference : differencesOf(one, other).policies) {
        const PolicyRow& row = *difference.policy;
        policies << QStringLiteral("%1 (%2, %3)")
                        .arg(QString::fromUtf8(row.name.data(), static_cast<int>(row.name.size())),
                             QString::fromStdString(row.text(one.hosts[1].policies)),
                             QString::fromStdString(row.text(other.hosts[1].policies)));
    }
    if (policies.isEmpty()) return {};
    return {tr("By policy: %1.").arg(policies.join(tr(", ")))};
}

void CompareMode::setLanguage(Language language) {
    language_ = language;
    if (!isOn()) return;
    panel_.setChoices(names(), {static_cast<int>(chosen_[0]), static_cast<int>(chosen_[1])});
    panel_.setComparison(comparison_.get(), notes());
}

void CompareMode::leave() {
    if (!isOn()) return;
    playback_.setSubject(session_);
    panel_.setComparison(nullptr, {});
    const std::unique_ptr<Comparison> former = std::move(comparison_);  // until nobody looks at it any more
    Q_EMIT switched();
}

// --- What is possible

void CompareMode::updateOwn(const Session& session) {
    Actions::allow(*actions_.compareRuns,
                   session.history().present().size() > 1
                       ? QString()
                       : tr("There is one run so far. Lose or delay a message, and there are two."));
    Actions::allow(*actions_.leaveComparison, isOn() ? QString() : tr("No runs are being compared."));
}

void CompareMode::updateAll() {
    actions_.updateTransport(*comparison_, playback_, tr("Both runs end here."));
    actions_.deselect->setEnabled(comparison_->hasSelection());
    actions_.updateConnections(comparison_->hasSeveralConnections(), comparison_->connection().has_value());
    const QString reason = tr("Not while two runs are compared.");
    for (QAction* act :
         {actions_.lose, actions_.delay, actions_.duplicate, actions_.deliverNow, actions_.inject,
          actions_.fireNext, actions_.restart, actions_.saveScenario, actions_.breakpoints,
          actions_.continueHere, actions_.renameRun, actions_.deleteRun, actions_.restoreRun})
        Actions::allow(*act, reason);
    for (const HostCall& call : actions_.calls) Actions::allow(*call.action, reason);
}

}  // namespace synstep
