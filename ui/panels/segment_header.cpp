// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/segment_header.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "ui/text/sentences.h"

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(synstep::SegmentHeader)
};

constexpr qreal rulerHeight = 18;
constexpr qreal rowHeight = 28, lowRowHeight = 19;
constexpr int flagsRow = 3;
constexpr qreal nameBaseline = 11;
constexpr qreal valueBaseline = 24, lowBaseline = 14;
constexpr qreal inset = 5;

// Draws fields by the bits that they take.
class Table {
  public:
    Table(DisplayList& list, qreal width, const Theme& theme, HeaderRows rows)
        : list_(list),
          width_(width),
          theme_(theme),
          low_(rows != HeaderRows::usual),
          above_(rows == HeaderRows::lowest ? 1 : rulerHeight) {}

    qreal x(int bit) const { return std::round(bit * (width_ - 1) / 32.0) + 0.5; }
    qreal y(int row) const {
        const int high = low_ ? (row > flagsRow ? 1 : 0) : row;
        return above_ + high * rowHeight + (row - high) * lowRowHeight + 0.5;
    }
    QRectF cell(int row, int first, int bits) const {
        return {QPointF(x(first), y(row)), QPointF(x(first + bits), y(row + 1))};
    }

    void ruler() {
        if (above_ < rulerHeight) return;
        for (const int bit : {0, 8, 16, 24, 31}) {
            const qreal at = bit == 31 ? x(32) : x(bit);
            const Align align = bit == 0 ? Align::left : bit == 31 ? Align::right : Align::center;
            addText(list_, 0,
                    {QPointF(at, rulerHeight - 6), align, QString::number(bit), Type::axis, Ink::muted});
        }
    }

    void field(int row, int first, int bits, const QString& id, const QString& name, const QString& value,
               bool marked = false) {
        const auto element = addElement(list_, QStringLiteral("field/") + id, ElementKind::background,
                                        QStringLiteral("%1: %2").arg(name, value));
        const QRectF box = cell(row, first, bits);
        frame(element, box, marked);
        const bool beside = low_ && row != flagsRow;
        const QPointF left = box.topLeft() + QPointF(inset, 0), right = box.topRight() - QPointF(inset, 0);
        addText(list_, element,
                {left + QPointF(0, beside ? lowBaseline : nameBaseline), Align::left, name, Type::fieldName,
                 Ink::muted});
        // Low rows have their values at the right, all of them.
        addText(list_, element,
                {(low_ ? right : left) + QPointF(0, beside ? lowBaseline : valueBaseline),
                 low_ ? Align::right : Align::left, value, Type::numbers, Ink::ink});
    }

    void flag(int row, int bit, const QString& letter, const QString& name, bool set) {
        const auto element = addElement(list_, QStringLiteral("flag/") + name, ElementKind::background,
                                        QStringLiteral("%1: %2").arg(name).arg(set ? 1 : 0));
        const QRectF box = cell(row, bit, 1);
        frame(element, box, set);
        const qreal middle = box.center().x();
        const Type type = set ? Type::state : Type::fieldName;
        addText(list_, element,
                {QPointF(middle, box.top() + nameBaseline), Align::center, letter, type,
                 set ? Ink::ink : Ink::muted});
        addText(list_, element,
                {QPointF(middle, box.top() + valueBaseline), Align::center, QString::number(set ? 1 : 0),
                 set ? Type::state : Type::numbers, set ? Ink::ink : Ink::muted});
    }

    qreal bottom(int rows) const { return y(rows) + 0.5; }
    const Theme& theme() const { return theme_; }

  private:
    void frame(std::uint32_t element, const QRectF& box, bool marked) {
        Stroke line;
        line.ink = Ink::fieldLine;
        Fill ground;
        ground.ink = marked ? Ink::selectedGround : Ink::ground;
        addRect(list_, element, box, 0, line, ground);
    }

    DisplayList& list_;
    qreal width_;
    const Theme& theme_;
    bool low_;
    qreal above_;
};

QString named(const QString& name, const QString& meaning) {
    return meaning.isEmpty() ? name : Words::tr("%1: %2", "field, what it means").arg(name, meaning);
}

// Shortened where four bits are too narrow for the whole word.
QString reservedName(const Table& table) {
    const QString whole = Words::tr("reserved");
    const bool fits =
        textSize(whole, Type::fieldName, table.theme()).width() <= table.cell(3, 4, 4).width() - inset - 1;
    return fits ? whole : Words::tr("rsv", "short for reserved");
}

QString relative(HostId host, std::uint32_t octets) {
    const QString isn =
        host == HostId::client ? Words::tr("ISN of the client") : Words::tr("ISN of the server");
    return octets == 0 ? isn : QStringLiteral("%1 + %2").arg(isn).arg(octets);
}

// The number as it is on the wire, beside how it is written elsewhere.
QString onWire(SeqNum number, const QString& written) {
    const QString wire = QString::number(number.value);
    return written == wire ? wire : QStringLiteral("%1 (%2)").arg(written, wire);
}

void addFlags(Table& table, const Segment& segment) {
    struct Bit {
        const char16_t* letter;
        const char16_t* name;
        std::uint8_t bit;
    };
    static constexpr std::array<Bit, 8> bits{{{u"C", u"CWR", 0},
                                              {u"E", u"ECE", 0},
                                              {u"U", u"URG", Flags::urg},
                                              {u"A", u"ACK", Flags::ack},
                                              {u"P", u"PSH", Flags::psh},
                                              {u"R", u"RST", Flags::rst},
                                              {u"S", u"SYN", Flags::syn},
                                              {u"F", u"FIN", Flags::fin}}};
    for (int i = 0; i < 8; ++i) {
        const Bit& bit = bits[static_cast<std::size_t>(i)];
        table.flag(flagsRow, 8 + i, QString::fromUtf16(bit.letter), QString::fromUtf16(bit.name),
                   bit.bit != 0 && segment.has(bit.bit));
    }
}

}  // namespace

NumberMeaning meaningOf(const Trace& trace, const Departure& departure, const Wording& wording) {
    const InitialNumbers initial = initialNumbersOf(trace, departure);
    const Segment& segment = departure.datagram.segment;
    const HostId from = departure.from, peer = peerOf(from);
    NumberMeaning meaning;
    if (initial.seq) meaning.seq = relative(from, octetsBetween(*initial.seq, segment.seq));
    if (initial.ack) meaning.ack = relative(peer, octetsBetween(*initial.ack, segment.ack));
    meaning.writtenSeq = onWire(segment.seq, numberText(segment.seq, initial.seq, from, wording));
    meaning.writtenAck = onWire(segment.ack, numberText(segment.ack, initial.ack, peer, wording));
    return meaning;
}

// RFC 7413 writes cookies in hexadecimal; the header's own word for the option is "Fast Open".
static QString optionsText(const Segment& segment) {
    QStringList options;
    if (segment.mss) options << QStringLiteral("MSS %1").arg(*segment.mss);
    if (segment.fastOpen == std::uint64_t{0}) options << Words::tr("Fast Open cookie request");
    if (segment.fastOpen.value_or(0) != 0) {
        options << Words::tr("Fast Open cookie %1").arg(*segment.fastOpen, 16, 16, QLatin1Char('0'));
    }
    return options.join(QStringLiteral(", "));
}

DisplayList layoutSegmentHeader(const Departure& departure, const NumberMeaning& meaning, qreal width,
                                const Theme& theme, Language language, HeaderRows height) {
    DisplayList list;
    Table table(list, width, theme, height);
    const Segment& segment = departure.datagram.segment;
    const bool withAck = segment.has(Flags::ack);
    table.ruler();
    table.field(0, 0, 16, QStringLiteral("source"), Words::tr("source port"),
                QString::number(segment.sourcePort));
    table.field(0, 16, 16, QStringLiteral("destination"), Words::tr("destination port"),
                QString::number(segment.destinationPort));
    table.field(1, 0, 32, QStringLiteral("seq"), named(Words::tr("sequence number"), meaning.seq),
                meaning.writtenSeq, true);
    table.field(
        2, 0, 32, QStringLiteral("ack"),
        named(Words::tr("acknowledgment number"), withAck ? meaning.ack : Words::tr("no ACK bit, not used")),
        withAck ? meaning.writtenAck : QStringLiteral("0"), withAck);
    table.field(3, 0, 4, QStringLiteral("offset"), Words::tr("offset"),
                QString::number(headerWords(segment)));
    table.field(3, 4, 4, QStringLiteral("reserved"), reservedName(table), QStringLiteral("0"));
    addFlags(table, segment);
    table.field(3, 16, 16, QStringLiteral("window"), Words::tr("window"), QString::number(segment.wnd));
    const Datagram& datagram = departure.datagram;
    const QString checksum = QStringLiteral("0x%1").arg(
        checksumOf(segment, datagram.source, datagram.destination), 4, 16, QLatin1Char('0'));
    table.field(4, 0, 16, QStringLiteral("checksum"), Words::tr("checksum"),
                departure.corrupt ? Words::tr("%1, wrong on arrival").arg(checksum) : checksum);
    table.field(4, 16, 16, QStringLiteral("urgent"), Words::tr("urgent pointer"), QStringLiteral("0"));
    int rows = 5;
    if (const QString options = optionsText(segment); !options.isEmpty()) {
        table.field(rows++, 0, 32, QStringLiteral("options"), Words::tr("options"), options);
    }
    if (segment.len > 0) {
        table.field(rows++, 0, 32, QStringLiteral("data"), Words::tr("data"),
                    octetsText(segment.len, language));
    }
    list.size = QSizeF(width, table.bottom(rows));
    measureBounds(list, theme);
    for (Element& element : list.elements) {
        if (element.name.isEmpty()) continue;
        element.hit.addRect(element.bounds);  // for tool tips
    }
    return list;
}

}  // namespace synstep
