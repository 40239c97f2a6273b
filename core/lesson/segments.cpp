// SPDX-License-Identifier: GPL-3.0-or-later
// The truths of what is asked of segments by their numbers: their order, and what stands in a blank.
#include <algorithm>
#include <numeric>

#include "core/lesson/parts.h"

namespace synstep {

namespace {

std::optional<Trace::Sending> sendingIn(Trace& ahead, SegmentId id) {
    while (!ahead.sendingOf(id) && ahead.grow()) {
    }
    return ahead.sendingOf(id);
}

// Of a congruential generator, so that the same question is laid out the same everywhere.
class Shuffler {
  public:
    explicit Shuffler(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t limit) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>((state_ >> 33) % limit);
    }

  private:
    std::uint64_t state_;
};

bool looksRight(const OrderTruth& truth) {
    for (std::size_t i = 0; i < truth.right.size(); ++i) {
        if (!looksLike(truth.right[i], truth.right[truth.shuffled[i]])) return false;
    }
    return true;
}

}  // namespace

bool looksLike(const Departure& one, const Departure& other) {
    return one.from == other.from && one.datagram == other.datagram;
}

bool findOrder(Question& question, const AskOrder& ask, Trace& ahead) {
    std::vector<SegmentId> ids = ask.segments;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    OrderTruth truth;
    for (const SegmentId id : ids) {
        const auto sending = sendingIn(ahead, id);
        if (!sending) return false;
        truth.right.push_back(*sending->departure);
        question.end = std::max(question.end, sending->entry + 1);
    }
    truth.shuffled.resize(truth.right.size());
    std::iota(truth.shuffled.begin(), truth.shuffled.end(), std::size_t{0});
    Shuffler shuffler(std::accumulate(ids.begin(), ids.end(), std::uint64_t{7},
                                      [](std::uint64_t seed, SegmentId id) { return seed * 31 + id; }));
    for (std::size_t i = truth.shuffled.size(); i > 1; --i)
        std::swap(truth.shuffled[i - 1], truth.shuffled[shuffler.below(i)]);
    for (std::size_t turned = 0; looksRight(truth); ++turned) {
        if (turned == truth.shuffled.size()) return false;  // they all look the same
        std::rotate(truth.shuffled.begin(), truth.shuffled.begin() + 1, truth.shuffled.end());
    }
    const Departure& last = truth.right.back();
    question.initial = initialPair(ahead, last.datagram, last.from, last.id);
    question.truth = std::move(truth);
    return true;
}

bool findBlank(Question& question, const AskBlank& ask, Trace& ahead) {
    const auto sending = sendingIn(ahead, ask.segment);
    if (!sending) return false;
    const Departure& departure = *sending->departure;
    if (ask.field == BlankField::ack && !departure.datagram.segment.has(Flags::ack)) return false;
    question.initial = initialPair(ahead, departure.datagram, departure.from, departure.id);
    const Entry& entry = ahead.entry(sending->entry);
    for (const Effect& effect : entry.effects) {
        const auto* sent = std::get_if<Sent>(&effect.what);
        if (sent && sent->id == departure.id) question.rule = effect.rule;
    }
    question.decidedBy = sending->entry;
    question.end = std::max(question.end, sending->entry + 1);
    question.truth = BlankTruth{departure, ask.field};
    return true;
}

}  // namespace synstep
