// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/words.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/text/sentences.h"
#include "ui/text/values.h"

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(synstep::Words)
};

QString faultText(const Fault& fault, const Scenario& scenario, Language language) {
    const QString what =
        Words::tr("%1 %2 %3", "host, kind, which: Client ACK 1")
            .arg(hostName(fault.sender, scenario, language), fault.kind ? kindText(*fault.kind) : QString(),
                 fault.nth ? QString::number(*fault.nth) : QString());
    const QString amount = durationText(fault.amount, language);
    switch (fault.act) {
        case FaultAct::drop:
            return Words::tr("%1 lost").arg(what);
        case FaultAct::delay:
            return Words::tr("%1 delayed by %2").arg(what, amount);
        case FaultAct::transit:
            return Words::tr("%1 delivered after %2").arg(what, amount);
        case FaultAct::duplicate:
            return Words::tr("%1 duplicated after %2").arg(what, amount);
        case FaultAct::corrupt:
            return Words::tr("%1 corrupted").arg(what);
    }
    return what;
}

QString stimulusText(const Stimulus& stimulus, const Scenario& scenario, Language language) {
    if (const auto* fault = std::get_if<Fault>(&stimulus)) return faultText(*fault, scenario, language);
    if (const auto* call = std::get_if<PersonCall>(&stimulus)) {
        return spaced(
            language,
            Words::tr("%1 calls %2").arg(hostName(call->host, scenario, language), callText(call->call)));
    }
    const auto& injection = std::get<Injection>(stimulus);
    return Words::tr("%1 injected").arg(flagsText(injection.segment.flags));
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

QString segmentLabel(const Departure& departure, const Scenario& scenario, Language language) {
    const QString kind = kindText(kindOf(departure.datagram.segment));
    if (departure.injected) return Words::tr("injected %1").arg(kind);
    return Words::tr("%1 %2 %3", "host, kind, which: Client ACK 1")
        .arg(hostName(departure.from, scenario, language), kind, QString::number(departure.nthOfKind));
}

QString runName(std::size_t run) {
    return Words::tr("Run %1").arg(run + 1);
}

QString runDifference(const History::Run& run, const Scenario& scenario, Language language) {
    if (run.stimuli.empty()) return Words::tr("as written");
    QStringList parts;
    for (const Stimulus& stimulus : run.stimuli) parts << stimulusText(stimulus, scenario, language);
    return parts.join(Words::tr(", ", "between parts of a list"));
}

QString obstacleText(Obstacle obstacle) {
    switch (obstacle) {
        case Obstacle::none:
            return {};
        case Obstacle::nothingSelected:
            return Words::tr("Select a message first.");
        case Obstacle::notSentYet:
            return Words::tr("This message has not been sent yet.");
        case Obstacle::injected:
            return Words::tr(
                "An injected message was put into the network by the scenario; its fate is written there.");
        case Obstacle::lost:
            return Words::tr("This message is already lost.");
        case Obstacle::arrived:
            return Words::tr("This message has already arrived.");
    }
    return {};
}

}  // namespace synstep
