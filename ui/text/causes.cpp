// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/causes.h"

#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {
namespace {

const Departure* departureOf(const Step& step, SegmentId id) {
    const auto sending = step.trace.sendingOf(id);
    return sending ? sending->departure : nullptr;
}

// What concerns the whole host and none of its connections.
bool isOfHost(const Entry& entry) {
    const auto* made = entry.as<CallMade>();
    if (!made) return false;
    switch (made->call.kind) {
        case CallKind::listen:
        case CallKind::accept:
        case CallKind::crash:
        case CallKind::restart:
            return true;
        default:
            return false;
    }
}

QString subject(const Step& step) {
    const Entry& entry = step.entry();
    const QString host = hostName(entry.host, step.scenario, step.language);
    const Setup& setup = step.trace.setup();
    const bool named = !entry.socket.isNone() && !entry.socket.isListener() && !isOfHost(entry);
    if (!named || (setup.socketNames.size() < 2 && !entry.socket.isPort())) return host;
    const QString pattern = translated(step.language, QT_TRANSLATE_NOOP("Text", "%1, connection %2"));
    return pattern.arg(host, QString::fromStdString(setup.nameOf(entry.socket)));
}

const char* arrivalPattern(const Step& step, const Arrived& arrived) {
    if (arrived.corrupt) return QT_TRANSLATE_NOOP("Text", "{subject}: {segment} arrives corrupted");
    if (arrived.copy) return QT_TRANSLATE_NOOP("Text", "{subject}: {segment} arrives a second time");
    const Departure* departure = departureOf(step, arrived.id);
    if (departure && departure->injected) {
        return QT_TRANSLATE_NOOP("Text", "{subject}: the injected {segment} arrives");
    }
    if (departure && departure->again) {
        return QT_TRANSLATE_NOOP("Text", "{subject}: the retransmission {segment} arrives");
    }
    return QT_TRANSLATE_NOOP("Text", "{subject}: {segment} arrives");
}

// In whose name an injected segment comes.
void addClaimedSource(Values& values, const Step& step, const Datagram& datagram) {
    if (datagram.source == step.trace.setup().host(step.entry().host).address) return;
    addStranger(values, "host", "Host", datagram.source, step.language);
}

struct Headline {
    const Step& step;
    Values values;

    QString say(const char* pattern) const { return sentence(step.language, pattern, values); }

    QString operator()(const CallMade& made) {
        values.set("call", callText(made.call));
        values.set("timer", timerName(made.call.timer, step.language));
        if (made.call.kind == CallKind::fire && made.refusal == Refusal::none)
            return say(QT_TRANSLATE_NOOP("Text", "{subject}: the {timer} is made to expire"));
        return say(made.refusal == Refusal::none ? QT_TRANSLATE_NOOP("Text", "{subject}: {call}")
                                                 : QT_TRANSLATE_NOOP("Text", "{subject}: {call} fails"));
    }
    QString operator()(const Arrived& arrived) {
        values.set("segment", segmentText(arrivedBy(step, arrived), step.language, step.wording));
        return say(arrivalPattern(step, arrived));
    }
    QString operator()(const TimerExpired& expired) {
        values.set("timer", timerName(expired.timer, step.language));
        return say(QT_TRANSLATE_NOOP("Text", "{subject}: the {timer} expires"));
    }
    QString operator()(const Injected&) {
        const auto& departures = step.entry().departures;
        if (!departures.empty()) {
            const Datagram& datagram = departures.front().datagram;
            values.set("segment", segmentText(numbered(step.trace, departures.front(), step.wording),
                                              step.language, step.wording));
            addClaimedSource(values, step, datagram);
            if (!departures.front().injected) return say(QT_TRANSLATE_NOOP("Text", "{host} sends {segment}"));
        }
        return say(QT_TRANSLATE_NOOP("Text", "Injected in the name of {host}[: {segment}]"));
    }
    QString operator()(const LostOnTheWay& lost) {
        const Departure* departure = departureOf(step, lost.id);
        if (departure)
            values.set("segment", segmentText(numbered(step.trace, *departure, step.wording), step.language,
                                              step.wording));
        return say(QT_TRANSLATE_NOOP("Text", "The network loses a segment of {host}[: {segment}]"));
    }
    QString operator()(const Stopped&) { return say(QT_TRANSLATE_NOOP("Text", "The run is stopped here")); }
};

// --- what there is to say beside the rules

const char* patternOfCall(const CallMade& made, const Entry& entry) {
    if (made.refusal != Refusal::none) {
        return QT_TRANSLATE_NOOP("Text", "The call fails, and nothing changes.\n{refusal}");
    }
    switch (made.call.kind) {
        case CallKind::accept:
            return QT_TRANSLATE_NOOP(
                "Text",
                "The application of {host} takes the oldest connection out of the accept "
                "queue.\nNothing is sent: the handshake was finished before.");
        case CallKind::restart:
            return QT_TRANSLATE_NOOP(
                "Text", "{Host} runs again and remembers nothing: no connection, no listener, no timer.");
        case CallKind::crash:
            return entry.effects.empty()
                       ? QT_TRANSLATE_NOOP("Text", "{Host} crashes; it had no connection to lose.")
                       : "";
        case CallKind::fire:
            return QT_TRANSLATE_NOOP("Text", "The timer is made to expire before its time.");
        default:
            return "";
    }
}

const char* lossPattern(const Departure& departure, const Step& step) {
    const Datagram& datagram = departure.datagram;
    if (datagram.destination != step.trace.setup().host(peerOf(departure.from)).address) {
        return QT_TRANSLATE_NOOP("Text", "No host here has the address {address} to which it was sent.");
    }
    if (departure.injected) {
        return QT_TRANSLATE_NOOP("Text", "It was injected, so nobody will send it again.");
    }
    switch (kindOf(datagram.segment)) {
        case SegmentKind::ack:
            return QT_TRANSLATE_NOOP(
                "Text",
                "A pure ACK takes no sequence number and is never retransmitted, so {host} does not notice.\n"
                "{Peer} still has something unacknowledged: its retransmission timer, due at {peerDue} s, "
                "has to speak "
                "first.");
        case SegmentKind::rst:
            return QT_TRANSLATE_NOOP(
                "Text",
                "A RST is neither acknowledged nor retransmitted: {peer} learns nothing of it.\n{Peer} still "
                "has a connection in {peerState}, and {host} knows nothing of that one.");
        case SegmentKind::fin:
        case SegmentKind::synAck:
        case SegmentKind::syn:
        case SegmentKind::data:
            break;
    }
    return QT_TRANSLATE_NOOP("Text",
                             "{when kept}{Host} keeps it until it is acknowledged: its retransmission timer, "
                             "due at {due} s, will send it "
                             "again.\n{when not kept}{Host} does not wait for an acknowledgment of it: "
                             "nobody will send it again.");
}

QString sectionOfLoss(const Departure& departure) {
    switch (kindOf(departure.datagram.segment)) {
        case SegmentKind::ack:
            return QStringLiteral("RFC 9293 3.8.4");
        case SegmentKind::rst:
            return QStringLiteral("RFC 9293 3.5.2");
        case SegmentKind::fin:
        case SegmentKind::synAck:
        case SegmentKind::syn:
        case SegmentKind::data:
            break;
    }
    return QStringLiteral("RFC 9293 3.8.1");
}

Instant retransmissionDue(const Socket* socket) {
    return socket ? socket->connection.timers[Timer::retransmission] : never;
}

CauseText lossText(const Departure& departure, const Step& step, Values values) {
    const World world = step.trace.worldAt(step.index + 1);
    const Datagram& d = departure.datagram;
    const Port source = d.segment.sourcePort, destination = d.segment.destinationPort;
    const Socket* socket = world.host(departure.from).find(d.destination, source, destination);
    const Socket* peersSocket = world.host(peerOf(departure.from)).find(d.source, destination, source);
    const Instant own = retransmissionDue(socket), peers = retransmissionDue(peersSocket);
    if (peersSocket && !socket) values.set("peerState", stateName(peersSocket->connection.state));
    values.set("address", addressText(d.destination));
    values.setCondition("kept", own != never);
    if (own != never) values.set("due", instantText(own));
    if (peers != never) values.set("peerDue", instantText(peers));
    const QString pattern = translated(step.language, lossPattern(departure, step));
    return {sentences(step.language, pattern, values), {sectionOfLoss(departure)}};
}

}  // namespace

QString headline(const Step& step) {
    Values values;
    addHosts(values, step.entry().host, step.scenario, step.language);
    values.set("subject", subject(step));
    return std::visit(Headline{step, values}, step.entry().cause);
}

CauseText causeText(const Step& step, const Values& common) {
    const Entry& entry = step.entry();
    const auto say = [&](const char* source, const Values& values) {
        if (*source == '\0') return CauseText{};
        return CauseText{sentences(step.language, translated(step.language, source), values), {}};
    };
    if (const auto* made = entry.as<CallMade>()) {
        Values values = common;
        if (made->refusal != Refusal::none) values.set("refusal", refusalText(made->refusal, step.language));
        return say(patternOfCall(*made, entry), values);
    }
    if (const auto* lost = entry.as<LostOnTheWay>()) {
        const Departure* departure = departureOf(step, lost->id);
        return departure ? lossText(*departure, step, common) : CauseText{};
    }
    if (entry.as<Injected>()) {
        if (!entry.departures.empty() && !entry.departures.front().injected) return {};
        Values values = common;
        if (!entry.departures.empty()) addClaimedSource(values, step, entry.departures.front().datagram);
        return say(
            QT_TRANSLATE_NOOP("Text",
                              "Neither host sends this segment now: it is an old duplicate or a forgery.\n"
                              "It claims to come from {host}, and no host keeps a copy of it."),
            values);
    }
    if (entry.as<Stopped>()) {
        return say(QT_TRANSLATE_NOOP("Text", "A run has an end, though something was still due in this one."),
                   common);
    }
    return {};
}

}  // namespace synstep
