// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/control_block.h"

#include <QCoreApplication>
#include <functional>

#include "ui/text/sentences.h"

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ControlBlock)
};

QString number(std::uint64_t value) {
    return QString::number(value);
}

// One end's connection, and how its numbers are written.
struct End {
    const Connection& connection;
    HostId host;
    const Wording& wording;

    QString own(SeqNum number) const { return numberText(number, connection.tcb.iss, host, wording); }
    // Nothing is known of the peer's before its SYN has come.
    QString peers(SeqNum number) const {
        if (connection.state == State::synSent) return {};
        return numberText(number, connection.tcb.irs, peerOf(host), wording);
    }
};

struct Field {
    QString name;
    QString meaning;
    std::function<QString(const End&)> value;
};

QList<Field> sendingFields() {
    using E = const End&;
    return {
        {QStringLiteral("SND.UNA"), Words::tr("the oldest number sent and not yet acknowledged"),
         [](E end) { return end.own(end.connection.tcb.sndUna); }},
        {QStringLiteral("SND.NXT"), Words::tr("the next number to be sent"),
         [](E end) { return end.own(end.connection.tcb.sndNxt); }},
        {QStringLiteral("SND.WND"), Words::tr("how much the peer has room for"),
         [](E end) { return number(end.connection.tcb.sndWnd); }},
        {QStringLiteral("ISS"), Words::tr("the initial sequence number of this end"),
         [](E end) { return end.own(end.connection.tcb.iss); }},
    };
}

QList<Field> receivingFields() {
    using E = const End&;
    return {
        {QStringLiteral("RCV.NXT"), Words::tr("the next number that is expected"),
         [](E end) { return end.peers(end.connection.tcb.rcvNxt); }},
        {QStringLiteral("RCV.WND"), Words::tr("how much this end has room for"),
         [](E end) { return number(end.connection.tcb.rcvWnd); }},
        {QStringLiteral("IRS"), Words::tr("the initial sequence number of the peer"),
         [](E end) { return end.peers(end.connection.tcb.irs); }},
        {Words::tr("MSS"), Words::tr("the most text that a segment to the peer may carry"),
         [](E end) {
             return end.connection.state == State::synSent ? QString() : number(end.connection.tcb.sndMss);
         }},
    };
}

QList<Field> timeoutFields(Language language) {
    return {
        {QStringLiteral("RTO"), Words::tr("how long an acknowledgment is waited for (RFC 6298)"),
         [language](const End& end) { return durationText(end.connection.rto, language); }},
        {QStringLiteral("SRTT"), Words::tr("the round trip, smoothed"),
         [language](const End& end) {
             return end.connection.rttMeasured ? durationText(end.connection.srtt, language) : QString();
         }},
        {Words::tr("copies sent"), Words::tr("how often the oldest unacknowledged segment was sent again"),
         [](const End& end) { return number(end.connection.repeats); }},
        {Words::tr("waiting"), Words::tr("octets that wait to be sent"),
         [](const End& end) { return number(end.connection.unsent); }},
        {Words::tr("unread"), Words::tr("octets that wait to be read by the application"),
         [](const End& end) { return number(end.connection.unread); }},
    };
}

const Connection* connectionOf(const World& world, HostId host, SocketName socket) {
    const Socket* found = world.host(host).find(socket);
    return found ? &found->connection : nullptr;
}

}  // namespace

SessionFacts controlBlockTable(const Trace& run, std::size_t now, std::size_t before, SocketName socket,
                               const Scenario& scenario, Language language, const Wording& wording) {
    SessionFacts facts;
    FactTable& table = facts.table;
    table.columns << QString();
    constexpr std::array hosts{HostId::client, HostId::server};
    for (const HostId host : hosts) table.columns << hostName(host, scenario, language);
    QList<FactCell> states{{Words::tr("state"), false, {}}};
    for (const HostId host : hosts) {
        const State is = run.stateOf(host, socket, now), was = run.stateOf(host, socket, before);
        states.append({stateName(is, wording.states), is != was, stateGloss(is, language)});
        facts.things[{0, 1 + static_cast<int>(indexOf(host))}] =
            Selection::of(SelectedState{is, socket, host});
    }
    table.rows.append(states);
    const World present = run.worldAt(now), past = run.worldAt(before);
    for (const Field& field : sendingFields() + receivingFields() + timeoutFields(language)) {
        QList<FactCell> row{{field.name, false, field.meaning}};
        for (const HostId host : hosts) {
            const Connection* is = connectionOf(present, host, socket);
            const Connection* was = connectionOf(past, host, socket);
            const QString value = is ? field.value({*is, host, wording}) : QString();
            const QString old = was ? field.value({*was, host, wording}) : QString();
            row.append({value, value != old, field.meaning});
            if (is && field.name == QLatin1String("RTO"))
                facts.things[{static_cast<int>(table.rows.size()), 1 + static_cast<int>(indexOf(host))}] =
                    Selection::of(SelectedTimer{host, socket, Timer::retransmission});
        }
        table.rows.append(row);
    }
    return facts;
}

SessionTable* makeControlBlockTable() {
    return new SessionTable(
        [](const Session& session, const Look& look) {
            return controlBlockTable(session.trace(), session.cursor(), session.stepBegin(),
                                     session.shownSocket(), session.scenario(), look.language, look.wording);
        },
        [] { return Words::tr("Control block"); });
}

}  // namespace synstep
