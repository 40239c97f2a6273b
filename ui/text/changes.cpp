// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/changes.h"

#include <algorithm>

#include <QStringList>

#include "ui/text/sentences.h"
#include "ui/text/translation.h"
#include "ui/text/values.h"

namespace synstep {

namespace {

QString faultText(const Fault& fault, const QString& host, Language language) {
    const QString what = translated(language, QT_TRANSLATE_NOOP("Text", "%1 %2 %3"))
                             .arg(host, fault.kind ? kindText(*fault.kind) : QString(),
                                  fault.nth ? QString::number(*fault.nth) : QString())
                             .trimmed();
    const QString amount = durationText(fault.amount, language);
    switch (fault.act) {
        case FaultAct::drop:
            return translated(language, QT_TRANSLATE_NOOP("Text", "%1 lost")).arg(what);
        case FaultAct::delay:
            return translated(language, QT_TRANSLATE_NOOP("Text", "%1 delayed by %2")).arg(what, amount);
        case FaultAct::transit:
            return translated(language, QT_TRANSLATE_NOOP("Text", "%1 delivered after %2")).arg(what, amount);
        case FaultAct::duplicate:
            return translated(language, QT_TRANSLATE_NOOP("Text", "%1 duplicated after %2"))
                .arg(what, amount);
        case FaultAct::corrupt:
            return translated(language, QT_TRANSLATE_NOOP("Text", "%1 corrupted")).arg(what);
    }
    return what;
}

QString callOfPerson(const PersonCall& call, const Scenario& scenario, Language language) {
    const QString host = hostName(call.host, scenario, language);
    if (call.call.kind == CallKind::fire)  // nothing that an application could do
        return translated(language, QT_TRANSLATE_NOOP("Text", "%1’s %2 fired by hand"))
            .arg(host, timerName(call.call.timer, language));
    return translated(language, QT_TRANSLATE_NOOP("Text", "%1 calls %2")).arg(host, callText(call.call));
}

QString stimulusText(const Stimulus& stimulus, const Scenario& scenario, Language language) {
    if (const auto* fault = std::get_if<Fault>(&stimulus))
        return faultText(*fault, hostName(fault->sender, scenario, language), language);
    if (const auto* call = std::get_if<PersonCall>(&stimulus))
        return spaced(language, callOfPerson(*call, scenario, language));
    const auto& injection = std::get<Injection>(stimulus);
    return translated(language, QT_TRANSLATE_NOOP("Text", "%1 injected"))
        .arg(flagsText(injection.segment.flags));
}

// Without the host: "ACK 1 lost", "send(100)".
QString briefly(const Stimulus& stimulus, const Scenario& scenario, Language language) {
    if (const auto* fault = std::get_if<Fault>(&stimulus)) return faultText(*fault, {}, language);
    if (const auto* call = std::get_if<PersonCall>(&stimulus)) return callText(call->call);
    return stimulusText(stimulus, scenario, language);
}

// In the order of the run an act on something earlier stands before what the parent had already.
std::vector<Stimulus> ownChanges(const History& history, const History::Run& run) {
    std::vector<Stimulus> own = run.stimuli;
    if (!run.parent) return own;
    for (const Stimulus& change : history.run(*run.parent).stimuli)
        if (const auto had = std::find(own.begin(), own.end(), change); had != own.end()) own.erase(had);
    return own;
}

}  // namespace

QString kindText(SegmentKind kind) {
    switch (kind) {
        case SegmentKind::rst:
            return QStringLiteral("RST");
        case SegmentKind::fin:
            return QStringLiteral("FIN");
        case SegmentKind::synAck:
            return QStringLiteral("SYN+ACK");
        case SegmentKind::syn:
            return QStringLiteral("SYN");
        case SegmentKind::data:
            return QStringLiteral("DATA");
        case SegmentKind::ack:
            return QStringLiteral("ACK");
    }
    return {};
}

QString changesText(const std::vector<Stimulus>& changes, const Scenario& scenario, Language language) {
    QStringList parts;
    QString last;
    int times = 0;
    const auto finish = [&] {
        if (times == 1) parts << last;
        if (times > 1)
            parts << translated(language, QT_TRANSLATE_NOOP("Text", "%1, %2 times"))
                         .arg(last, QString::number(times));
    };
    for (const Stimulus& change : changes) {
        const QString text = stimulusText(change, scenario, language);
        if (text != last) finish(), times = 0;
        last = text;
        ++times;
    }
    finish();
    return parts.join(translated(language, QT_TRANSLATE_NOOP("Text", ", ")));
}

QString runName(const History& history, std::size_t run, Language language) {
    const std::string& given = history.run(run).name;
    return given.empty() ? runNumber(run, language) : QString::fromStdString(given);
}

QString runNumber(std::size_t run, Language language) {
    return translated(language, QT_TRANSLATE_NOOP("Text", "Run %1")).arg(run + 1);
}

QString runDifference(const History::Run& run, const Scenario& scenario, Language language) {
    QStringList parts;
    if (!run.stimuli.empty()) parts << changesText(run.stimuli, scenario, language);
    if (run.continuesFrom)
        parts << translated(language, QT_TRANSLATE_NOOP("Text", "from %1 s on"))
                     .arg(instantText(*run.continuesFrom));
    if (parts.isEmpty()) parts << translated(language, QT_TRANSLATE_NOOP("Text", "as written"));
    return parts.join(translated(language, QT_TRANSLATE_NOOP("Text", ", ")));
}

QStringList waysToTell(const History& history, std::size_t run, const Scenario& scenario, Language language) {
    const History::Run& changed = history.run(run);
    const auto told = [&](const std::vector<Stimulus>& changes) {
        return changesText(changes, scenario, language);
    };
    QStringList ways{runDifference(changed, scenario, language)};
    if (changed.stimuli.empty()) return ways;
    const std::vector<Stimulus> own = ownChanges(history, changed);
    if (!own.empty() && own.size() < changed.stimuli.size())
        ways << QStringLiteral("+ %1").arg(told(own));
    else if (changed.continuesFrom)
        ways << told(changed.stimuli);
    const auto count = static_cast<int>(changed.stimuli.size());
    if (count > 1 && !own.empty()) {
        const QString more = translated(language, QT_TRANSLATE_NOOP("Text", "%1 and %2 more"));
        ways << more.arg(told({own.front()}), QString::number(count - 1))
             << more.arg(briefly(own.front(), scenario, language), QString::number(count - 1));
    } else {
        ways << briefly(changed.stimuli.front(), scenario, language);
    }
    return ways << translatedCount(language, QT_TRANSLATE_N_NOOP("Text", "%n change(s)"), count);
}

}  // namespace synstep
