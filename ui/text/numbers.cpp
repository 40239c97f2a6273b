// SPDX-License-Identifier: GPL-3.0-or-later
// The small notations that labels and sentences share.
#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {
namespace {

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// A count of microseconds as a decimal number of units, without zeros at its end beyond `least` digits.
QString decimal(std::int64_t count, std::int64_t unit, int least) {
    const bool negative = count < 0;
    const std::int64_t size = negative ? -count : count;
    QString digits;
    for (std::int64_t rest = size % unit, place = unit / 10; place > 0; rest %= place, place /= 10)
        digits += QString::number(rest / place);
    while (digits.size() > least && digits.endsWith(QLatin1Char('0'))) digits.chop(1);
    const QString whole = (negative ? QStringLiteral("-") : QString()) + QString::number(size / unit);
    return digits.isEmpty() ? whole : whole + QLatin1Char('.') + digits;
}

// Short, as beside a running one.
QString shortName(Timer timer) {
    switch (timer) {
        case Timer::retransmission:
            return QStringLiteral("RTO");
        case Timer::timeWait:
            return QStringLiteral("2MSL");
        case Timer::delayedAck:
            return QStringLiteral("delayed ACK");
        case Timer::finWait2:
        case Timer::keepalive:
        case Timer::persist:
            break;
    }
    return fromView(toString(timer));
}

}  // namespace

QString hostWord(HostId host) {
    return fromView(toString(host));
}

QString flagsText(Flags flags) {
    return QString::fromStdString(toString(flags));
}

QString callText(const Call& call) {
    const QString name = fromView(toString(call.kind));
    switch (call.kind) {
        case CallKind::send:
            return name + QStringLiteral("(%1)").arg(call.octets);
        // What happens to a host or to its clock is no function that an application calls.
        case CallKind::crash:
        case CallKind::restart:
            return name;
        case CallKind::fire:
            return name + QLatin1Char(' ') + shortName(call.timer);
        case CallKind::listen:
        case CallKind::connect:
        case CallKind::read:
        case CallKind::shutdown:
        case CallKind::close:
        case CallKind::abort:
        case CallKind::accept:
            break;
    }
    return name + QStringLiteral("()");
}

QString segmentNumbers(const NumberedSegment& numbered, Language language, const Wording& wording) {
    const Segment& segment = numbered.segment;
    const bool chinese = language == Language::zhCN;
    const QString is = chinese ? QStringLiteral("=") : QStringLiteral(" ");
    const QString seq = numberText(segment.seq, numbered.initial.seq, numbered.from, wording);
    QStringList parts{QStringLiteral("seq") + is + seq};
    if (segment.has(Flags::ack))
        parts += QStringLiteral("ack") + is +
                 numberText(segment.ack, numbered.initial.ack, peerOf(numbered.from), wording);
    if (segment.len > 0) parts += octetsText(segment.len, language);
    return parts.join(chinese ? QStringLiteral("，") : QStringLiteral(", "));
}

QString segmentText(const NumberedSegment& numbered, Language language, const Wording& wording) {
    if (wording.labels != LabelPreset::standard) return segmentWords(numbered, language, wording).line();
    const Segment& segment = numbered.segment;
    const QString flags = segment.flags.bits == 0
                              ? translated(language, QT_TRANSLATE_NOOP("Text", "a segment without flags"))
                              : flagsText(segment.flags);
    const QString numbers = segmentNumbers(numbered, language, wording);
    return language == Language::zhCN ? flags + QStringLiteral("（") + numbers + QStringLiteral("）")
                                      : flags + QStringLiteral(" (") + numbers + QLatin1Char(')');
}

QString octetsText(std::uint32_t count, Language language) {
    return translatedCount(language, QT_TRANSLATE_N_NOOP("Text", "%n octet(s)"), static_cast<int>(count));
}

QString addressText(Address address) {
    QStringList octets;
    for (const int shift : {24, 16, 8, 0}) octets += QString::number((address >> shift) & 0xFFu);
    return octets.join(QLatin1Char('.'));
}

QString durationText(Duration d, Language language) {
    if (d == forever) return translated(language, QT_TRANSLATE_NOOP("Text", "without limit"));
    constexpr std::int64_t millisecond = 1000, second = 1000 * millisecond, minute = 60 * second,
                           hour = 60 * minute;
    const std::int64_t count = d.count();
    if (count == 0) return QStringLiteral("0 s");
    if (count < millisecond) return QStringLiteral("%1 µs").arg(count);
    if (count < 100 * millisecond) return decimal(count, millisecond, 0) + QStringLiteral(" ms");
    // A minute is more familiar as 60 s: it is what 2MSL mostly is.
    if (count >= hour && count % hour == 0) return QStringLiteral("%1 h").arg(count / hour);
    if (count >= 2 * minute && count % minute == 0) return QStringLiteral("%1 min").arg(count / minute);
    return decimal(count, second, 0) + QStringLiteral(" s");
}

QString instantText(Instant t) {
    return decimal(microseconds(t), 1'000'000, 3);
}

}  // namespace synstep
