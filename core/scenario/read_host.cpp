// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/scenario/parts.h"

namespace synstep {

using Kind = TomlNode::Kind;

namespace {

constexpr std::array<std::string_view, 5> networkKeys{"delay", "jitter", "loss", "duplicate", "seed"};
constexpr std::array<std::string_view, 8> hostTableKeys{"name", "address", "port",    "isn",
                                                        "read", "accept",  "backlog", "tcp"};
constexpr std::array<std::string_view, 2> paceWords{"at once", "manual"};
constexpr std::array<std::string_view, 1> isnWords{"rfc6528"};
constexpr std::string_view isnTypes = "a whole number, an array of whole numbers or \"rfc6528\"";

constexpr Range backlogRange{0, 65'535};
constexpr Range seedRange{0, INT64_MAX};

void readDelay(const Fields& network, NetworkSetup& setup) {
    const TomlMember* delay = network.find("delay");
    if (!delay) return;
    if (delay->value.is(Kind::table)) {
        const Fields bySender(delay->value, hostKeys, network.problems());
        for (const HostId host : hostIds) {
            takeOver(setup.delay[indexOf(host)], bySender.duration(hostKeys[indexOf(host)]));
        }
    } else if (delay->value.is(Kind::string)) {
        if (const auto both = network.duration("delay")) setup.delay = {*both, *both};
    } else {
        noteWrongType("delay", delay->value, "a duration such as \"50ms\", or a table", network.problems());
    }
}

void readIsn(const Fields& host, IsnSetup& isn) {
    const TomlMember* member = host.find("isn");
    if (!member) return;
    const TomlNode& value = member->value;
    if (value.is(Kind::string)) {
        if (host.word("isn", isnWords)) isn.rfc6528 = true;
    } else if (value.is(Kind::array) && !value.items.empty()) {
        isn.given.clear();
        for (const TomlNode& item : value.items) {
            const auto number = numberOf("isn", item, anyNumber32, host.problems());
            isn.given.push_back(static_cast<std::uint32_t>(number.value_or(0)));
        }
    } else if (value.is(Kind::integer)) {
        const auto number = host.number("isn", anyNumber32);
        isn.given = {static_cast<std::uint32_t>(number.value_or(0))};
    } else {
        noteWrongType("isn", value, isnTypes, host.problems());
    }
    if (isn.rfc6528) isn.given.clear();
}

void readHost(const Fields& host, HostSetup& setup) {
    takeOver(setup.address, addressOf(host));
    takeOver(setup.port, host.number("port", portRange));
    readIsn(host, setup.isn);
    if (const auto pace = host.word("read", paceWords)) setup.readsAtOnce = *pace == 0;
    if (const auto pace = host.word("accept", paceWords)) setup.acceptsAtOnce = *pace == 0;
    takeOver(setup.backlog, host.number("backlog", backlogRange));
}

// Two hosts of one address could not be told apart.
void compareAddresses(const Fields& top, const Setup& setup, Problems& problems) {
    if (setup.hosts[0].address != setup.hosts[1].address) return;
    Place place;
    for (const std::string_view key : hostKeys) {
        const TomlMember* section = top.find(key);
        const TomlMember* address = section ? section->value.find("address") : nullptr;
        if (address) place = std::max(place, address->value.place);
    }
    problems.add(place, ScenarioProblem::contradiction, {"client.address", "server.address"});
}

}  // namespace

std::optional<Address> addressOf(const Fields& row) {
    const auto text = row.text("address");
    if (!text) return std::nullopt;
    std::uint64_t address = 0;
    std::size_t parts = 0;
    std::size_t digits = 0;
    std::uint32_t part = 0;
    bool good = true;
    for (const char c : *text + '.') {
        if (c == '.') {
            good = good && digits > 0 && part <= 255;
            address = address << 8 | (part & 0xFF);
            ++parts;
            digits = part = 0;
        } else if (c >= '0' && c <= '9' && digits < 3) {
            // "010" would be eight to some readers.
            good = good && !(digits == 1 && part == 0);
            part = part * 10 + static_cast<std::uint32_t>(c - '0');
            ++digits;
        } else {
            good = false;
        }
    }
    if (good && parts == 4) return static_cast<Address>(address);
    row.problems().add(row.find("address")->value.place, ScenarioProblem::badAddress, {*text});
    return std::nullopt;
}

SocketName socketOf(const Fields& row, Setup& setup) {
    const auto name = row.text("socket");
    if (!name) return SocketName{0};
    const auto wrong = [&] {
        noteWrongType("socket", row.find("socket")->value, "a name", row.problems());
        return SocketName{0};
    };
    if (*name == "listener") return SocketName::listener();
    if (name->empty()) return wrong();
    if (name->front() != ':') return setup.intern(*name);
    std::int64_t port = 0;
    for (const char c : name->substr(1)) {
        if (c < '0' || c > '9' || port > portRange.highest) return wrong();
        port = port * 10 + (c - '0');
    }
    if (port < portRange.lowest || port > portRange.highest) return wrong();
    return SocketName::ofPort(static_cast<Port>(port));
}

void readNetwork(const Fields& top, Setup& setup, Problems& problems) {
    const TomlNode* table = top.table("network");
    if (!table) return;
    const Fields network(*table, networkKeys, problems);
    readDelay(network, setup.network);
    takeOver(setup.network.jitter, network.duration("jitter"));
    takeOver(setup.network.loss, network.chance("loss"));
    takeOver(setup.network.duplicate, network.chance("duplicate"));
    takeOver(setup.network.seed, network.number("seed", seedRange));
}

Setup usualSetup() {
    Setup setup;
    HostSetup& client = setup.host(HostId::client);
    HostSetup& server = setup.host(HostId::server);
    client.address = 0x0A00'0001;
    client.port = 40'000;
    client.isn.given = {100};
    server.address = 0x0A00'0002;
    server.port = 80;
    server.isn.given = {300};
    return setup;
}

void readHosts(const Fields& top, Scenario& scenario, Problems& problems) {
    for (const HostId id : hostIds) {
        HostSetup& setup = scenario.setup.host(id);
        setup.isn.secret = scenario.setup.network.seed;
        const TomlNode* table = top.table(hostKeys[indexOf(id)]);
        if (!table) continue;
        const Fields host(*table, hostTableKeys, problems);
        if (const TomlMember* name = host.find("name")) {
            scenario.hostNames[indexOf(id)] = localizedOf("name", name->value, problems);
        }
        readHost(host, setup);
    }
    compareAddresses(top, scenario.setup, problems);
}

}  // namespace synstep
