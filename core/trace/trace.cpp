// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace.h"

#include <algorithm>
#include <cassert>

namespace synstep {

FaultByHand faultByHand(const Trace& run, std::size_t position, const Fault& fault) {
    FaultByHand changed{position, {fault}, std::nullopt};
    if (const auto made = run.madeBy(position)) {
        changed.acts.push_back(*made);
        changed.now = run.entry(position).at;
    }
    return changed;
}

std::size_t bytesOf(const World& world) {
    const std::size_t sockets = world.hosts[0].sockets().size() + world.hosts[1].sockets().size();
    const ScriptPosition::Progress& script = world.script.progress();
    std::size_t queued = 0;
    for (const Host& host : world.hosts) {
        for (const auto& socket : host.sockets()) queued += socket->connection.retransmissionQueue.size();
    }
    return sizeof(World) + sockets * (sizeof(std::shared_ptr<Socket>) + sizeof(Socket)) +
           queued * sizeof(Unacknowledged) + world.network.inFlight().size() * sizeof(InFlight) +
           world.faultsByHand.size() * sizeof(Fault) +
           (script.callsUpon.size() + script.repeated.size()) * sizeof(ScriptPosition::Pending) +
           script.armed.size() / 8;
}

Trace::Trace(World first) : first_(std::move(first)), tip_(first_), firstId_(first_.nextId) {}

std::shared_ptr<Trace> Trace::branchFrom(std::shared_ptr<const Trace> parent, std::size_t position,
                                         std::optional<Instant> now) {
    assert(position <= parent->size());
    World first = parent->worldAt(position);
    if (now) first.now = std::max(first.now, std::min(*now, nextInstant(first)));
    auto branch = std::make_shared<Trace>(std::move(first));
    branch->start_ = position;
    branch->parent_ = std::move(parent);
    return branch;
}

const Entry& Trace::entry(std::size_t index) const {
    const Trace* trace = this;
    while (index < trace->start_) trace = trace->parent_.get();
    return trace->own_[index - trace->start_];
}

void Trace::append(Entry entry) {
    for (const Departure& departure : entry.departures) {
        sender_.push_back(static_cast<std::uint32_t>(size()));
        if (departure.datagram.segment.has(Flags::syn))
            synchronizations_[socketsOf(departure.datagram)].push_back(
                {departure.id, departure.datagram.segment.seq, departure.injected});
    }
    noteStates(entry);
    own_.push_back(std::move(entry));
}

void Trace::noteStates(const Entry& entry) {
    const auto note = [&](SocketName socket, State from, State to) {
        states_[{entry.host, socket.value}].push_back({size(), from, to});
        if (changes_.empty() || changes_.back() != size()) changes_.push_back(size());
    };
    const auto* made = entry.as<CallMade>();
    if (made && made->refusal == Refusal::none && made->call.kind == CallKind::crash)
        note(SocketName::none(), State::closed, State::closed);
    for (const Effect& effect : entry.effects)
        if (const auto* change = std::get_if<StateChanged>(&effect.what))
            note(effect.socket, change->from, change->to);
}

std::vector<std::size_t> Trace::stateChanges(std::size_t position) const {
    std::vector<std::size_t> changes =
        parent_ ? parent_->stateChanges(std::min(position, start_)) : std::vector<std::size_t>();
    changes.insert(changes.end(), changes_.begin(),
                   std::lower_bound(changes_.begin(), changes_.end(), position));
    return changes;
}

const Trace::StateNote* Trace::lastNote(HostId host, SocketName socket, std::size_t position) const {
    for (const Trace* trace = this; trace != nullptr; trace = trace->parent_.get()) {
        if (const auto notes = trace->states_.find({host, socket.value}); notes != trace->states_.end()) {
            const auto after =
                std::partition_point(notes->second.begin(), notes->second.end(),
                                     [position](const StateNote& note) { return note.entry < position; });
            if (after != notes->second.begin()) return &*std::prev(after);
        }
        position = std::min(position, trace->start_);
    }
    return nullptr;
}

const Trace::StateNote* Trace::lastNoteSinceStart(HostId host, SocketName socket,
                                                  std::size_t position) const {
    const StateNote* crash = lastNote(host, SocketName::none(), position);
    const StateNote* note = lastNote(host, socket, position);
    return note && (!crash || note->entry > crash->entry) ? note : nullptr;
}

bool Trace::hasPartIn(HostId host, SocketName socket, std::size_t position) const {
    return lastNoteSinceStart(host, socket, position) != nullptr;
}

State Trace::stateOf(HostId host, SocketName socket, std::size_t position) const {
    const StateNote* own = lastNoteSinceStart(host, socket, position);
    // A half-open end leaves nothing behind: its listener has never left LISTEN.
    if (own && (own->to != State::closed || own->from != State::synReceived)) return own->to;
    const StateNote* listener = lastNoteSinceStart(host, SocketName::listener(), position);
    return listener ? listener->to : State::closed;
}

bool Trace::grow() {
    if (over_) return false;
    Entry entry;
    if (!advance(tip_, entry)) {
        over_ = true;
        return false;
    }
    append(std::move(entry));
    keepCheckpoint();
    return true;
}

void Trace::growToEnd(std::size_t most) {
    while (size() < most && grow()) {
    }
}

void Trace::perform(const Stimulus& stimulus) {
    stimuli_.push_back({size(), stimulus});
    over_ = false;
    if (auto entry = synstep::perform(tip_, stimulus)) {
        append(std::move(*entry));
        keepCheckpoint();
    } else if (const auto here = checkpoints_.find(size()); here != checkpoints_.end()) {
        here->second = {tip_, stimuli_.size()};
    }
}

std::optional<Stimulus> Trace::madeBy(std::size_t index) const {
    const Trace* trace = this;
    while (index < trace->start_) trace = trace->parent_.get();
    for (const Placed& placed : trace->stimuli_)
        if (placed.position == index && !std::holds_alternative<Fault>(placed.stimulus))
            return placed.stimulus;
    return std::nullopt;
}

void Trace::keepCheckpoint() {
    const std::size_t last = checkpoints_.empty() ? start_ : checkpoints_.rbegin()->first;
    if (size() < last + spacing_) return;
    checkpoints_.emplace(size(), Checkpoint{tip_, stimuli_.size()});
    keptBytes_ += bytesOf(tip_);
    if (keptBytes_ <= checkpointBytes) return;
    // Too many: every other one goes, and from now on they are kept half as often.
    spacing_ *= 2;
    bool drop = true;
    for (auto it = checkpoints_.begin(); it != checkpoints_.end(); drop = !drop) {
        if (drop) keptBytes_ -= bytesOf(it->second.world);
        it = drop ? checkpoints_.erase(it) : std::next(it);
    }
}

World Trace::worldAt(std::size_t position) const {
    assert(position <= size());
    const Trace* trace = this;
    while (position < trace->start_) trace = trace->parent_.get();
    if (position == trace->size()) return trace->tip_;
    auto& asked = trace->asked_;
    if (asked[1] && asked[1]->position == position) std::swap(asked[0], asked[1]);
    if (!asked[0] || asked[0]->position != position) {
        asked[1] = std::move(asked[0]);
        asked[0] = Asked{position, trace->replayed(position)};
    }
    return asked[0]->world;
}

World Trace::replayed(std::size_t position) const {
    const auto after = checkpoints_.upper_bound(position);
    const bool isFirst = after == checkpoints_.begin();
    World world = isFirst ? first_ : std::prev(after)->second.world;
    const std::size_t from = isFirst ? start_ : std::prev(after)->first;
    replayTo(world, from, position, isFirst ? 0 : std::prev(after)->second.stimuli);
    return world;
}

void Trace::replayTo(World& world, std::size_t from, std::size_t to, std::size_t stimulus) const {
    Entry scratch;
    std::size_t at = from;
    while (true) {
        // A fault makes no entry; a call or an injection makes the entry at its position.
        if (stimulus < stimuli_.size() && stimuli_[stimulus].position == at) {
            const bool makesEntry = !std::holds_alternative<Fault>(stimuli_[stimulus].stimulus);
            if (at == to && makesEntry) break;
            synstep::perform(world, stimuli_[stimulus].stimulus);
            at += makesEntry ? 1 : 0;
            ++stimulus;
            continue;
        }
        if (at == to) break;
        advance(world, scratch);
        ++at;
    }
}

std::size_t Trace::positionAt(Instant t) const {
    std::size_t low = 0, high = size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (entry(middle).at <= t) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

Trace::Sockets Trace::socketsOf(const Datagram& datagram) {
    return {datagram.source, datagram.segment.sourcePort, datagram.destination,
            datagram.segment.destinationPort};
}

std::vector<Trace::Synchronization> Trace::synchronizations(const Datagram& between, SegmentId until) const {
    std::vector<Synchronization> found;
    if (parent_ && firstId_ > 0) found = parent_->synchronizations(between, std::min(until, firstId_ - 1));
    const auto own = synchronizations_.find(socketsOf(between));
    if (own == synchronizations_.end()) return found;
    for (const Synchronization& syn : own->second) {
        if (syn.id <= until) found.push_back(syn);
    }
    return found;
}

std::optional<Trace::Sending> Trace::sendingOf(SegmentId id) const {
    const Trace* trace = this;
    while (id < trace->firstId_ && trace->parent_) trace = trace->parent_.get();
    if (id < trace->firstId_ || id - trace->firstId_ >= trace->sender_.size()) return std::nullopt;
    const std::size_t index = trace->sender_[id - trace->firstId_];
    for (const Departure& departure : trace->entry(index).departures) {
        if (departure.id == id) return Sending{index, &departure};
    }
    return std::nullopt;
}

}  // namespace synstep
