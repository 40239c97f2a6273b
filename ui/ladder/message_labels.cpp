// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of messages: near the sender, above the line (visual.md 2).
#include <QRegularExpression>

#include "ui/ladder/label_parts.h"
#include "ui/scene/glyphs.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal aboveThin = 5, aboveThick = 7, aboveZigzag = 9, zigzagReach = 58, lineFactor = 1.18;
constexpr qreal signSize = 15, signGap = 4, badgePadding = 6, badgeGap = 8;
constexpr qreal circleRadius = 9, circleGap = 9, circleLower = 6;
constexpr qreal lossWordGap = 15, crossSize = 16, copyWordGap = 6, copyWordBase = 31, corruptGap = 24,
                corruptBase = 14;
constexpr qreal besideCloud = 24, numbersClear = 14;

constexpr int letters = 10, digits = 6;  // of gaps

void leaveOut(SegmentWords& words) {
    static const QRegularExpression number(QStringLiteral("(?<==)[^ ,>]+"));
    words.flags = wordGap();
    for (QString& one : words.numbers) one.replace(number, QString(digits, QLatin1Char('_')));
}

class MessageLabels {
  public:
    explicit MessageLabels(const LabelSource& source) : s_(source), g_(source.geometry) {}

    void add(std::vector<LadderLabel>& labels) const {
        for (std::size_t i = 0; i < s_.model.messages.size(); ++i) {
            const LadderMessage& message = s_.model.messages[i];
            if (message.copy && message.from != noPoint) labels.push_back(copyWord(i));
            if (!message.copy)
                labels.push_back(s_.view.numbered && message.bundle == 0 ? numberAlone(i) : main(i));
            if (message.departure.injected && !message.copy) labels.push_back(cloud(i));
            if (!message.copy && g_.numbersApart && message.from != noPoint) addNumbersApart(labels, i);
            if (s_.view.foresight == Foresight::veiled) continue;
            if (message.lost()) labels.push_back(lossWord(i));
            if (message.corrupt() && message.to != noPoint) labels.push_back(corruptWord(i));
        }
    }

  private:
    static qreal direction(const LadderMessage& message) {
        return LadderGeometry::inward(message.departure.from);
    }

    LadderLabel start(LabelRole role, std::size_t item, PointId point) const {
        LadderLabel label;
        label.role = role;
        label.item = item;
        label.point = point;
        return label;
    }

    // Where there is room its numbers stand further apart than words. Of a bundle, what all have.
    SegmentWords words(std::size_t i) const {
        const LadderMessage& message = s_.model.messages[i];
        SegmentWords words = wordsOf(message, s_.view);
        std::uint32_t others = message.bundle > 1 ? message.bundle - 1 : 0;
        for (std::size_t j = i + 1; others > 0 && j < s_.model.messages.size(); ++j) {
            const LadderMessage& other = s_.model.messages[j];
            if (other.bundle > 0 || other.departure.from != message.departure.from) continue;
            const SegmentWords own = wordsOf(other, s_.view);
            words.numbers.removeIf([&](const QString& number) { return !own.numbers.contains(number); });
            if (own.length != words.length) words.length.clear();
            --others;
        }
        if (g_.lane() >= LadderGeometry::narrowLane && words.separator == QLatin1String(" "))
            words.separator = QStringLiteral("  ");
        return words;
    }

    // Below each other where one line would reach the other host's bar.
    QStringList numberLines(const LadderMessage& message, const SegmentWords& words) const {
        const QString text = words.numbersLine();
        if (text.isEmpty()) return {};
        const qreal reach = g_.labelDistance + textSize(text, Type::numbers, s_.theme).width();
        if (message.departure.injected || reach <= g_.lane() - 2 * g_.arrowGap - numbersClear) return {text};
        return words.numbers;
    }

    QString flags(const LadderMessage& message, const SegmentWords& words) const {
        if (message.bundle < 2) return flagsOnLane(message, words, s_);
        const QString text =
            s_.view.gapped ? words.flags : flagsText(message.departure.datagram.segment.flags);
        if (!message.departure.injected) return QStringLiteral("%1 × %2").arg(message.bundle).arg(text);
        return translated(s_.view.language, isOld(message.departure, s_.view.trace->setup())
                                                ? QT_TRANSLATE_NOOP("Text", "%1 old %2s")
                                                : QT_TRANSLATE_NOOP("Text", "%1 forged %2s"))
            .arg(message.bundle)
            .arg(text);
    }

    // The flags, the sign of repetition and the badge, side by side from `near` in the message's way.
    void addTop(LadderLabel& label, const LadderMessage& message, const SegmentWords& all, qreal near,
                qreal base) const {
        const qreal way = direction(message);
        const QString words = flags(message, all);
        const qreal sign = message.repetition > 1 ? signSize * s_.theme.strokeScale() : 0;
        const QString count = QString::number(message.repetition);
        const qreal wordsWidth = textSize(words, Type::flags, s_.theme).width();
        const qreal countWidth = sign > 0 ? textSize(count, Type::flags, s_.theme).width() : 0;
        const qreal whole = wordsWidth + (sign > 0 ? signGap + sign + 1 + countWidth : 0);
        const qreal left = way > 0 ? near : near - whole;
        label.texts.push_back({QPointF(left, base), Align::left, words, Type::flags, false});
        if (sign > 0) {
            label.repeatSign = QPointF(left + wordsWidth + signGap + sign / 2, base - sign * 0.34);
            label.texts.push_back(
                {QPointF(left + whole - countWidth, base), Align::left, count, Type::flags, false});
        }
        addBadge(label, message, all.length, way > 0 ? left + whole : left, base);
    }

    void addBadge(LadderLabel& label, const LadderMessage& message, const QString& words, qreal beside,
                  qreal base) const {
        if (words.isEmpty() || g_.numbersApart) return;
        const qreal way = direction(message);
        const qreal width = textSize(words, Type::state, s_.theme).width() + 2 * badgePadding;
        const qreal height = s_.theme.pixelSize(Type::state) * 1.34;
        const qreal left = way > 0 ? beside + badgeGap : beside - badgeGap - width;
        label.frame = QRectF(left, base - height * 0.79, width, height);
        label.texts.push_back(
            {QPointF(left + badgePadding, base - 0.5), Align::left, words, Type::state, false});
    }

    qreal nearEnd(const LadderMessage& message) const {
        const HostId sender = message.departure.from;
        if (message.departure.injected)
            return cloudX(g_, sender) + direction(message) * (cloudHalf(s_.theme) + besideCloud);
        return g_.arrowEnd(sender) + direction(message) * g_.labelDistance;
    }

    // From the middle of the line up to the label's last base line.
    qreal clearance(const LadderMessage& message) const {
        switch (message.kind()) {
            case SegmentKind::fin:
            case SegmentKind::data:
                return aboveThick;
            case SegmentKind::rst:
                return message.departure.injected || g_.labelDistance < zigzagReach ? aboveZigzag : aboveThin;
            default:
                return aboveThin;
        }
    }

    // How far below the departure the line is at the label's near end, at least.
    qreal lineAt(const LadderMessage& message) const {
        if (message.departure.injected) return g_.fall(besideCloud) / (1 - LadderGeometry::cloudAt);
        const qreal unseen = message.from == noPoint ? -g_.transit : 0;
        return unseen + g_.fall(g_.labelDistance);
    }

    LadderLabel main(std::size_t i) const {
        const LadderMessage& message = s_.model.messages[i];
        LadderLabel label = start(LabelRole::message, i, message.from != noPoint ? message.from : message.to);
        const qreal way = direction(message), near = nearEnd(message);
        qreal base = lineAt(message) - clearance(message) * s_.theme.strokeScale();
        const Align align = way > 0 ? Align::left : Align::right;
        const SegmentWords all = words(i);
        const QString second = all.numbersLine();
        label.quiet = message.bundle == 0;
        if (g_.numbersApart || second.isEmpty()) {
            addTop(label, message, all, near, base);
        } else if (g_.oneLine && (way > 0) == all.numbersFirst) {
            const qreal width = textSize(second, Type::numbers, s_.theme).width();
            label.texts.push_back({QPointF(near, base), align, second, Type::numbers, true});
            addTop(label, message, all, near + way * (width + badgeGap), base);
        } else if (g_.oneLine) {
            addTop(label, message, all, near, base);
            measure(label, s_.theme);
            const QPointF beside(way > 0 ? label.box.right() + badgeGap : label.box.left() - badgeGap, base);
            label.texts.push_back({beside, align, second, Type::numbers, true});
        } else {
            const QStringList lines = numberLines(message, all);
            for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
                label.texts.push_back({QPointF(near, base), align, *line, Type::numbers, true});
                base -= s_.theme.pixelSize(Type::numbers) * lineFactor;
            }
            addTop(label, message, all, near, base);
        }
        if (s_.view.numbered) addCircle(label, message, near, base);
        measure(label, s_.theme);
        return label;
    }

    // Of one of a bundle, on a page: its number, that the text of the page may name it.
    LadderLabel numberAlone(std::size_t i) const {
        const LadderMessage& message = s_.model.messages[i];
        LadderLabel label = start(LabelRole::message, i, message.from);
        addCircle(label, message, nearEnd(message),
                  lineAt(message) - clearance(message) * s_.theme.strokeScale());
        measure(label, s_.theme);
        return label;
    }

    void addCircle(LadderLabel& label, const LadderMessage& message, qreal near, qreal base) const {
        if (message.departure.injected) {
            const qreal beyond = cloudHalf(s_.theme) * s_.theme.strokeScale() + circleGap + circleRadius;
            const qreal x = cloudX(g_, message.departure.from) - direction(message) * beyond;
            return addCircleAt(label, message, QPointF(x, 0));
        }
        // Close to the bar the head of the arrow that comes in is just above it.
        const qreal lower = g_.lane() < LadderGeometry::narrowLane ? circleLower : 0;
        addCircleAt(label, message,
                    QPointF(near - direction(message) * (circleRadius + circleGap), base - 5.5 + lower));
    }

    void addCircleAt(LadderLabel& label, const LadderMessage& message, QPointF center) const {
        label.circle = center;
        label.texts.push_back({center + QPointF(0, s_.theme.pixelSize(Type::number) * 0.36), Align::center,
                               QString::number(message.number), Type::number, false});
    }

    void addNumbersApart(std::vector<LadderLabel>& labels, std::size_t i) const {
        const LadderMessage& message = s_.model.messages[i];
        const SegmentWords all = words(i);
        QStringList lines = all.numbers;
        if (!all.length.isEmpty()) lines += all.length;
        if (flagsOnLane(message, all, s_) != all.flags)
            lines.insert(all.numbersFirst ? lines.size() : 0, all.flags);
        const QString text = lines.join(all.separator);
        if (text.isEmpty()) return;
        LadderLabel label = start(LabelRole::numbers, i, message.from);
        qreal base = s_.theme.pixelSize(Type::numbers) * 0.36;
        const bool fits = textSize(text, Type::numbers, s_.theme).width() <= g_.columnWidth(HostId::server);
        for (const QString& line : fits ? QStringList{text} : lines) {
            label.texts.push_back(
                {QPointF(g_.textEdge(HostId::server), base), Align::left, line, Type::numbers, true});
            base += s_.theme.pixelSize(Type::numbers) * lineFactor;
        }
        measure(label, s_.theme);
        labels.push_back(label);
    }

    LadderLabel word(LabelRole role, std::size_t item, PointId point, QPointF at, qreal way,
                     const char* source) const {
        LadderLabel label = start(role, item, point);
        label.texts.push_back({at, way > 0 ? Align::left : Align::right, translated(s_.view.language, source),
                               Type::state, false});
        measure(label, s_.theme);
        return label;
    }

    LadderLabel cloud(std::size_t i) const {
        const LadderMessage& message = s_.model.messages[i];
        LadderLabel label = start(LabelRole::cloud, i, message.from);
        const QSizeF half(cloudHalf(s_.theme), cloudHalf(s_.theme) * 0.75);
        label.box = QRectF(cloudX(g_, message.departure.from) - half.width(), -half.height(),
                           2 * half.width(), 2 * half.height());
        return label;
    }

    LadderLabel copyWord(std::size_t i) const {
        const LadderMessage& message = s_.model.messages[i];
        const qreal way = direction(message);
        const qreal from = message.departure.injected
                               ? cloudX(g_, message.departure.from) + way * cloudHalf(s_.theme)
                               : g_.arrowEnd(message.departure.from);
        return word(LabelRole::copyWord, i, message.from, QPointF(from + way * copyWordGap, copyWordBase),
                    way, QT_TRANSLATE_NOOP("Text", "dup"));
    }

    LadderLabel lossWord(std::size_t i) const {
        const LadderMessage& message = s_.model.messages[i];
        const qreal way = direction(message);
        const qreal from = g_.arrowEnd(message.departure.from),
                    to = g_.arrowEnd(peerOf(message.departure.from));
        const qreal x = from + LadderGeometry::lossAt * (to - from) + way * lossWordGap;
        LadderLabel label = word(LabelRole::lossWord, i, message.loss, QPointF(x, -3), way,
                                 QT_TRANSLATE_NOOP("Text", "lost"));
        const qreal cross = x - way * lossWordGap, half = crossSize / 2 * s_.theme.strokeScale();
        label.box |= QRectF(cross - half, -half, 2 * half, 2 * half);
        return label;
    }

    LadderLabel corruptWord(std::size_t i) const {
        const LadderMessage& message = s_.model.messages[i];
        const qreal way = direction(message);
        const qreal x = g_.arrowEnd(peerOf(message.departure.from)) - way * corruptGap;
        return word(LabelRole::corruptWord, i, message.to, QPointF(x, corruptBase), -way,
                    QT_TRANSLATE_NOOP("Text", "corrupt"));
    }

    const LabelSource& s_;
    const LadderGeometry& g_;
};

}  // namespace

QString wordGap() {
    return QString(letters, QLatin1Char('_'));
}

SegmentWords wordsOf(const LadderMessage& message, const LadderView& view) {
    const bool blank = view.blank && view.blank->id == message.id;
    Wording wording = view.wording;
    // Others have no place of its own for each part.
    if (blank) wording.labels = LabelPreset::standard;
    SegmentWords words =
        segmentWords(numbered(*view.trace, message.departure, wording), view.language, wording);
    if (view.gapped && !message.departure.injected) leaveOut(words);
    if (!blank) return words;
    switch (view.blank->field) {
        case BlankField::flags:
            words.flags = QStringLiteral("?");
            break;
        case BlankField::seq:
            words.numbers.front() = QStringLiteral("seq=?");
            break;
        case BlankField::ack:
            words.numbers.back() = QStringLiteral("ack=?");
            break;
    }
    return words;
}

QString flagsOnLane(const LadderMessage& message, const SegmentWords& words, const LabelSource& source) {
    const LadderGeometry& g = source.geometry;
    const qreal room = g.lane() - 2 * g.arrowGap - g.labelDistance;
    const QString plain = flagsText(message.departure.datagram.segment.flags);
    const bool fits = source.view.gapped || textSize(words.flags, Type::flags, source.theme).width() <= room;
    return !g.numbersApart || plain.isEmpty() || fits ? words.flags : plain;
}

void addMessageLabels(const LabelSource& source, std::vector<LadderLabel>& labels) {
    MessageLabels(source).add(labels);
}

TextShape textShape(const LabelText& text, qreal y) {
    TextShape shape;
    shape.anchor = text.anchor + QPointF(0, y);
    shape.align = text.align;
    shape.text = text.text;
    shape.type = text.type;
    shape.ink = text.muted ? Ink::muted : Ink::ink;
    return shape;
}

void measure(LadderLabel& label, const Theme& theme) {
    QRectF box = label.frame;
    for (const LabelText& text : label.texts) {
        const QRectF bounds = textBounds(textShape(text, 0), theme);
        box = box.isNull() ? bounds : box.united(bounds);
    }
    if (label.circle)
        box = box.united(QRectF(*label.circle - QPointF(circleRadius, circleRadius), QSizeF(18, 18)));
    label.box = box;
}

}  // namespace synstep
