// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/segment_words.h"

#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

class Writer {
  public:
    Writer(const NumberedSegment& numbered, Language language, const Wording& wording)
        : n_(numbered), s_(numbered.segment), language_(language), wording_(wording) {}

    SegmentWords words() const {
        switch (wording_.labels) {
            case LabelPreset::standard:
                return standard();
            case LabelPreset::rfc:
                return rfc();
            case LabelPreset::textbook:
                return textbook();
            case LabelPreset::stevens:
                return stevens();
            case LabelPreset::wireshark:
                break;
        }
        return wireshark();
    }

  private:
    QString number(SeqNum number) const { return numberText(number, n_.initial.seq, n_.seqOf, wording_); }
    QString seq() const { return number(s_.seq); }
    QString ack() const { return numberText(s_.ack, n_.initial.ack, n_.ackOf, wording_); }
    bool hasAck() const { return s_.has(Flags::ack); }

    // "SYN,ACK", "SYN, ACK".
    QString flags(const char* between) const {
        return flagsText(s_.flags).replace(QLatin1Char('+'), QLatin1String(between));
    }
    QString flagsOrNone(const QString& flags) const {
        return s_.flags.bits == 0 ? translated(language_, QT_TRANSLATE_NOOP("Text", "no flags")) : flags;
    }
    // Nothing of an empty segment.
    QString length(const char* pattern) const {
        return s_.len == 0 ? QString() : QString::fromLatin1(pattern).arg(s_.len);
    }

    SegmentWords standard() const {
        SegmentWords words{
            flagsOrNone(flags("+")), {QStringLiteral("seq=") + seq()}, length("len %1"), QStringLiteral(" ")};
        if (hasAck()) words.numbers += QStringLiteral("ack=") + ack();
        return words;
    }

    // <SEQ=300><ACK=100><DATA=10><CTL=ACK> (RFC 9293 figure 10).
    SegmentWords rfc() const {
        SegmentWords words{QStringLiteral("<CTL=%1>").arg(flags(",")),
                           {QStringLiteral("<SEQ=%1>").arg(seq())},
                           {},
                           {},
                           true};
        if (hasAck()) words.numbers += QStringLiteral("<ACK=%1>").arg(ack());
        if (s_.len > 0) words.numbers += length("<DATA=%1>");
        return words;
    }

    SegmentWords textbook() const {
        QString set = flags("=1, ");
        if (!set.isEmpty()) set += QStringLiteral("=1");
        SegmentWords words{
            flagsOrNone(set), {QStringLiteral("seq=") + seq()}, length("len=%1"), QStringLiteral(", ")};
        if (hasAck()) words.numbers += QStringLiteral("ack=") + ack();
        return words;
    }

    // The sequence number only where something is numbered; text by its first number and the one after its
    // last, as tcpdump has it.
    SegmentWords stevens() const {
        QStringList parts = flagsText(s_.flags).split(QLatin1Char('+'), Qt::SkipEmptyParts);
        parts.removeAll(QStringLiteral("ACK"));
        QString first = parts.join(QLatin1Char(','));
        const bool isPureAck = first.isEmpty() && s_.len == 0 && hasAck();
        if (!isPureAck) {
            if (!first.isEmpty()) first += QLatin1Char(' ');
            first += seq();
            if (s_.len > 0) first += QStringLiteral(":%1(%2)").arg(number(s_.seq + s_.len)).arg(s_.len);
        }
        const QString second = hasAck() ? QStringLiteral("ack ") + ack() : QString();
        if (isPureAck) return {second, {}, {}, QStringLiteral(", ")};
        return {first, second.isEmpty() ? QStringList() : QStringList{second}, {}, QStringLiteral(", ")};
    }

    SegmentWords wireshark() const {
        const QString set = s_.flags.bits == 0 ? QStringLiteral("<None>") : flags(", ");
        SegmentWords words{QStringLiteral("[%1]").arg(set),
                           {QStringLiteral("Seq=") + seq()},
                           length("Len=%1"),
                           QStringLiteral(" ")};
        if (hasAck()) words.numbers += QStringLiteral("Ack=") + ack();
        return words;
    }

    const NumberedSegment& n_;
    const Segment& s_;
    Language language_;
    const Wording& wording_;
};

}  // namespace

NumberedSegment numbered(const Trace& trace, const Departure& departure, const Wording& wording) {
    NumberedSegment segment{departure.datagram.segment, departure.from, {}};
    if (wording.numbers != NumberMode::absolute) segment.initial = initialNumbersOf(trace, departure);
    return segment;
}

NumberedSegment numbered(const Trace& trace, SegmentId id, HostId from, const Segment& segment,
                         const Wording& wording) {
    const auto sending = trace.sendingOf(id);
    if (sending) return numbered(trace, *sending->departure, wording);
    return {segment, from, {}};
}

QString numberText(SeqNum number, std::optional<SeqNum> initial, HostId whose, const Wording& wording) {
    if (!initial || wording.numbers == NumberMode::absolute) return QString::number(number.value);
    const QString distance = QString::number(octetsBetween(*initial, number));
    if (wording.numbers == NumberMode::relative) return distance;
    const bool ofClient = whose == HostId::client;
    const QString symbol = wording.labels == LabelPreset::stevens
                               ? (ofClient ? QStringLiteral("J") : QStringLiteral("K"))
                               : (ofClient ? QStringLiteral("x") : QStringLiteral("y"));
    return number == *initial ? symbol : symbol + QLatin1Char('+') + distance;
}

QString SegmentWords::line() const {
    QStringList parts{flags};
    if (!numbers.isEmpty()) parts.insert(numbersFirst ? 0 : 1, numbersLine());
    if (!length.isEmpty()) parts += length;
    return parts.join(separator);
}

SegmentWords segmentWords(const NumberedSegment& segment, Language language, const Wording& wording) {
    return Writer(segment, language, wording).words();
}

}  // namespace synstep
