// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statechart/edge_words.h"

#include <array>

namespace synstep {

namespace {

using enum State;

struct Words {
    State from, to;
    std::array<const char*, 2> en, zh;
    const char* between = " / ";  // the lines, when they stand in one
};

constexpr std::array all{
    Words{closed, listen, {"passive OPEN", nullptr}, {"被动打开", nullptr}},
    Words{listen, closed, {"CLOSE", nullptr}, {"关闭", nullptr}},
    Words{closed, synSent, {"active OPEN", "snd SYN"}, {"主动打开", "发 SYN"}},
    Words{synSent, closed, {"CLOSE", nullptr}, {"关闭", nullptr}},
    Words{listen, synReceived, {"rcv SYN", "snd SYN,ACK"}, {"收 SYN", "发 SYN,ACK"}},
    Words{listen, synSent, {"SEND", "snd SYN"}, {"发送数据", "发 SYN"}},
    Words{synReceived, listen, {"rcv RST", nullptr}, {"收 RST", nullptr}},
    Words{synSent, synReceived, {"rcv SYN", "snd SYN,ACK"}, {"收 SYN", "发 SYN,ACK"}},
    Words{synSent, established, {"rcv SYN,ACK", "snd ACK"}, {"收 SYN,ACK", "发 ACK"}},
    Words{synReceived, established, {"rcv ACK of SYN", nullptr}, {"收 SYN 的 ACK", nullptr}},
    Words{synReceived, finWait1, {"CLOSE", "snd FIN"}, {"关闭", "发 FIN"}},
    Words{established, finWait1, {"CLOSE", "snd FIN"}, {"关闭", "发 FIN"}},
    Words{established, closeWait, {"rcv FIN", "snd ACK"}, {"收 FIN", "发 ACK"}},
    Words{finWait1, finWait2, {"rcv ACK of FIN", nullptr}, {"收 FIN 的 ACK", nullptr}},
    Words{finWait1, closing, {"rcv FIN", "snd ACK"}, {"收 FIN", "发 ACK"}},
    Words{finWait2, timeWait, {"rcv FIN", "snd ACK"}, {"收 FIN", "发 ACK"}},
    Words{closing, timeWait, {"rcv ACK of FIN", nullptr}, {"收 FIN 的 ACK", nullptr}},
    Words{closeWait, lastAck, {"CLOSE", "snd FIN"}, {"关闭", "发 FIN"}},
    Words{lastAck, closed, {"rcv ACK", "of FIN"}, {"收 FIN", "的 ACK"}, " "},
    Words{timeWait, closed, {"2MSL", nullptr}, {"2MSL", nullptr}},
    Words{finWait1, timeWait, {"rcv FIN,ACK of FIN", "snd ACK"}, {"收 FIN 与 FIN 的 ACK", "发 ACK"}},
    Words{timeWait, synReceived, {"rcv SYN", "snd SYN,ACK"}, {"收 SYN", "发 SYN,ACK"}},
    Words{timeWait, established, {"rcv SYN", "snd SYN,ACK"}, {"收 SYN", "发 SYN,ACK"}},
    Words{listen, established, {"rcv SYN", "snd SYN,ACK"}, {"收 SYN", "发 SYN,ACK"}},
};

const Words* find(State from, State to) {
    for (const Words& words : all)
        if (words.from == from && words.to == to) return &words;
    return nullptr;
}

}  // namespace

QStringList edgeLines(State from, State to, Language language) {
    const Words* words = find(from, to);
    QStringList lines;
    if (!words) return lines;
    for (const char* line : language == Language::zhCN ? words->zh : words->en)
        if (line) lines << QString::fromUtf8(line);
    return lines;
}

QString edgeText(State from, State to, Language language) {
    const Words* words = find(from, to);
    return words ? edgeLines(from, to, language).join(QLatin1String(words->between)) : QString();
}

ChartWords chartWords(Language language) {
    if (language == Language::zhCN)
        return {QStringLiteral("客户端的通常路径"),
                QStringLiteral("服务端的通常路径"),
                QStringLiteral("RST：到 CLOSED"),
                QStringLiteral("主动关闭"),
                {QStringLiteral("被动"), QStringLiteral("关闭")},
                QStringLiteral("%1 到 %2"),
                QStringLiteral("已走过"),
                QStringLiteral("这一步")};
    return {QStringLiteral("client’s usual path"),
            QStringLiteral("server’s usual path"),
            QStringLiteral("RST: to CLOSED"),
            QStringLiteral("active close"),
            {QStringLiteral("passive"), QStringLiteral("close")},
            QStringLiteral("%1 to %2"),
            QStringLiteral("taken"),
            QStringLiteral("this step")};
}

}  // namespace synstep
