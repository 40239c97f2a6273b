// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packetdrill/options.h"

#include <algorithm>

namespace synstep::packetdrill {
namespace {

std::size_t lengthOf(const Option& option) {
    switch (option.kind) {
        case Option::Kind::nop:
        case Option::Kind::eol:
            return 1;
        case Option::Kind::sackPermitted:
            return 2;
        case Option::Kind::windowScale:
            return 3;
        case Option::Kind::mss:
            return 4;
        case Option::Kind::timestamps:
            return 10;
    }
    return 0;
}

class Layout {
  public:
    void add(Option::Kind kind, std::uint32_t value = 0) {
        options_.push_back({kind, value, 0});
        length_ += lengthOf(options_.back());
    }
    // NOPs until the next option begins at this place within a word of `word` octets.
    void align(std::size_t word, std::size_t place) {
        while (length_ % word != place) add(Option::Kind::nop);
    }
    Options finished(Option::Kind filler) {
        while (length_ % 4 != 0) add(filler);
        return std::move(options_);
    }

  private:
    Options options_;
    std::size_t length_ = 0;
};

// Whole words: SACK-permitted leads the timestamps, or stands behind two NOPs.
Options linuxOptions(const Offer& offer, std::uint32_t timestamp) {
    Layout layout;
    layout.add(Option::Kind::mss, offer.mss);
    const auto nops = [&layout] {
        layout.add(Option::Kind::nop);
        layout.add(Option::Kind::nop);
    };
    if (!offer.sackPermitted || !offer.timestamps) {
        if (offer.sackPermitted || offer.timestamps) nops();
    }
    if (offer.sackPermitted) layout.add(Option::Kind::sackPermitted);
    if (offer.timestamps) layout.add(Option::Kind::timestamps, timestamp);
    if (offer.windowScale) {
        layout.add(Option::Kind::nop);
        layout.add(Option::Kind::windowScale, *offer.windowScale);
    }
    return layout.finished(Option::Kind::nop);
}

// Each option where its value is aligned; the list ends with EOL.
Options bsdOptions(const Offer& offer, std::uint32_t timestamp) {
    Layout layout;
    layout.add(Option::Kind::mss, offer.mss);
    if (offer.windowScale) {
        layout.align(2, 1);
        layout.add(Option::Kind::windowScale, *offer.windowScale);
    }
    if (offer.sackPermitted) {
        layout.align(2, 0);
        layout.add(Option::Kind::sackPermitted);
    }
    if (offer.timestamps) {
        layout.align(4, 2);
        layout.add(Option::Kind::timestamps, timestamp);
    }
    return layout.finished(Option::Kind::eol);
}

}  // namespace

Offer offerOf(const Options& options) {
    Offer offer;
    offer.mss = 0;
    for (const Option& option : options) {
        if (option.kind == Option::Kind::mss) offer.mss = static_cast<std::uint16_t>(option.value);
        if (option.kind == Option::Kind::windowScale) {  // RFC 7323 2.3: more than 14 is 14
            offer.windowScale = static_cast<std::uint8_t>(std::min(option.value, 14U));
        }
        offer.sackPermitted = offer.sackPermitted || option.kind == Option::Kind::sackPermitted;
        offer.timestamps = offer.timestamps || option.kind == Option::Kind::timestamps;
    }
    return offer;
}

Offer answerTo(const Offer& own, const Offer& others) {
    Offer answer = own;
    if (!others.windowScale) answer.windowScale.reset();
    answer.sackPermitted = own.sackPermitted && others.sackPermitted;
    answer.timestamps = own.timestamps && others.timestamps;
    return answer;
}

Options optionsOf(const Offer& offer, OptionLayout layout, std::uint32_t timestamp) {
    return layout == OptionLayout::linux ? linuxOptions(offer, timestamp) : bsdOptions(offer, timestamp);
}

}  // namespace synstep::packetdrill
