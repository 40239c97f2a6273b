// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/axis.h"

#include <algorithm>

namespace synstep {

namespace {

constexpr qreal messageWidth = 64, breakWidth = 96;
constexpr int breakAfter = 4;  // message times, as in the ladder

}  // namespace

TimelineAxis::TimelineAxis(std::vector<Instant> instants, Duration messageTime, qreal left, qreal right)
    : instants_(std::move(instants)), left_(left), right_(std::max(left, right)) {
    instants_.push_back(Instant{});
    if (!std::is_sorted(instants_.begin(), instants_.end())) std::sort(instants_.begin(), instants_.end());
    instants_.erase(std::unique(instants_.begin(), instants_.end()), instants_.end());
    const Duration unit = std::max(messageTime, Duration(1));
    x_.assign(instants_.size(), 0);
    for (std::size_t i = 1; i < instants_.size(); ++i) {
        const Duration wait = instants_[i] - instants_[i - 1];
        qreal width = static_cast<qreal>(wait.count()) / static_cast<qreal>(unit.count()) * messageWidth;
        if (wait / breakAfter > unit) {
            width = breakWidth;
            breaks_.push_back({instants_[i - 1], instants_[i], x_[i - 1] + width / 2});
        }
        x_[i] = x_[i - 1] + width;
    }
    const qreal room = right_ - left_;
    const qreal scale = x_.back() > room ? room / x_.back() : 1;
    for (qreal& x : x_) x = left_ + x * scale;
    for (Break& one : breaks_) one.x = left_ + one.x * scale;
}

qreal TimelineAxis::x(Instant t) const {
    const auto next = std::lower_bound(instants_.begin(), instants_.end(), t);
    if (next == instants_.end()) return x_.back();
    const auto i = static_cast<std::size_t>(next - instants_.begin());
    if (*next == t || i == 0) return x_[i];
    const Instant from = instants_[i - 1];
    return x_[i - 1] + (x_[i] - x_[i - 1]) * static_cast<qreal>((t - from).count()) /
                           static_cast<qreal>((*next - from).count());
}

Instant TimelineAxis::at(qreal x) const {
    const auto next = std::lower_bound(x_.begin(), x_.end(), x);
    if (next == x_.end()) return instants_.back();
    const auto i = static_cast<std::size_t>(next - x_.begin());
    if (i == 0 || *next == x) return instants_[i];
    const qreal share = (x - x_[i - 1]) / (x_[i] - x_[i - 1]);
    const auto wait = static_cast<qreal>((instants_[i] - instants_[i - 1]).count());
    return instants_[i - 1] + Duration(static_cast<Duration::rep>(share * wait));
}

}  // namespace synstep
