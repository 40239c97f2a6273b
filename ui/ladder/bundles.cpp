// SPDX-License-Identifier: GPL-3.0-or-later
// A flood, told once: what many connections do alike and close together.
#include <array>

#include "ui/ladder/model.h"

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

template <class Thing>
class Bundler {
  public:
    Bundler(const LadderModel& model, std::vector<Thing>& things, std::size_t Thing::*begins,
            std::size_t revealed)
        : model_(model), things_(things), begins_(begins), revealed_(revealed) {}

    void add(HostId host, std::size_t index) {
        std::vector<std::size_t>& row = rows_[indexOf(host)];
        if (!row.empty() && !areAlike(things_[row.back()], things_[index], model_)) close(row);
        row.push_back(index);
    }
    void finish() {
        for (std::vector<std::size_t>& row : rows_) close(row);
    }

  private:
    void close(std::vector<std::size_t>& row) {
        if (row.size() >= fewest) {
            std::uint32_t told = 0;
            for (const std::size_t index : row) {
                if (things_[index].*begins_ < revealed_) ++told;
                things_[index].bundle = 0;
            }
            things_[row.front()].bundle = told > 0 ? told : 1;
        }
        row.clear();
    }

    const LadderModel& model_;
    std::vector<Thing>& things_;
    std::size_t Thing::*begins_;
    std::size_t revealed_;
    std::array<std::vector<std::size_t>, 2> rows_;
};

}  // namespace

void bundle(LadderModel& model, std::size_t revealed) {
    Bundler<LadderMessage> messages(model, model.messages, &LadderMessage::sentBy, revealed);
    for (std::size_t i = 0; i < model.messages.size(); ++i)
        if (const LadderMessage& one = model.messages[i]; !one.copy && one.from != noPoint)
            messages.add(one.departure.from, i);
    messages.finish();
    Bundler<LadderTimer> timers(model, model.timers, &LadderTimer::fromEntry, revealed);
    for (std::size_t i = 0; i < model.timers.size(); ++i) timers.add(model.timers[i].host, i);
    timers.finish();
}

}  // namespace synstep
