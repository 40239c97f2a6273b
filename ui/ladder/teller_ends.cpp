// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a run that is still on its way: it ends for the time being where it is due. And the order of
// time, in which all of it stands.
#include <algorithm>
#include <tuple>

#include "ui/ladder/teller.h"

namespace synstep {

namespace {

// How many usual transits a segment may be under way to count as on its way "now".
constexpr int slantLimit = 4;

}  // namespace

bool Teller::isSlanted(const LadderMessage& message) const {
    return message.arrival() - message.departure.sentAt <= slantLimit * model_.messageTime;
}

Instant Teller::horizon(std::size_t revealed) const {
    const auto beyond =
        std::partition_point(model_.messages.begin(), model_.messages.end(),
                             [&](const LadderMessage& message) { return message.sentBy < revealed; });
    if (beyond == model_.messages.begin()) return Instant{};
    return horizons_[static_cast<std::size_t>(beyond - model_.messages.begin()) - 1];
}

void Teller::giveDueEnd(LadderMessage& message) {
    message.to = addPoint(message.arrival(), 0, peerOf(message.departure.from), PointKind::due, noEntry);
}

void Teller::giveEnd(std::size_t index) {
    LadderMessage& message = model_.messages[index];
    const Departure& departure = message.departure;
    Given given{index};
    if (departure.lostAt != never && !message.copy) {
        message.loss = addPoint(departure.lostAt, 0, departure.from, PointKind::loss, noEntry);
        given.loss = true;
    }
    const Instant arrival = message.arrival();
    if (arrival != never && (message.lost() ? isSlanted(message) : arrival >= instant_)) {
        giveDueEnd(message);
        given.to = true;
    }
    if (given.to || given.loss) given_.push_back(given);
}

void Teller::giveEnds() {
    firstGiven_ = model_.points.size();
    std::erase_if(flying_, [this](std::size_t index) { return model_.messages[index].endedBy != noEntry; });
    for (const std::size_t index : flying_) giveEnd(index);
    for (const HostId host : {HostId::client, HostId::server})
        model_.timerSlots[indexOf(host)] =
            std::max<std::uint32_t>(1, static_cast<std::uint32_t>(running_[indexOf(host)].size()));
}

// So that the run can be told on; what may change then is put in order anew.
void Teller::takeEnds() {
    changedFrom_ = told_ > 0 ? instant_ : Instant::min();
    for (std::size_t i = firstGiven_; i < model_.points.size(); ++i)
        changedFrom_ = std::min(changedFrom_, model_.points[i].at);
    const auto kept = std::partition_point(model_.order.begin(), model_.order.end(), [this](PointId id) {
        return model_.points[id].at < changedFrom_;
    });
    for (auto id = kept; id != model_.order.end(); ++id)
        if (*id < firstGiven_) tail_.push_back(*id);
    model_.order.erase(kept, model_.order.end());
    for (const Given& given : given_) {
        if (given.to) model_.messages[given.message].to = noPoint;
        if (given.loss) model_.messages[given.message].loss = noPoint;
    }
    given_.clear();
    model_.points.resize(firstGiven_);
    nextToOrder_ = static_cast<PointId>(firstGiven_);
}

// By position in time: instant, level; then as made, but what is only due at the end.
void Teller::putInOrder() {
    for (; nextToOrder_ < model_.points.size(); ++nextToOrder_) tail_.push_back(nextToOrder_);
    const auto key = [this](PointId id) {
        const LadderPoint& point = model_.points[id];
        return std::tuple(point.at, point.level, point.entry == noEntry, id);
    };
    std::sort(tail_.begin(), tail_.end(), [&](PointId a, PointId b) { return key(a) < key(b); });
    model_.rank.resize(model_.points.size());
    for (const PointId id : tail_) {
        model_.rank[id] = static_cast<std::uint32_t>(model_.order.size());
        model_.order.push_back(id);
    }
    tail_.clear();
}

void Teller::endAt(Instant until) {
    addPoint(until, 0, HostId::client, PointKind::until, noEntry);
    const auto place = std::upper_bound(
        model_.order.begin(), model_.order.end(), std::pair(until, 0U), [this](const auto& key, PointId id) {
            return key < std::pair(model_.points[id].at, model_.points[id].level);
        });
    model_.order.insert(place, static_cast<PointId>(model_.points.size() - 1));
    model_.rank.resize(model_.points.size());
    for (std::uint32_t i = 0; i < model_.order.size(); ++i) model_.rank[model_.order[i]] = i;
}

}  // namespace synstep
