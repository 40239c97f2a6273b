// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/setup.h"

namespace synstep {

std::string Setup::nameOf(SocketName name) const {
    if (name.isListener()) return "listener";
    if (name.isPort()) return ":" + std::to_string(name.port());
    return name.value < socketNames.size() ? socketNames[name.value] : std::string();
}

SocketName Setup::intern(const std::string& name) {
    if (name == "listener") return SocketName::listener();
    for (std::uint32_t i = 0; i < socketNames.size(); ++i) {
        if (socketNames[i] == name) return {i};
    }
    socketNames.push_back(name);
    return {static_cast<std::uint32_t>(socketNames.size() - 1)};
}

}  // namespace synstep
