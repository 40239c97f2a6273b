// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/session/told_lesson.h"

#include <gtest/gtest.h>

#include "core/scenario/reader.h"

namespace synstep::test {

namespace {

constexpr std::string_view text =
    R"(synstep = 1
id = "told-lesson"
title = { en = "A told lesson", zh_CN = "一课" }
summary = { en = "The third ACK is lost.", zh_CN = "第三次握手丢失。" }
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
]
fault = [
  { client = "ACK", nth = 1, drop = true },
]
[lesson]
question = { en = "What happens when the third ACK is lost?", zh_CN = "第三次握手丢失了，会发生什么？" }
answer.en = "The server repeats its SYN+ACK. The client acknowledges again."
answer.zh_CN = "服务端重传 SYN+ACK。客户端再次确认。"
interview = 5
beside = ["third-ack-never", "third-ack-lost-data"]
words = ["SYN_RCVD", "半开连接"]
[[story]]
when = "start"
say = { en = "Two programs want to exchange data.", zh_CN = "两个程序要交换数据。" }
[[story]]
when = "client ACK 1 sent"
ask = { form = "choice", text = { en = "Who speaks next?", zh_CN = "接下来谁发送？" }, choices = [
  { text = { en = "The server", zh_CN = "服务端" }, right = true, )"
    R"(because = { en = "Its timer runs.", zh_CN = "它的计时器在计时。" } },
  { text = { en = "The client", zh_CN = "客户端" }, )"
    R"(because = { en = "A pure ACK is never repeated.", zh_CN = "纯 ACK 从不重传。" }, )"
    R"(misconception = 17, refute = "third-ack-lost-data" },
] }
help = { en = "Which timer is running?", zh_CN = "哪个计时器在计时？" }
[[story]]
when = "client ACK 1 lost"
say = { en = "The third ACK is lost on its way.", zh_CN = "第三次握手在途中丢失。" }
show = ["segment 3"]
[[story]]
when = "server retransmission expires"
say = { en = "The server has waited 1 s and sends its SYN+ACK again.", zh_CN = "服务端等了 1 s，再次发送 SYN+ACK。" }
show = ["server retransmission timer"]
[[story]]
when = "server ESTABLISHED"
say = { en = "Let the client send data.", zh_CN = "让客户端发送数据。" }
do = "client send 10"
[[story]]
when = "client DATA 1 arrives"
say = { en = "The data have arrived.", zh_CN = "数据到达。" }
show = ["control block"]
[[story]]
when = "end"
challenge = { en = "End the connection at the client at once.", zh_CN = "让客户端立即结束连接。" }
reach = { client = "CLOSED", server = "CLOSED" }
help = { en = "ABORT sends RST.", zh_CN = "ABORT 发送 RST。" }
[[story]]
when = "end"
free = { en = "Lose whatever you like.", zh_CN = "丢失任意报文段。" }
)";

}  // namespace

Scenario toldLesson() {
    ReadResult result = readScenario(text, "told-lesson.toml");
    if (const auto* error = std::get_if<ScenarioError>(&result)) ADD_FAILURE() << error->line;
    return std::get<Scenario>(result);
}

}  // namespace synstep::test
