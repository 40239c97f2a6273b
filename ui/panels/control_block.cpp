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

struct Field {
    QString name;
    QString meaning;
    std::function<QString(const Connection&)> value;
};

QList<Field> sendingFields() {
    using C = const Connection&;
    return {
        {QStringLiteral("SND.UNA"), Words::tr("the oldest number sent and not yet acknowledged"),
         [](C c) { return number(c.tcb.sndUna.value); }},
        {QStringLiteral("SND.NXT"), Words::tr("the next number to be sent"),
         [](C c) { return number(c.tcb.sndNxt.value); }},
        {QStringLiteral("SND.WND"), Words::tr("how much the peer has room for"),
         [](C c) { return number(c.tcb.sndWnd); }},
        {QStringLiteral("ISS"), Words::tr("the initial sequence number of this end"),
         [](C c) { return number(c.tcb.iss.value); }},
    };
}

QList<Field> receivingFields() {
    using C = const Connection&;
    return {
        {QStringLiteral("RCV.NXT"), Words::tr("the next number that is expected"),
         [](C c) { return c.state == State::synSent ? QString() : number(c.tcb.rcvNxt.value); }},
        {QStringLiteral("RCV.WND"), Words::tr("how much this end has room for"),
         [](C c) { return number(c.tcb.rcvWnd); }},
        {QStringLiteral("IRS"), Words::tr("the initial sequence number of the peer"),
         [](C c) { return c.state == State::synSent ? QString() : number(c.tcb.irs.value); }},
        {Words::tr("MSS"), Words::tr("the most text that a segment to the peer may carry"),
         [](C c) { return c.state == State::synSent ? QString() : number(c.tcb.sndMss); }},
    };
}

QList<Field> timeoutFields(Language language) {
    return {
        {QStringLiteral("RTO"), Words::tr("how long an acknowledgment is waited for (RFC 6298)"),
         [language](const Connection& c) { return durationText(c.rto, language); }},
        {QStringLiteral("SRTT"), Words::tr("the round trip, smoothed"),
         [language](const Connection& c) {
             return c.rttMeasured ? durationText(c.srtt, language) : QString();
         }},
        {Words::tr("copies sent"), Words::tr("how often the oldest unacknowledged segment was sent again"),
         [](const Connection& c) { return number(c.repeats); }},
        {Words::tr("waiting"), Words::tr("octets that wait to be sent"),
         [](const Connection& c) { return number(c.unsent); }},
        {Words::tr("unread"), Words::tr("octets that wait to be read by the application"),
         [](const Connection& c) { return number(c.unread); }},
    };
}

const Connection* connectionOf(const World& world, HostId host, SocketName socket) {
    const Socket* found = world.host(host).find(socket);
    return found ? &found->connection : nullptr;
}

}  // namespace

FactTable controlBlockTable(const World& now, const World& before, SocketName socket,
                            const Scenario& scenario, Language language) {
    FactTable table;
    table.columns << QString();
    constexpr std::array hosts{HostId::client, HostId::server};
    for (const HostId host : hosts) table.columns << hostName(host, scenario, language);
    QList<FactCell> states{{Words::tr("state"), false, {}}};
    for (const HostId host : hosts) {
        const State is = now.stateOf(host, socket), was = before.stateOf(host, socket);
        states.append({stateName(is), is != was, stateGloss(is, language)});
    }
    table.rows.append(states);
    for (const Field& field : sendingFields() + receivingFields() + timeoutFields(language)) {
        QList<FactCell> row{{field.name, false, field.meaning}};
        for (const HostId host : hosts) {
            const Connection* is = connectionOf(now, host, socket);
            const Connection* was = connectionOf(before, host, socket);
            const QString value = is ? field.value(*is) : QString();
            row.append({value, value != (was ? field.value(*was) : QString()), field.meaning});
        }
        table.rows.append(row);
    }
    return table;
}

ControlBlockPanel::ControlBlockPanel(QWidget* parent) : FactTableView(parent) {}

void ControlBlockPanel::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    connect(session, &Session::changed, this, &ControlBlockPanel::refresh);
    refresh();
}

void ControlBlockPanel::setLook(const Look& look) {
    look_ = look;
    setTheme(look.theme);
    setAccessibleName(tr("Control block"));
    refresh();
}

void ControlBlockPanel::showEvent(QShowEvent* event) {
    FactTableView::showEvent(event);
    refresh();  // what is not seen is not kept up
}

void ControlBlockPanel::refresh() {
    if (!session_ || !isVisible()) return;
    const World before = session_->trace().worldAt(session_->stepBegin());
    setTable(controlBlockTable(session_->world(), before, session_->shownSocket(), session_->scenario(),
                               look_.language));
}

}  // namespace synstep
