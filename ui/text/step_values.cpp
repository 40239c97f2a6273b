// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/step_values.h"

#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {
namespace {

bool timerRanOut(const Entry& entry) {
    const auto* made = entry.as<CallMade>();
    return entry.as<TimerExpired>() || (made && made->call.kind == CallKind::fire);
}

// Numbers of a connection as the views write them: those of the host where this step happened, and those of
// its peer.
class Numbers {
  public:
    Numbers(const Step& step, const Datagram& fromHost)
        : step_(step), out_(fromHost), in_(answerTo(fromHost)), until_(lastSent(step)) {}

    QString own(SeqNum number) const { return text(number, out_, step_.entry().host); }
    QString peers(SeqNum number) const { return text(number, in_, peerOf(step_.entry().host)); }

  private:
    static SegmentId lastSent(const Step& step) {
        for (std::size_t i = step.index + 1; i-- > 0;)
            if (!step.trace.entry(i).departures.empty()) return step.trace.entry(i).departures.back().id;
        return 0;
    }
    QString text(SeqNum number, const Datagram& between, HostId whose) const {
        if (step_.wording.numbers == NumberMode::absolute) return QString::number(number.value);
        return numberText(number, initialNumber(step_.trace, between, until_, number), whose, step_.wording);
    }

    const Step& step_;
    Datagram out_, in_;
    SegmentId until_;
};

Datagram fromHost(const Step& step, const Socket& socket) {
    Datagram datagram;
    datagram.source = step.trace.setup().host(step.entry().host).address;
    datagram.destination = socket.remoteAddress;
    datagram.segment.sourcePort = socket.connection.localPort;
    datagram.segment.destinationPort = socket.connection.remotePort;
    return datagram;
}

void addArrival(Values& values, const Step& step, const Arrived& arrived) {
    const NumberedSegment segment = arrivedBy(step, arrived);
    const Segment& s = arrived.datagram.segment;
    const auto number = [&](SeqNum one) {
        return numberText(one, segment.initial.seq, segment.from, step.wording);
    };
    values.set("segment", segmentText(segment, step.language, step.wording));
    values.set("flags", flagsText(s.flags));
    values.set("seq", number(s.seq));
    values.set("seqPlus1", number(s.seq + 1));
    values.set("end", number(s.end()));
    if (s.has(Flags::ack))
        values.set("ack", numberText(s.ack, segment.initial.ack, peerOf(segment.from), step.wording));
}

void addConnectionBefore(Values& values, const Connection& c, const Step& step, const Numbers& numbers) {
    values.set("state", stateName(c.state));
    values.set("rcvNxt", numbers.peers(c.tcb.rcvNxt));
    values.set("sndNxt", numbers.own(c.tcb.sndNxt));
    values.set("sndUna", numbers.own(c.tcb.sndUna));
    if (c.repeats > 0) {
        const int copies = static_cast<int>(c.repeats);
        values.set("copies", translatedCount(step.language,
                                             QT_TRANSLATE_N_NOOP("Text", "%n retransmission(s)"), copies));
    }
    if (const auto* arrived = step.entry().as<Arrived>()) {
        values.setCondition("exact", arrived->datagram.segment.seq == c.tcb.rcvNxt);
    }
}

// How the retransmission timeout has changed when its timer ran out.
void addTimeout(Values& values, Timer timer, const Connection& c, const Entry& entry, Language language) {
    const Duration old = c.timers.interval[static_cast<std::size_t>(timer)];
    values.setCondition("at once", old == Duration{0});
    if (old == Duration{0}) return;
    values.set("oldInterval", durationText(old, language));
    for (const Effect& effect : entry.effects) {
        const auto* change = std::get_if<TimerChanged>(&effect.what);
        if (!change || change->timer != Timer::retransmission) continue;
        if (change->act != TimerAct::start && change->act != TimerAct::restart) continue;
        if (change->interval == 2 * old) values.set("doubledRto", durationText(change->interval, language));
        if (change->interval == old) values.set("sameRto", durationText(old, language));
    }
}

// A segment may come from an address that neither host has: then no name is right but the address.
void addPeerByAddress(Values& values, const Step& step, const Socket* socket) {
    const Entry& entry = step.entry();
    const Address peers = step.trace.setup().host(peerOf(entry.host)).address;
    Address remote = socket ? socket->remoteAddress : peers;
    if (const auto* arrived = entry.as<Arrived>()) remote = arrived->datagram.source;
    if (remote != peers) addStranger(values, "peer", "Peer", remote, step.language);
}

void addConnection(Values& values, const Step& step) {
    const Entry& entry = step.entry();
    const World before = step.trace.worldAt(step.index);
    const World after = step.trace.worldAt(step.index + 1);
    const Socket* old = before.host(entry.host).find(entry.socket);
    const Socket* now = after.host(entry.host).find(entry.socket);
    if (old) {
        const Connection& c = old->connection;
        addConnectionBefore(values, c, step, Numbers(step, fromHost(step, *old)));
        if (const auto* expired = entry.as<TimerExpired>())
            addTimeout(values, expired->timer, c, entry, step.language);
        const auto* made = entry.as<CallMade>();
        if (made && made->call.kind == CallKind::fire)
            addTimeout(values, made->call.timer, c, entry, step.language);
    }
    if (const Socket* any = old ? old : now) {
        const Numbers numbers(step, fromHost(step, *any));
        values.set("iss", numbers.own(any->connection.tcb.iss));
        values.set("issPlus1", numbers.own(any->connection.tcb.iss + 1));
    }
    if (now) values.set("rcvNxtAfter", Numbers(step, fromHost(step, *now)).peers(now->connection.tcb.rcvNxt));
    addPeerByAddress(values, step, old ? old : now);
}

bool sentAnything(const Entry& entry, bool withText) {
    for (const Effect& effect : entry.effects) {
        const auto* sent = std::get_if<Sent>(&effect.what);
        if (sent && (!withText || sent->segment.len > 0)) return true;
    }
    return false;
}

// All that one rule sent, as one text.
struct Joined {
    const Step& step;
    QStringList segments;
    void add(Values& values, const Sent& sent) {
        const NumberedSegment segment = sentBy(step, sent);
        const Segment& s = sent.segment;
        segments += segmentText(segment, step.language, step.wording);
        values.set("sent", segments.join(translated(step.language, QT_TRANSLATE_NOOP("Text", " and "))));
        values.set("sentFlags", flagsText(s.flags));
        values.set("sentEnd", numberText(s.end(), segment.initial.seq, segment.from, step.wording));
        if (s.has(Flags::ack))
            values.set("sentAck", numberText(s.ack, segment.initial.ack, peerOf(segment.from), step.wording));
        values.set("sentNumbers", segmentNumbers(segment, step.language, step.wording));
    }
};

struct Seen {
    bool sent = false, started = false, stopped = false, discarded = false, gone = false;
    bool ackWasHeld = false;
    std::uint32_t octets = 0;
};

void addTimer(Values& values, const TimerChanged& change, Seen& seen, Language language) {
    if (change.act == TimerAct::stop) {
        seen.stopped = true;
        seen.ackWasHeld = seen.ackWasHeld || change.timer == Timer::delayedAck;
    }
    if (change.act != TimerAct::start && change.act != TimerAct::restart) return;
    seen.started = true;
    if (change.interval == Duration{0}) return;
    values.set("interval", durationText(change.interval, language));
    values.set("due", instantText(change.due));
}

void addState(Values& values, const StateChanged& change, Seen& seen) {
    seen.gone = seen.gone || change.to == State::closed;
    if (values.find(QStringLiteral("to"))) return;
    values.set("from", stateName(change.from));
    values.set("to", stateName(change.to));
}

}  // namespace

NumberedSegment sentBy(const Step& step, const Sent& sent) {
    return numbered(step.trace, sent.id, step.entry().host, sent.segment, step.wording);
}

NumberedSegment arrivedBy(const Step& step, const Arrived& arrived) {
    return numbered(step.trace, arrived.id, arrived.from, arrived.datagram.segment, step.wording);
}

QString hostInSentence(HostId host, const Scenario& scenario, Language language, bool begins) {
    const QString name = hostName(host, scenario, language);
    // A name such as "Client" says what the host is and takes an article; "Alice" or "A" would not.
    const bool role = name == QLatin1String("Client") || name == QLatin1String("Server");
    if (language != Language::en || !role) return name;
    return (begins ? QStringLiteral("The ") : QStringLiteral("the ")) + name.toLower();
}

void addHosts(Values& values, HostId host, const Scenario& scenario, Language language) {
    values.set("host", hostInSentence(host, scenario, language));
    values.set("Host", hostInSentence(host, scenario, language, true));
    values.set("peer", hostInSentence(peerOf(host), scenario, language));
    values.set("Peer", hostInSentence(peerOf(host), scenario, language, true));
}

void addOtherConnection(Values& values, const Step& step, SocketName socket) {
    if (socket == step.entry().socket || socket.isNone() || socket.isListener()) return;
    values.set("name", QString::fromStdString(step.trace.setup().nameOf(socket)));
}

void addStranger(Values& values, const char* name, const char* beginning, Address address,
                 Language language) {
    const QString text = addressText(address);
    values.set(name, translated(language, QT_TRANSLATE_NOOP("Text", "the sender %1")).arg(text));
    values.set(beginning, translated(language, QT_TRANSLATE_NOOP("Text", "The sender %1")).arg(text));
}

Values valuesOf(const Step& step) {
    const Entry& entry = step.entry();
    const HostSetup& setup = step.trace.setup().host(entry.host);
    Values values;
    addHosts(values, entry.host, step.scenario, step.language);
    values.set("port", setup.port);
    values.set("challengeInterval", durationText(setup.policies.challengeInterval, step.language));
    values.setCondition("arrived", entry.as<Arrived>());
    values.setCondition("expired", timerRanOut(entry));
    values.setCondition("data leaves", sentAnything(entry, true));
    values.setCondition("two-way",
                        setup.policies.handshake == Handshake::twoWay && !sentAnything(entry, false));
    if (const auto* arrived = entry.as<Arrived>()) addArrival(values, step, *arrived);
    if (const auto* made = entry.as<CallMade>()) values.set("call", callText(made->call));
    addConnection(values, step);
    return values;
}

Values valuesOf(const Step& step, const Values& common, Rule rule) {
    Values values = common;
    Joined joined{step, {}};
    Seen seen;
    for (const Effect& effect : step.entry().effects) {
        if (effect.rule != rule) continue;
        if (const auto* sent = std::get_if<Sent>(&effect.what)) {
            joined.add(values, *sent);
            seen.sent = true;
        } else if (const auto* state = std::get_if<StateChanged>(&effect.what)) {
            if (effect.socket == step.entry().socket || effect.socket.isNone())
                addState(values, *state, seen);
        } else if (const auto* timer = std::get_if<TimerChanged>(&effect.what)) {
            addTimer(values, *timer, seen, step.language);
        } else if (const auto* reported = std::get_if<Reported>(&effect.what)) {
            values.set("report", reportText(reported->report, step.language));
        } else if (const auto* taken = std::get_if<Taken>(&effect.what)) {
            seen.octets += taken->octets;
        } else if (std::get_if<Discarded>(&effect.what)) {
            seen.discarded = true;
        }
    }
    values.setCondition("sent", seen.sent);
    values.setCondition("started", seen.started);
    values.setCondition("stopped", seen.stopped);
    values.setCondition("discarded", seen.discarded);
    values.setCondition("gone", seen.gone);
    values.setCondition("ACK was held", seen.ackWasHeld);
    if (seen.octets > 0) values.set("octets", octetsText(seen.octets, step.language));
    return values;
}

}  // namespace synstep
