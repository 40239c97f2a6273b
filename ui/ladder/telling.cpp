// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/telling.h"

#include <algorithm>
#include <ranges>
#include <tuple>
#include <unordered_map>

#include "ui/ladder/phases.h"

namespace synstep {

namespace {

// What holds for all of a run: where it changes, anything may look different.
auto generalOf(const LadderModel& model) {
    return std::tuple(model.spanSlots, model.timerSlots, model.sockets, model.ports,
                      model.listener.has_value());
}

// As the Teller has them, of a model that was made of its own.
LadderTimes timesOf(const LadderModel& model) {
    const auto at = [&](PointId point, Instant otherwise) {
        return point == noPoint ? otherwise : model.points[point].at;
    };
    LadderTimes times;
    for (const LadderMessage& message : model.messages) {
        const Instant begin = at(message.from, at(message.to, Instant::min()));
        const Instant arrival = message.arrival(), lostAt = message.departure.lostAt;
        Instant end = std::max({begin, at(message.to, begin), at(message.loss, begin)});
        if (arrival != never) end = std::max(end, arrival);
        if (lostAt != never) end = std::max(end, lostAt + (lostAt - message.departure.sentAt));
        times.messages.add(begin, end);
    }
    for (const LadderSpan& span : model.spans)
        times.spans.add(at(span.from, Instant::min()), at(span.to, never));
    for (const LadderTimer& timer : model.timers)
        times.timers.add(at(timer.from, Instant::min()), at(timer.to, never));
    return times;
}

class Cutter {
  public:
    Cutter(const LadderModel& whole, const LadderTimes& times, std::size_t begin, std::size_t end)
        : whole_(whole),
          times_(times),
          begin_(begin),
          end_(end),
          first_(whole.points[whole.order[begin]].at),
          last_(whole.points[whole.order[end - 1]].at) {}

    RunPart cut() {
        copyGeneral();
        for (std::size_t rank = begin_; rank < end_; ++rank) {
            model().points.push_back(whole_.points[whole_.order[rank]]);
            model().order.push_back(static_cast<PointId>(rank - begin_));
        }
        for (const std::size_t i : times_.messages.meeting(first_, last_)) addMessage(whole_.messages[i]);
        for (const std::size_t i : times_.spans.meeting(first_, last_)) addSpan(whole_.spans[i]);
        for (const std::size_t i : times_.timers.meeting(first_, last_)) addTimer(whole_.timers[i]);
        addCalls();
        for (LadderDrop drop : within(whole_.drops, &LadderDrop::at)) {
            drop.at = local(drop.at);
            model().drops.push_back(drop);
        }
        for (LadderFlood flood : within(whole_.floods, &LadderFlood::from)) {
            flood.from = local(flood.from);
            model().floods.push_back(flood);
        }
        for (LadderPhase phase : whole_.phases) {
            if (phase.row == noPoint || whole_.rank[phase.row] < begin_ || whole_.rank[phase.row] >= end_)
                continue;
            phase.row = local(phase.row);
            model().phases.push_back(phase);
        }
        if (model().listener) {
            model().listener->from = local(model().listener->from);
            model().listener->to = local(model().listener->to);
        }
        return std::move(part_);
    }

  private:
    LadderModel& model() { return part_.model; }

    void copyGeneral() {
        model().parts = whole_.parts;
        model().listener = whole_.listener;
        model().spanSlots = whole_.spanSlots;
        model().timerSlots = whole_.timerSlots;
        model().sockets = whole_.sockets;
        model().ports = whole_.ports;
        model().ownPorts = whole_.ownPorts;
        model().messageTime = whole_.messageTime;
        model().quickest = whole_.quickest;
        model().fromTop = begin_ == 0;
    }

    PointId local(PointId id) {
        if (id == noPoint) return noPoint;
        const std::size_t rank = whole_.rank[id];
        if (rank >= begin_ && rank < end_) return static_cast<PointId>(rank - begin_);
        const auto [place, isNew] = outside_.try_emplace(id, static_cast<PointId>(model().points.size()));
        if (isNew) {
            model().points.push_back(whole_.points[id]);
            part_.outside.push_back(id);
        }
        return place->second;
    }

    Instant at(PointId id) const { return whole_.points[id].at; }

    // Of what is at one point each, in the order of time.
    template <class Things, class Thing>
    std::ranges::subrange<typename Things::const_iterator> within(const Things& all,
                                                                  PointId Thing::*point) const {
        const auto from = std::partition_point(all.begin(), all.end(),
                                               [&](const Thing& one) { return at(one.*point) < first_; });
        const auto to =
            std::partition_point(from, all.end(), [&](const Thing& one) { return at(one.*point) <= last_; });
        return {from, to};
    }

    void addMessage(LadderMessage message) {
        message.from = local(message.from);
        message.to = local(message.to);
        message.loss = local(message.loss);
        model().messages.push_back(std::move(message));
    }

    void addSpan(LadderSpan span) {
        span.from = local(span.from);
        span.to = local(span.to);
        model().spans.push_back(span);
    }

    // A timer may have been restarted as often as the run is long.
    void addTimer(const LadderTimer& timer) {
        LadderTimer part{
            timer.host,      timer.socket,    timer.timer,   timer.interval, timer.due, local(timer.from),
            local(timer.to), timer.fromEntry, timer.toEntry, timer.end,      {},        timer.slot,
            timer.ordinal,   timer.bundle};
        const auto begins = [this](const auto& restart) { return at(restart.at) < first_; };
        auto restart = std::partition_point(timer.restarts.begin(), timer.restarts.end(), begins);
        if (restart != timer.restarts.begin()) part.due = std::prev(restart)->due;
        for (; restart != timer.restarts.end() && at(restart->at) <= last_; ++restart)
            part.restarts.push_back({local(restart->at), restart->entry, restart->due});
        model().timers.push_back(std::move(part));
    }

    // A host that went down before may be down all the time.
    void addCalls() {
        const auto from =
            std::partition_point(whole_.calls.begin(), whole_.calls.end(),
                                 [this](const LadderCall& call) { return at(call.at) < first_; });
        const auto to = std::partition_point(from, whole_.calls.end(),
                                             [this](const LadderCall& call) { return at(call.at) <= last_; });
        const auto index = [this](auto place) {
            return static_cast<std::size_t>(place - whole_.calls.begin());
        };
        const auto& turns = whole_.turns;
        const auto begin = std::lower_bound(turns.begin(), turns.end(), index(from));
        const auto end = std::lower_bound(begin, turns.end(), index(to));
        const auto near = [&](auto first, auto last) {  // the nearest of each host
            std::array<bool, 2> found{};
            std::vector<std::size_t> calls;
            for (; first != last && !(found[0] && found[1]); ++first)
                if (!std::exchange(found[indexOf(whole_.calls[*first].host)], true)) calls.push_back(*first);
            return calls;
        };
        std::vector<std::size_t> before = near(std::make_reverse_iterator(begin), turns.rend());
        std::sort(before.begin(), before.end());
        for (const std::size_t i : before) addCall(whole_.calls[i]);
        for (auto call = from; call != to; ++call) addCall(*call);
        for (const std::size_t i : near(end, turns.end())) addCall(whole_.calls[i]);
    }

    void addCall(LadderCall call) {
        call.at = local(call.at);
        model().calls.push_back(std::move(call));
    }

    const LadderModel& whole_;
    const LadderTimes& times_;
    std::size_t begin_, end_;
    Instant first_, last_;
    RunPart part_;
    std::unordered_map<PointId, PointId> outside_;
};

}  // namespace

LadderTelling::LadderTelling(const Trace& trace, std::optional<SocketName> socket)
    : trace_(&trace), socket_(socket), teller_(std::make_unique<Teller>(trace, socket)) {}

Instant LadderTelling::tellTo(std::size_t revealed) {
    const bool isNew = known_ == 0 && revealed_ == 0;
    if (!isNew && revealed == revealed_ && trace_->size() == known_) return never;
    const auto before = generalOf(teller_->model());
    const bool goesOn = trace_->size() >= known_ && teller_->goOn(revealed);
    if (!goesOn) {
        teller_ = std::make_unique<Teller>(*trace_, socket_);
        teller_->goOn(revealed);
    }
    revealed_ = revealed;
    known_ = trace_->size();
    return goesOn && generalOf(teller_->model()) == before ? teller_->changedFrom() : Instant::min();
}

namespace {

std::optional<SegmentId> askedIn(const LadderView& view) {
    return view.blank ? std::optional(view.blank->id) : std::nullopt;
}

}  // namespace

bool LadderTelling::isFoldedAs(const LadderView& view) const {
    return folded_ && folded_->revealed == revealed_ && folded_->known == known_ &&
           folded_->finished == finishedAt(folded_->model.phases, view.cursor) &&
           folded_->opened == view.opened && folded_->asked == askedIn(view);
}

bool LadderTelling::fold(const LadderView& view) {
    if (isFoldedAs(view)) return true;
    Folded now{teller_->model(), {}, {}, revealed_, known_, 0, view.opened, askedIn(view)};
    foldPhases(now.model, view);
    now.finished = finishedAt(now.model.phases, view.cursor);
    now.times = timesOf(now.model);
    for (const LadderPhase& phase : now.model.phases)
        if (phase.row != noPoint) now.rows.emplace_back(phase.begin, phase.folded);
    const bool isAsBefore = folded_ && folded_->rows == now.rows;
    folded_ = std::move(now);
    return isAsBefore;
}

bool LadderTelling::unfold() {
    const bool isAsBefore = !folded_;
    folded_.reset();
    return isAsBefore;
}

std::size_t LadderTelling::rankOf(Instant t) const {
    const auto& order = model().order;
    const auto place = std::partition_point(order.begin(), order.end(),
                                            [&](PointId id) { return model().points[id].at < t; });
    return static_cast<std::size_t>(place - order.begin());
}

RunPart LadderTelling::part(std::size_t begin, std::size_t end) const {
    return Cutter(model(), times(), begin, end).cut();
}

}  // namespace synstep
