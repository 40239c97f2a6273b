// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/phases.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace synstep {

namespace {

constexpr std::uint32_t fewestSegments = 2;

// What the connections that live are about, at both hosts together.
class Census {
  public:
    void count(const LadderSpan& span, int by) {
        switch (phaseOf(span.state)) {
            case Phase::closed:
                break;
            case Phase::opening:
                opening_ += by;
                break;
            case Phase::established:
                established_[indexOf(span.host)] += by;
                break;
            case Phase::closing:
            case Phase::timeWait:
                closing_ += by;
                break;
        }
    }

    // As before where one end alone is left, or none.
    std::vector<Phase> kinds(const std::vector<Phase>& before) const {
        std::vector<Phase> kinds;
        if (opening_ > 0) kinds.push_back(Phase::opening);
        if (closing_ > 0) kinds.push_back(Phase::closing);
        if (!kinds.empty()) return kinds;
        const bool open = established_[0] > 0 && established_[0] == established_[1];
        return open ? std::vector{Phase::established} : before;
    }

  private:
    int opening_ = 0, closing_ = 0;
    std::array<int, 2> established_{};
};

// Entries from `begin` on are about these.
struct Border {
    std::size_t begin = 0;
    std::vector<Phase> kinds;
};

std::vector<Border> bordersOf(const LadderModel& model) {
    std::map<std::size_t, std::vector<std::pair<const LadderSpan*, int>>> changes;  // by entry
    for (const LadderSpan& span : model.spans) {
        if (span.fromEntry != noEntry) changes[span.fromEntry].emplace_back(&span, 1);
        if (span.toEntry != noEntry && span.fromEntry != noEntry)
            changes[span.toEntry].emplace_back(&span, -1);
    }
    std::vector<Border> borders;
    Census census;
    std::vector<Phase> kinds;
    for (const auto& [entry, spans] : changes) {
        for (const auto& [span, by] : spans) census.count(*span, by);
        std::vector<Phase> now = census.kinds(kinds);
        if (now == kinds) continue;
        // What completes an opening is of it; what begins one, or a closing, is of that.
        const std::size_t begin = borders.empty() ? 0 : now.front() == Phase::established ? entry + 1 : entry;
        kinds = now;
        if (!borders.empty() && borders.back().begin == begin)
            borders.back().kinds = std::move(now);
        else
            borders.push_back({begin, std::move(now)});
    }
    return borders;
}

// Without those that something in flight crosses.
std::vector<Border> joined(const std::vector<Border>& borders, const LadderModel& model) {
    std::vector<int> crossings(borders.size() + 1, 0);
    const auto firstAfter = [&](std::size_t entry) {
        return std::upper_bound(borders.begin(), borders.end(), entry,
                                [](std::size_t e, const Border& border) { return e < border.begin; }) -
               borders.begin();
    };
    for (const LadderMessage& message : model.messages) {
        ++crossings[static_cast<std::size_t>(firstAfter(message.sentBy))];
        if (message.endedBy != noEntry) --crossings[static_cast<std::size_t>(firstAfter(message.endedBy))];
    }
    std::vector<Border> clean;
    int crossing = 0;
    for (std::size_t i = 0; i < borders.size(); ++i) {
        crossing += crossings[i];
        if (clean.empty() || crossing == 0) {
            clean.push_back(borders[i]);
            continue;
        }
        for (const Phase kind : borders[i].kinds)
            if (std::find(clean.back().kinds.begin(), clean.back().kinds.end(), kind) ==
                clean.back().kinds.end())
                clean.back().kinds.push_back(kind);
    }
    return clean;
}

// The one that this entry is of.
template <class Phases>
auto* phaseAt(Phases& phases, std::size_t entry) {
    const auto next =
        std::upper_bound(phases.begin(), phases.end(), entry,
                         [](std::size_t e, const LadderPhase& phase) { return e < phase.begin; });
    const bool has = entry != noEntry && next != phases.begin() && std::prev(next)->has(entry);
    return has ? &*std::prev(next) : nullptr;
}

class Folding {
  public:
    Folding(LadderModel& model, const LadderView& view) : m_(model), view_(view) {}

    void run() {
        for (PointId id = 0; id < m_.points.size(); ++id)
            if (m_.points[id].entry != noEntry) made_.push_back(id);
        const std::size_t finished = finishedAt(m_.phases, view_.cursor);
        for (std::size_t i = 0; i < finished; ++i) addRow(m_.phases[i]);
        if (std::none_of(m_.phases.begin(), m_.phases.end(),
                         [](const LadderPhase& phase) { return phase.folded; }))
            return putInOrder();
        dropped_.assign(m_.points.size(), false);
        for (const PointId id : made_) dropped_[id] = foldOf(m_.points[id].entry) != nullptr;
        leaveOut();
        goOn();
        compress();
    }

  private:
    const LadderPhase* foldOf(std::size_t entry) const {
        const LadderPhase* phase = phaseAt(std::as_const(m_.phases), entry);
        return phase && phase->folded ? phase : nullptr;
    }
    bool isFolded(std::size_t entry) const { return foldOf(entry) != nullptr; }

    bool staysOpen(const LadderPhase& phase) const {
        const auto& opened = view_.opened;
        return std::find(opened.begin(), opened.end(), phase.begin) != opened.end() ||
               (view_.blank && phase.holds({view_.blank->id}, *view_.trace));
    }

    void addRow(LadderPhase& phase) {
        phase.folded = !staysOpen(phase);
        phase.row = addPoint(phase.from, phase, PointKind::silent, phase.begin);
        if (!phase.folded) return;
        // As high as its row is, and as long as it was.
        const PointId end = addPoint(phase.to, phase, PointKind::folded, phase.end - 1);
        if (m_.points[end].at == m_.points[phase.row].at)
            m_.points[end].level = std::max(m_.points[end].level, m_.points[phase.row].level + 1);
        ends_[phase.begin] = end;
    }

    // Between what was told of this instant before the phase and what is told from it on.
    PointId addPoint(Instant at, const LadderPhase& phase, PointKind kind, std::size_t entry) {
        const auto isBefore = [this](PointId id, Instant t) { return m_.points[id].at < t; };
        auto id = std::lower_bound(made_.begin(), made_.end(), at, isBefore);
        const auto isThere = [&] { return id != made_.end() && m_.points[*id].at == at; };
        std::uint32_t level = 0;
        for (; isThere() && m_.points[*id].entry < phase.begin; ++id)
            level = std::max(level, m_.points[*id].level + 1);
        for (; isThere(); ++id) m_.points[*id].level += level + 2;
        m_.points.push_back({at, level, HostId::client, kind, entry});
        return static_cast<PointId>(m_.points.size() - 1);
    }

    void drop(PointId point) {
        if (point != noPoint && m_.points[point].entry == noEntry) dropped_[point] = true;
    }

    void leaveOut() {
        std::erase_if(m_.messages, [this](const LadderMessage& message) {
            if (!isFolded(message.sentBy)) return false;
            drop(message.to);
            drop(message.loss);
            return true;
        });
        std::erase_if(m_.spans, [this](const LadderSpan& span) {
            const LadderPhase* until = foldOf(span.toEntry);
            if (!until) return false;
            return span.fromEntry == noEntry ? until->begin == 0 : foldOf(span.fromEntry) == until;
        });
        std::erase_if(m_.timers, [this](const LadderTimer& timer) {
            return isFolded(timer.fromEntry) && foldOf(timer.fromEntry) == foldOf(timer.toEntry);
        });
        std::erase_if(m_.calls, [this](const LadderCall& call) { return isFolded(call.entry); });
        m_.turns.clear();
        for (std::size_t i = 0; i < m_.calls.size(); ++i)
            if (isTurn(m_.calls[i])) m_.turns.push_back(i);
        std::erase_if(m_.drops, [this](const LadderDrop& drop) { return isFolded(drop.entry); });
    }

    // What began in a phase and goes on, begins with its row, or at the top.
    PointId beginOf(std::size_t entry, PointId otherwise) const {
        const LadderPhase* phase = foldOf(entry);
        if (!phase) return otherwise;
        return phase->begin == 0 ? noPoint : phase->row;
    }
    PointId rowOf(std::size_t entry, PointId otherwise) const {
        const LadderPhase* phase = foldOf(entry);
        return phase ? phase->row : otherwise;
    }

    void goOn() {
        for (LadderSpan& span : m_.spans) {
            if (isFolded(span.fromEntry)) span.fromListener = false;
            span.from = beginOf(span.fromEntry, span.from);
            span.to = rowOf(span.toEntry, span.to);
        }
        if (m_.listener) {
            m_.listener->from = beginOf(m_.listener->fromEntry, m_.listener->from);
            m_.listener->to = rowOf(m_.listener->toEntry, m_.listener->to);
        }
        for (LadderTimer& timer : m_.timers) {
            if (const LadderPhase* phase = foldOf(timer.fromEntry)) timer.from = ends_.at(phase->begin);
            timer.to = rowOf(timer.toEntry, timer.to);
            foldRestarts(timer);
        }
    }

    // What is not drawn has been so all the same.
    void foldRestarts(LadderTimer& timer) {
        std::vector<LadderRestart> kept;
        for (const LadderRestart& restart : timer.restarts) {
            if (isFolded(restart.entry))
                (kept.empty() ? timer.due : kept.back().due) = restart.due;
            else
                kept.push_back(restart);
        }
        timer.restarts = std::move(kept);
    }

    void compress() {
        dropped_.resize(m_.points.size(), false);
        std::vector<PointId> now(m_.points.size(), noPoint);
        std::deque<LadderPoint> kept;
        for (std::size_t i = 0; i < m_.points.size(); ++i) {
            if (dropped_[i]) continue;
            now[i] = static_cast<PointId>(kept.size());
            kept.push_back(m_.points[i]);
        }
        m_.points = std::move(kept);
        putInOrder();
        const auto move = [&](std::initializer_list<PointId*> points) {
            for (PointId* point : points)
                if (*point != noPoint) *point = now[*point];
        };
        for (LadderMessage& one : m_.messages) move({&one.from, &one.to, &one.loss});
        for (LadderSpan& one : m_.spans) move({&one.from, &one.to});
        for (LadderTimer& one : m_.timers) {
            move({&one.from, &one.to});
            for (auto& restart : one.restarts) move({&restart.at});
        }
        for (LadderCall& one : m_.calls) move({&one.at});
        for (LadderDrop& one : m_.drops) move({&one.at});
        for (LadderPhase& one : m_.phases) move({&one.row});
        if (m_.listener) move({&m_.listener->from, &m_.listener->to});
    }

    void putInOrder() {
        const auto key = [this](PointId id) {
            const LadderPoint& point = m_.points[id];
            return std::tuple(point.at, point.level, point.entry == noEntry, id);
        };
        m_.order.resize(m_.points.size());
        std::iota(m_.order.begin(), m_.order.end(), PointId{0});
        std::sort(m_.order.begin(), m_.order.end(), [&](PointId a, PointId b) { return key(a) < key(b); });
        m_.rank.resize(m_.order.size());
        for (std::uint32_t i = 0; i < m_.order.size(); ++i) m_.rank[m_.order[i]] = i;
    }

    LadderModel& m_;
    const LadderView& view_;
    std::vector<PointId> made_;  // by an entry, in the order of entries
    std::vector<bool> dropped_;
    std::map<std::size_t, PointId> ends_;  // by the first entry
};

}  // namespace

bool LadderPhase::holds(const Selection& selection, const Trace& trace) const {
    if (selection.segment) {
        const auto sending = trace.sendingOf(*selection.segment);
        return sending && has(sending->entry);
    }
    for (std::size_t entry = begin; entry < end && !selection.isNone(); ++entry)
        if (tellsOf(trace.entry(entry), selection)) return true;
    return false;
}

std::vector<LadderPhase> phasesOf(const LadderModel& model) {
    if (!model.floods.empty()) return {};
    const std::vector<Border> borders = joined(bordersOf(model), model);
    std::vector<LadderPhase> phases;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        LadderPhase phase;
        phase.kinds = borders[i].kinds;
        phase.begin = borders[i].begin;
        phase.end = borders[i + 1].begin;
        phases.push_back(phase);
    }
    for (const LadderMessage& message : model.messages) {
        LadderPhase* phase = message.copy ? nullptr : phaseAt(phases, message.sentBy);
        if (phase && phase->segments++ == 0) phase->first = message.id;
    }
    std::vector<bool> begun(phases.size(), false);
    for (const LadderPoint& point : model.points) {
        LadderPhase* phase = point.kind == PointKind::silent ? nullptr : phaseAt(phases, point.entry);
        if (!phase) continue;
        const auto index = static_cast<std::size_t>(phase - phases.data());
        if (!begun[index]) phase->from = point.at;
        begun[index] = true;
        phase->to = point.at;
    }
    // Somebody who pulls the plug is not to be passed over.
    for (const LadderCall& call : model.calls)
        if (isTurn(call))
            if (LadderPhase* phase = phaseAt(phases, call.entry)) phase->segments = 0;
    std::erase_if(phases, [](const LadderPhase& phase) { return phase.segments < fewestSegments; });
    return phases;
}

std::size_t finishedAt(const std::vector<LadderPhase>& phases, std::size_t cursor) {
    return static_cast<std::size_t>(
        std::find_if(phases.begin(), phases.end(),
                     [cursor](const LadderPhase& phase) { return phase.end >= cursor; }) -
        phases.begin());
}

void foldPhases(LadderModel& model, const LadderView& view) {
    model.phases = phasesOf(model);
    Folding(model, view).run();
}

}  // namespace synstep
