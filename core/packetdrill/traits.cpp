// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packetdrill/traits.h"

namespace synstep::packetdrill {
namespace {

using namespace std::chrono_literals;

constexpr std::array<Traits, stacks.size()> columns{{{.layout = OptionLayout::linux,
                                                      .scale = ScaleSource::script,
                                                      .nonBlockingFlag = 0x800,
                                                      .acceptedAreAsListener = false,
                                                      .shutReadDiscards = false,
                                                      .probesTail = true,
                                                      .resetInCloseWaitIsPipe = true,
                                                      .writesBeforeOpen = false,
                                                      .buffersOfWholeSegments = false,
                                                      .receiveBuffer = 131'072,
                                                      .receiveBufferFactor = 2,
                                                      .delayedAck = 0ms,
                                                      .finAckDelay = 40ms,
                                                      .synReopensTimeWait = true},
                                                     {.layout = OptionLayout::bsd,
                                                      .scale = ScaleSource::largestBuffer,
                                                      .nonBlockingFlag = 0x4,
                                                      .acceptedAreAsListener = true,
                                                      .shutReadDiscards = false,
                                                      .probesTail = false,
                                                      .resetInCloseWaitIsPipe = false,
                                                      .writesBeforeOpen = true,
                                                      .buffersOfWholeSegments = true,
                                                      .receiveBuffer = 65'536,
                                                      .receiveBufferFactor = 1,
                                                      .delayedAck = 0ms,
                                                      .finAckDelay = 0ms,
                                                      .synReopensTimeWait = false},
                                                     {.layout = OptionLayout::bsd,
                                                      .scale = ScaleSource::largestBuffer,
                                                      .nonBlockingFlag = 0x4,
                                                      .acceptedAreAsListener = true,
                                                      .shutReadDiscards = true,
                                                      .probesTail = false,
                                                      .resetInCloseWaitIsPipe = false,
                                                      .writesBeforeOpen = false,
                                                      .buffersOfWholeSegments = true,
                                                      .receiveBuffer = 65'536,
                                                      .receiveBufferFactor = 1,
                                                      .delayedAck = 100ms,
                                                      .finAckDelay = 0ms,
                                                      .synReopensTimeWait = true}}};

}  // namespace

const Traits& traitsOf(Stack stack) {
    return columns[static_cast<std::size_t>(stack)];
}

}  // namespace synstep::packetdrill
