// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/bundles.h"

#include <algorithm>

namespace synstep {

namespace {

constexpr std::size_t fewest = 3;

// As rows of the ladder: less apart than a label is high.
bool isClose(Duration apart, const LadderModel& model) {
    return 5 * apart <= 4 * model.messageTime;
}

bool areAlike(const LadderMessage& one, const LadderMessage& next, const LadderModel& model) {
    const Datagram &a = one.departure.datagram, &b = next.departure.datagram;
    const bool sameWay = a.source == b.source && a.segment.sourcePort == b.segment.sourcePort &&
                         a.segment.destinationPort == b.segment.destinationPort;
    return !sameWay && a.segment.flags == b.segment.flags && one.repetition == next.repetition &&
           one.departure.injected == next.departure.injected &&
           isClose(next.departure.sentAt - one.departure.sentAt, model);
}

bool areAlike(const LadderTimer& one, const LadderTimer& next, const LadderModel& model) {
    return one.timer == next.timer && one.interval == next.interval && one.socket != next.socket &&
           isClose(model.points[next.from].at - model.points[one.from].at, model);
}

bool canBeBundled(const LadderMessage& message) {
    return !message.copy && message.from != noPoint;
}

bool canBeBundled(const LadderTimer&) {
    return true;
}

HostId hostOf(const LadderMessage& message) {
    return message.departure.from;
}

HostId hostOf(const LadderTimer& timer) {
    return timer.host;
}

}  // namespace

template <class Thing>
class Bundler {
  public:
    Bundler(Bundles::Rows& rows, const LadderModel& model, std::deque<Thing>& things,
            std::size_t Thing::*begins, std::size_t revealed)
        : rows_(rows), model_(model), things_(things), begins_(begins), revealed_(revealed) {}

    Instant run() {
        std::vector<Row> unsettled = std::move(rows_.unsettled);
        rows_.unsettled.clear();
        for (Row& row : unsettled) close(row);
        for (; rows_.next < things_.size(); ++rows_.next) {
            const Thing& thing = things_[rows_.next];
            if (!canBeBundled(thing)) continue;
            Row& row = rows_.open[indexOf(hostOf(thing))];
            if (!row.things.empty() && !areAlike(things_[row.things.back()], thing, model_)) {
                close(row);
                row = {};
            }
            row.things.push_back(rows_.next);
        }
        for (Row& row : rows_.open) tell(row);
        return changedFrom_;
    }

  private:
    using Row = Bundles::Row;

    bool isSettled(const Row& row) const { return things_[row.things.back()].*begins_ < revealed_; }

    void close(const Row& row) {
        Row closed = row;
        tell(closed);
        if (!isSettled(closed)) rows_.unsettled.push_back(std::move(closed));
    }

    void tell(Row& row) {
        if (row.things.size() < fewest) return;
        const auto beyond =
            std::partition_point(row.things.begin(), row.things.end(),
                                 [this](std::size_t index) { return things_[index].*begins_ < revealed_; });
        const auto told = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(beyond - row.things.begin()));
        for (auto index = row.things.rbegin(); index != row.things.rend() - 1; ++index) {
            if (things_[*index].bundle == 0) break;
            things_[*index].bundle = 0;
            changed(row);
        }
        if (told != row.told) changed(row);
        row.told = things_[row.things.front()].bundle = told;
    }

    void changed(const Row& row) {
        changedFrom_ = std::min(changedFrom_, model_.points[things_[row.things.front()].from].at);
    }

    Bundles::Rows& rows_;
    const LadderModel& model_;
    std::deque<Thing>& things_;
    std::size_t Thing::*begins_;
    std::size_t revealed_;
    Instant changedFrom_ = never;
};

Instant Bundles::goOn(LadderModel& model, std::size_t revealed) {
    const Instant messages =
        Bundler<LadderMessage>(messages_, model, model.messages, &LadderMessage::sentBy, revealed).run();
    const Instant timers =
        Bundler<LadderTimer>(timers_, model, model.timers, &LadderTimer::fromEntry, revealed).run();
    return std::min(messages, timers);
}

}  // namespace synstep
