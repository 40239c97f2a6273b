// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/axis.h"

#include <algorithm>

namespace synstep {

namespace {

constexpr qreal messageWidth = 64, breakWidth = 96;
constexpr int breakAfter = 4;  // message times, as in the ladder

}  // namespace

TimelineAxis::TimelineAxis(std::vector<Instant> instants, Duration messageTime, qreal left, qreal right)
    : messageTime_(std::max(messageTime, Duration(1))), left_(left), right_(std::max(left, right)) {
    if (!std::is_sorted(instants.begin(), instants.end())) std::sort(instants.begin(), instants.end());
    instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
    if (instants.empty() || instants.front() > Instant{}) instants.insert(instants.begin(), Instant{});
    Places places{std::move(instants), {}, {}};
    places.x.assign(places.instants.size(), 0);
    for (std::size_t i = 1; i < places.instants.size(); ++i) {
        const Duration wait = places.instants[i] - places.instants[i - 1];
        qreal width =
            static_cast<qreal>(wait.count()) / static_cast<qreal>(messageTime_.count()) * messageWidth;
        if (wait / breakAfter > messageTime_) {
            width = breakWidth;
            places.breaks.push_back(
                {places.instants[i - 1], places.instants[i], places.x[i - 1] + width / 2});
        }
        places.x[i] = places.x[i - 1] + width;
    }
    const qreal room = right_ - left_;
    const qreal scale = places.x.back() > room ? room / places.x.back() : 1;
    for (qreal& x : places.x) x = left_ + x * scale;
    for (Break& one : places.breaks) one.x = left_ + one.x * scale;
    places_ = std::make_shared<Places>(std::move(places));
}

TimelineAxis TimelineAxis::upTo(Instant now) const {
    if (now <= instants().back()) return *this;
    std::vector<Instant> all = instants();
    all.push_back(now);
    return {std::move(all), messageTime_, left_, right_};
}

qreal TimelineAxis::x(Instant t) const {
    const auto& [instants, x, breaks] = *places_;
    const auto next = std::lower_bound(instants.begin(), instants.end(), t);
    if (next == instants.end()) return x.back();
    const auto i = static_cast<std::size_t>(next - instants.begin());
    if (*next == t || i == 0) return x[i];
    const Instant from = instants[i - 1];
    return x[i - 1] + (x[i] - x[i - 1]) * static_cast<qreal>((t - from).count()) /
                          static_cast<qreal>((*next - from).count());
}

Instant TimelineAxis::at(qreal place) const {
    const auto& [instants, x, breaks] = *places_;
    const auto next = std::lower_bound(x.begin(), x.end(), place);
    if (next == x.end()) return instants.back();
    const auto i = static_cast<std::size_t>(next - x.begin());
    if (i == 0 || *next == place) return instants[i];
    const qreal share = (place - x[i - 1]) / (x[i] - x[i - 1]);
    const auto wait = static_cast<qreal>((instants[i] - instants[i - 1]).count());
    return instants[i - 1] + Duration(static_cast<Duration::rep>(share * wait));
}

}  // namespace synstep
