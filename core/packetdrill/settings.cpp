// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packetdrill/settings.h"

#include <algorithm>

#include "core/packetdrill/traits.h"

namespace synstep::packetdrill {
namespace {

constexpr Address ownAddress = 0xC0A8'0001;     // 192.168.0.1, the language's own
constexpr Address remoteAddress = 0xC000'0201;  // 192.0.2.1
constexpr Port servicePort = 8'080;
constexpr std::int64_t bsdLargestBuffer = 2'097'152;  // FreeBSD's maxsockbuf as it comes
constexpr std::uint32_t standardMtu = 1'500;
constexpr std::uint32_t tcpHeader = 20, ipv4Header = 20, ipv6Header = 40;

// Its numbers are the host's own then, which makes a run easier to read.
std::uint32_t firstSequenceNumber(const Script& script) {
    for (const Statement& statement : script.statements) {
        const auto* packet = std::get_if<Packet>(&statement.deed);
        if (packet && !packet->arrives && packet->flags.has(Flags::syn) && packet->seq) return *packet->seq;
    }
    return 0;
}

std::uint16_t mssOf(const Script& script) {
    const std::uint32_t headers = tcpHeader + (script.ipv6 ? ipv6Header : ipv4Header);
    const std::uint32_t mtu = script.mtu.value_or(standardMtu);
    const std::uint32_t mss = mtu > headers ? mtu - headers : 1;
    return static_cast<std::uint16_t>(std::min(mss, 65'535U));
}

// How far windows are scaled follows from the memory of the machine. A script that has set that by the
// suite's defaults.sh gets what follows from it; else what it expects first counts, and must stay.
std::uint8_t linuxScale(const Script& script) {
    constexpr std::uint8_t ofTheDefaults = 8;
    if (script.hasDefaults) return ofTheDefaults;
    for (const Statement& statement : script.statements) {
        const auto* packet = std::get_if<Packet>(&statement.deed);
        if (!packet || packet->arrives) continue;
        if (const auto scale = offerOf(packet->options).windowScale) return *scale;
    }
    return ofTheDefaults;
}

// FreeBSD scales so that the largest buffer there may be fits the field.
std::uint8_t bsdScale(std::int64_t largestBuffer) {
    std::uint8_t scale = 0;
    while (scale < 14 && (std::int64_t{65'535} << scale) < largestBuffer) ++scale;
    return scale;
}

}  // namespace

HostSetup hostFor(const Script& script, Stack stack) {
    HostSetup host;
    host.address = ownAddress;
    host.port = servicePort;
    host.isn.given = {firstSequenceNumber(script)};
    host.readsAtOnce = false;
    host.acceptsAtOnce = false;
    host.policies = policiesOf(stack);
    host.policies.mss = mssOf(script);
    if (script.ipv6) host.policies.mssUntold = 1'220;
    const Traits& traits = traitsOf(stack);
    host.policies.finAckDelay = traits.finAckDelay;
    host.policies.delayedAck = traits.delayedAck;
    host.policies.synReopensTimeWait = traits.synReopensTimeWait;
    return host;
}

HostSetup peerFor(const Script& script) {
    HostSetup peer;
    peer.address = remoteAddress;
    peer.port = servicePort;
    peer.isn.given = {0};
    peer.policies.mss = mssOf(script);
    return peer;
}

Offer offerFor(const Script& script, Stack stack) {
    const bool ofScript = traitsOf(stack).scale == ScaleSource::script;
    return {mssOf(script), ofScript ? linuxScale(script) : bsdScale(bsdLargestBuffer), true, true};
}

void apply(const SetControl& control, Policies& policies, Judge& judge) {
    const std::string& name = control.name;
    const bool on = control.value != 0;
    const Duration time =
        std::chrono::milliseconds(std::clamp<std::int64_t>(control.value, 1, 1'000'000'000));
    if (name == "net.inet.tcp.insecure_rst") policies.rstInWindowBelieved = on;
    if (name == "net.inet.tcp.insecure_syn") policies.synInWindowResets = on;
    if (name == "net.inet.tcp.drop_synfin") policies.synFinDropped = on;
    if (name == "net.inet.tcp.rexmit_initial") policies.rtoInitial = time;
    if (name == "net.inet.tcp.rexmit_slop") policies.rtoSlop = on ? time : Duration{0};
    if (name == "net.inet.tcp.rexmit_drop_options") judge.setDropsOptionsOfThirdCopy(on);
    if (name == "net.inet.tcp.keepinit") policies.openLimit = on ? time : forever;
    if (name == "net.inet.tcp.sack.enable") judge.own().sackPermitted = on;
    if (name == "kern.ipc.maxsockbuf" && judge.own().windowScale) {
        judge.own().windowScale = bsdScale(control.value);
    }
    if (name == "net.inet.tcp.rfc1323") {
        judge.own().timestamps = on;
        if (!on) {
            judge.own().windowScale.reset();
        } else if (!judge.own().windowScale) {
            judge.own().windowScale = bsdScale(bsdLargestBuffer);
        }
    }
}

}  // namespace synstep::packetdrill
