// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_json.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/session/session_words.h"

namespace synstep {

namespace {

// --- Writing

QJsonObject json(const Call& call) {
    QJsonObject out{{QStringLiteral("kind"), word(call.kind)},
                    {QStringLiteral("socket"), number(call.socket.value)},
                    {QStringLiteral("octets"), number(call.octets)},
                    {QStringLiteral("at_most"), number(call.atMost)},
                    {QStringLiteral("timer"), word(call.timer)}};
    if (call.port) out[QStringLiteral("port")] = number(*call.port);
    return out;
}

QJsonObject json(const Fault& fault) {
    QJsonObject out{{QStringLiteral("sender"), word(fault.sender)},
                    {QStringLiteral("act"), word(fault.act)},
                    {QStringLiteral("amount"), micros(fault.amount)},
                    {QStringLiteral("copy"), number(fault.copy)}};
    if (fault.kind) out[QStringLiteral("kind")] = word(*fault.kind);
    if (fault.nth) out[QStringLiteral("nth")] = number(*fault.nth);
    return out;
}

QJsonObject json(const Segment& segment) {
    QJsonObject out{{QStringLiteral("source"), number(segment.sourcePort)},
                    {QStringLiteral("destination"), number(segment.destinationPort)},
                    {QStringLiteral("seq"), number(segment.seq.value)},
                    {QStringLiteral("ack"), number(segment.ack.value)},
                    {QStringLiteral("len"), number(segment.len)},
                    {QStringLiteral("wnd"), number(segment.wnd)},
                    {QStringLiteral("flags"), number(segment.flags.bits)}};
    if (segment.mss) out[QStringLiteral("mss")] = number(*segment.mss);
    return out;
}

QJsonObject json(const Stimulus& stimulus) {
    if (const auto* call = std::get_if<PersonCall>(&stimulus))
        return {{QStringLiteral("host"), word(call->host)}, {QStringLiteral("call"), json(call->call)}};
    if (const auto* fault = std::get_if<Fault>(&stimulus)) return {{QStringLiteral("fault"), json(*fault)}};
    const auto& injection = std::get<Injection>(stimulus);
    QJsonObject out{{QStringLiteral("from"), word(injection.from)},
                    {QStringLiteral("segment"), json(injection.segment)}};
    if (injection.address) out[QStringLiteral("address")] = number(*injection.address);
    if (injection.act) out[QStringLiteral("act")] = json(*injection.act);
    return {{QStringLiteral("injection"), out}};
}

QJsonObject json(const RunState& run) {
    QJsonObject out{{QStringLiteral("parent"), number(run.parent)},
                    {QStringLiteral("position"), number(run.position)},
                    {QStringLiteral("name"), QString::fromStdString(run.name)},
                    {QStringLiteral("removed"), run.removed},
                    {QStringLiteral("revealed"), number(run.revealed)}};
    if (run.now) out[QStringLiteral("now")] = micros(*run.now);
    QJsonArray acts;
    for (const Stimulus& act : run.acts) acts.append(json(act));
    if (!acts.isEmpty()) out[QStringLiteral("acts")] = acts;
    return out;
}

QJsonObject json(const Selection& selection) {
    if (selection.segment) return {{QStringLiteral("segment"), number(*selection.segment)}};
    if (const auto& state = selection.state) {
        QJsonObject out{{QStringLiteral("state"), word(state->state)},
                        {QStringLiteral("socket"), number(state->socket.value)}};
        if (state->host) out[QStringLiteral("host")] = word(*state->host);
        return out;
    }
    if (const auto& timer = selection.timer)
        return {{QStringLiteral("timer"), word(timer->timer)},
                {QStringLiteral("host"), word(timer->host)},
                {QStringLiteral("socket"), number(timer->socket.value)}};
    if (const auto& call = selection.call)
        return {{QStringLiteral("call"), json(call->call)},
                {QStringLiteral("host"), word(call->host)},
                {QStringLiteral("at"), micros(call->at)}};
    return {};
}

QJsonObject json(const Breakpoint& breakpoint) {
    if (const auto* reached = std::get_if<StateReached>(&breakpoint))
        return {{QStringLiteral("host"), word(reached->host)},
                {QStringLiteral("state"), word(reached->state)}};
    if (const auto* met = std::get_if<SegmentMet>(&breakpoint))
        return {{QStringLiteral("host"), word(met->sender)},
                {QStringLiteral("segment"), word(met->kind)},
                {QStringLiteral("moment"), word(met->moment)}};
    if (const auto* timer = std::get_if<TimerRanOut>(&breakpoint))
        return {{QStringLiteral("host"), word(timer->host)}, {QStringLiteral("timer"), word(timer->timer)}};
    const auto& again = std::get<SentAgain>(breakpoint);
    return {{QStringLiteral("host"), word(again.host)}, {QStringLiteral("again"), number(again.times)}};
}

QJsonObject json(const Guide& guide) {
    QJsonArray settled, met;
    for (const auto& [step, outcome] : guide.settled)
        settled.append(QJsonObject{{QStringLiteral("step"), number(step)},
                                   {QStringLiteral("how"), word(outcome.how)},
                                   {QStringLiteral("tries"), number(outcome.tries)}});
    for (const auto& [step, place] : guide.met)
        met.append(QJsonObject{{QStringLiteral("step"), number(step)},
                               {QStringLiteral("run"), number(place.run)},
                               {QStringLiteral("position"), number(place.position)}});
    return {{QStringLiteral("on"), guide.on},
            {QStringLiteral("told_out"), guide.toldOut},
            {QStringLiteral("first_own_run"), number(guide.firstOwnRun)},
            {QStringLiteral("settled"), settled},
            {QStringLiteral("met"), met}};
}

// --- Reading: the first thing that does not fit spoils the whole.

class Reader {
  public:
    bool ok() const { return ok_; }

    template <class Enum>
    void read(const QJsonObject& in, const char* key, Enum& out) {
        const QString found = in[QLatin1String(key)].toString();
        for (int i = 0; i < countOf(Enum{}); ++i) {
            if (text(wordOf(static_cast<Enum>(i))) != found) continue;
            out = static_cast<Enum>(i);
            return;
        }
        ok_ = false;
    }
    template <class Number>
    void number(const QJsonObject& in, const char* key, Number& out) {
        constexpr auto most = std::min<std::uint64_t>(std::numeric_limits<Number>::max(), 1ULL << 52);
        const double found = in[QLatin1String(key)].toDouble(-1);
        ok_ = ok_ && found >= 0 && found <= static_cast<double>(most) && found == std::floor(found);
        if (ok_) out = static_cast<Number>(found);
    }
    void instant(const QJsonObject& in, const char* key, Instant& out) {
        std::uint64_t count = 0;
        number(in, key, count);
        out = Instant(Duration(static_cast<Duration::rep>(count)));
    }
    // Reads it by `how` if it is there.
    template <class Value, class How>
    void optional(const QJsonObject& in, const char* key, std::optional<Value>& out, How how) {
        if (!in.contains(QLatin1String(key))) return;
        out.emplace();
        how(in, key, *out);
    }

    Fault fault(const QJsonObject& in) {
        Fault fault;
        Instant amount{};
        read(in, "sender", fault.sender);
        read(in, "act", fault.act);
        instant(in, "amount", amount);
        fault.amount = amount.time_since_epoch();
        number(in, "copy", fault.copy);
        optional(in, "kind", fault.kind, [this](auto&... all) { read(all...); });
        optional(in, "nth", fault.nth, [this](auto&... all) { number(all...); });
        return fault;
    }
    Stimulus stimulus(const QJsonObject& in) {
        if (in.contains(QLatin1String("fault"))) return fault(in[QLatin1String("fault")].toObject());
        if (in.contains(QLatin1String("injection")))
            return injection(in[QLatin1String("injection")].toObject());
        PersonCall made;
        read(in, "host", made.host);
        made.call = call(in[QLatin1String("call")].toObject());
        return made;
    }
    Selection selection(const QJsonObject& in) {
        Selection selection;
        if (in.contains(QLatin1String("call"))) {
            SelectedCall made;
            read(in, "host", made.host);
            instant(in, "at", made.at);
            made.call = call(in[QLatin1String("call")].toObject());
            return Selection::of(made);
        }
        if (in.contains(QLatin1String("state"))) {
            SelectedState state;
            read(in, "state", state.state);
            number(in, "socket", state.socket.value);
            optional(in, "host", state.host, [this](auto&... all) { read(all...); });
            return Selection::of(state);
        }
        if (in.contains(QLatin1String("timer"))) {
            SelectedTimer timer;
            read(in, "timer", timer.timer);
            read(in, "host", timer.host);
            number(in, "socket", timer.socket.value);
            return Selection::of(timer);
        }
        optional(in, "segment", selection.segment, [this](auto&... all) { number(all...); });
        return selection;
    }
    RunState run(const QJsonObject& in) {
        RunState run;
        number(in, "parent", run.parent);
        number(in, "position", run.position);
        number(in, "revealed", run.revealed);
        ok_ = ok_ && run.position <= mostEntries && run.revealed <= mostEntries + 1;
        run.name = in[QLatin1String("name")].toString().toStdString();
        run.removed = in[QLatin1String("removed")].toBool();
        optional(in, "now", run.now, [this](auto&... all) { instant(all...); });
        for (const QJsonValue& act : in[QLatin1String("acts")].toArray())
            run.acts.push_back(stimulus(act.toObject()));
        return run;
    }
    Breakpoint breakpoint(const QJsonObject& in) {
        HostId host{};
        read(in, "host", host);
        if (in.contains(QLatin1String("state"))) {
            StateReached reached{host};
            read(in, "state", reached.state);
            return reached;
        }
        if (in.contains(QLatin1String("segment"))) {
            SegmentMet met{host};
            read(in, "segment", met.kind);
            read(in, "moment", met.moment);
            return met;
        }
        if (in.contains(QLatin1String("timer"))) {
            TimerRanOut timer{host};
            read(in, "timer", timer.timer);
            return timer;
        }
        SentAgain again{host};
        number(in, "again", again.times);
        return again;
    }

    Guide guide(const QJsonObject& in) {
        Guide guide{true, in[QLatin1String("on")].toBool(), in[QLatin1String("told_out")].toBool(), 0, {},
                    {}};
        number(in, "first_own_run", guide.firstOwnRun);
        std::size_t step = 0;
        for (const QJsonValue& one : in[QLatin1String("settled")].toArray()) {
            AskOutcome outcome;
            number(one.toObject(), "step", step);
            read(one.toObject(), "how", outcome.how);
            number(one.toObject(), "tries", outcome.tries);
            guide.settled[step] = outcome;
        }
        for (const QJsonValue& one : in[QLatin1String("met")].toArray()) {
            Guide::Met place;
            number(one.toObject(), "step", step);
            number(one.toObject(), "run", place.run);
            number(one.toObject(), "position", place.position);
            guide.met[step] = place;
        }
        return guide;
    }

  private:
    Call call(const QJsonObject& in) {
        Call call;
        read(in, "kind", call.kind);
        number(in, "socket", call.socket.value);
        number(in, "octets", call.octets);
        number(in, "at_most", call.atMost);
        read(in, "timer", call.timer);
        optional(in, "port", call.port, [this](auto&... all) { number(all...); });
        return call;
    }
    Injection injection(const QJsonObject& in) {
        Injection injection;
        read(in, "from", injection.from);
        optional(in, "address", injection.address, [this](auto&... all) { number(all...); });
        if (in.contains(QLatin1String("act"))) injection.act = fault(in[QLatin1String("act")].toObject());
        const QJsonObject fields = in[QLatin1String("segment")].toObject();
        Segment& segment = injection.segment;
        number(fields, "source", segment.sourcePort);
        number(fields, "destination", segment.destinationPort);
        number(fields, "seq", segment.seq.value);
        number(fields, "ack", segment.ack.value);
        number(fields, "len", segment.len);
        number(fields, "wnd", segment.wnd);
        number(fields, "flags", segment.flags.bits);
        optional(fields, "mss", segment.mss, [this](auto&... all) { number(all...); });
        return injection;
    }

    bool ok_ = true;
};

}  // namespace

QJsonObject toJson(const SessionState& state) {
    QJsonArray runs, removed, breakpoints;
    for (const RunState& run : state.runs) runs.append(json(run));
    for (const std::size_t run : state.removed) removed.append(number(run));
    for (const Breakpoint& breakpoint : state.breakpoints) breakpoints.append(json(breakpoint));
    QJsonObject out{{QStringLiteral("runs"), runs},
                    {QStringLiteral("run"), number(state.run)},
                    {QStringLiteral("cursor"), number(state.cursor)},
                    {QStringLiteral("time"), micros(state.time)},
                    {QStringLiteral("removed"), removed},
                    {QStringLiteral("breakpoints"), breakpoints}};
    if (state.guide.begun) out[QStringLiteral("guide")] = json(state.guide);
    if (!state.selected.isNone()) out[QStringLiteral("selected")] = json(state.selected);
    if (state.connection) out[QStringLiteral("connection")] = number(state.connection->value);
    if (state.story) out[QStringLiteral("story")] = QString::fromStdString(*state.story);
    return out;
}

std::optional<SessionState> sessionStateFrom(const QJsonObject& json) {
    SessionState state;
    Reader reader;
    const QJsonArray runs = json[QLatin1String("runs")].toArray();
    for (const QJsonValue& run : runs) state.runs.push_back(reader.run(run.toObject()));
    reader.number(json, "run", state.run);
    reader.number(json, "cursor", state.cursor);
    reader.instant(json, "time", state.time);
    state.selected = reader.selection(json[QLatin1String("selected")].toObject());
    reader.optional(
        json, "connection", state.connection,
        [&](const QJsonObject& in, const char* key, SocketName& out) { reader.number(in, key, out.value); });
    const QJsonArray removed = json[QLatin1String("removed")].toArray();
    for (const QJsonValue& run : removed)
        state.removed.push_back(static_cast<std::size_t>(std::max(0, run.toInt())));
    const QJsonArray breakpoints = json[QLatin1String("breakpoints")].toArray();
    for (const QJsonValue& one : breakpoints) state.breakpoints.push_back(reader.breakpoint(one.toObject()));
    if (json.contains(QLatin1String("guide")))
        state.guide = reader.guide(json[QLatin1String("guide")].toObject());
    const QJsonValue story = json[QLatin1String("story")];
    if (!story.isUndefined()) state.story = story.toString().toStdString();
    if (!reader.ok() || state.cursor > mostEntries + 1) return std::nullopt;
    return state;
}

}  // namespace synstep
