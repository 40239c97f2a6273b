// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/connection_source.h"

#include <algorithm>

namespace synstep {

void ConnectionSource::chooseNextConnection(int by) {
    const std::vector<ConnectionSeen> all = connections();
    const auto count = static_cast<std::ptrdiff_t>(all.size()) + 1;
    std::ptrdiff_t place = 0;
    if (connection()) {
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const ConnectionSeen& one) { return one.socket == *connection(); });
        place = found - all.begin() + 1;
    }
    place = (place + by % count + count) % count;
    chooseConnection(place == 0 ? std::nullopt
                                : std::optional(all[static_cast<std::size_t>(place) - 1].socket));
}

}  // namespace synstep
