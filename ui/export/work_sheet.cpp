// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/work_sheet.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <algorithm>
#include <set>

#include "core/scenario/story_run.h"
#include "ui/export/plain_questions.h"
#include "ui/export/work_sheet_parts.h"
#include "ui/ladder/height_index.h"
#include "ui/scene/paint.h"
#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal leastScale = 0.75, scaleInPieces = 0.85, gap = 20, footHeight = 30;
constexpr qreal pageBottom = 1123 - sheetMargin - footHeight;
constexpr int pdfResolution = 1200;

// Text that no cut may go through.
std::vector<HeightRange> linesOf(const DisplayList& list) {
    std::vector<HeightRange> out;
    for (const Shape& shape : list.shapes) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        if (text == nullptr) continue;
        const QRectF bounds = textBounds(*text, sheetTheme());
        out.push_back({bounds.top() - 2, bounds.bottom() + 2});
    }
    return out;
}

// The lowest height at or above `wanted` that goes through no text.
qreal cutAt(const std::vector<HeightRange>& lines, qreal wanted, qreal least) {
    for (qreal y = wanted; y > least; y -= 1) {
        const bool free = std::none_of(lines.begin(), lines.end(), [&](const HeightRange& line) {
            return line.top < y && y < line.bottom;
        });
        if (free) return y;
    }
    return wanted;
}

// Those that a host begins its connections with, in order.
QStringList initialNumbersOf(const Trace& run, HostId host) {
    QStringList numbers;
    for (std::size_t i = 0; i < run.size(); ++i)
        for (const Departure& departure : run.entry(i).departures) {
            const Segment& segment = departure.datagram.segment;
            const QString number = QString::number(segment.seq.value);
            if (departure.from == host && !departure.injected && segment.has(Flags::syn) &&
                !numbers.contains(number))
                numbers << number;
        }
    return numbers;
}

// Those of the messages, but for what is told: the initial ones and what nobody sent. Small ones count
// something else wherever they stand.
std::set<QString> numbersToFind(const Trace& run) {
    constexpr std::uint32_t small = 20;
    std::set<QString> numbers;
    for (std::size_t i = 0; i < run.size(); ++i)
        for (const Departure& departure : run.entry(i).departures)
            for (const SeqNum number : {departure.datagram.segment.seq, departure.datagram.segment.ack})
                if (number.value >= small) numbers.insert(QString::number(number.value));
    for (std::size_t i = 0; i < run.size(); ++i)
        for (const Departure& departure : run.entry(i).departures)
            if (departure.injected) numbers.erase(QString::number(departure.datagram.segment.seq.value));
    for (const HostId host : {HostId::client, HostId::server})
        for (const QString& number : initialNumbersOf(run, host)) numbers.erase(number);
    return numbers;
}

// Whether it names one of these, in what it asks or in what it offers.
bool tells(const GiftQuestion& question, const std::set<QString>& secret) {
    std::string text = question.text;
    if (const auto* choice = std::get_if<GiftChoice>(&question.form))
        for (const GiftAnswer& answer : choice->answers) text += '\n' + answer.text;
    if (const auto* matching = std::get_if<GiftMatching>(&question.form))
        for (const GiftPair& pair : matching->pairs) text += '\n' + pair.item + '\n' + pair.match;
    static const QRegularExpression number(QStringLiteral("(?<![\\d.])\\d+(?![\\d.]*\\d)"));
    auto found = number.globalMatch(QString::fromStdString(text));
    while (found.hasNext())
        if (secret.count(found.next().captured()) > 0) return true;
    return false;
}

class Sheet {
  public:
    Sheet(const Scenario& scenario, const std::shared_ptr<const Trace>& run, const WorkSheetOptions& options)
        : scenario_(scenario), run_(run), options_(options) {}

    std::vector<SheetPage> layOut() && {
        newPage();
        add(opening());
        const Told told = synstep::told(scenario_.story, Trace::branchFrom(run_, run_->size()));
        addPicture(sheetLadder(scenario_, *told.end, options_));
        pageOfGaps_ = pages_.size();
        addQuestions(*told.end);
        if (options_.answers && scenario_.lesson) add(answer());
        addFeet();
        return std::move(pages_);
    }

  private:
    QString say(const char* source) const { return translated(options_.language, source); }
    QString text(const Localized& words) const { return markedIn(options_.language, words).line(); }

    DisplayList opening() const {
        SheetText sheet;
        if (!options_.answers) {
            const QString line(26, QLatin1Char('_'));
            sheet.add(say(QT_TRANSLATE_NOOP("Text", "Name: %1   Date: %1")).arg(line), Type::body,
                      Ink::muted);
            sheet.addSpace(14);
        }
        QString title = text(scenario_.title);
        if (options_.answers) title = say(QT_TRANSLATE_NOOP("Text", "%1 – answers")).arg(title);
        sheet.add(title, Type::title, Ink::ink);
        sheet.addSpace(4);
        if (scenario_.lesson) sheet.add(text(scenario_.lesson->question), Type::panelTitle, Ink::ink);
        if (options_.answers) {
            sheet.add(text(scenario_.summary), Type::body, Ink::muted);  // which gives it all away
        } else {
            sheet.addSpace(8);
            sheet.add(say(QT_TRANSLATE_NOOP(
                          "Text",
                          "Fill in what each message carries, its flags, then its numbers, and the "
                          "states that the two ends come to.")),
                      Type::body, Ink::ink);
            sheet.add(initialNumbers(), Type::body, Ink::ink);
        }
        return std::move(sheet).take();
    }

    // From which all others follow: "Initial sequence numbers: Client 100, Server 300 / 1300."
    QString initialNumbers() const {
        QStringList numbers;
        for (const HostId host : {HostId::client, HostId::server}) {
            const QStringList own = initialNumbersOf(*run_, host);
            if (!own.isEmpty())
                numbers << QStringLiteral("%1 %2").arg(hostName(host, scenario_, options_.language),
                                                       own.join(QStringLiteral(" / ")));
        }
        const QString comma = options_.language == Language::en ? QStringLiteral(", ") : QStringLiteral("，");
        return numbers.isEmpty()
                   ? QString()
                   : say(QT_TRANSLATE_NOOP("Text", "Initial sequence numbers: %1.")).arg(numbers.join(comma));
    }

    // First what tells nothing that is to be found; the rest is for whoever has found it.
    void addQuestions(const Trace& run) {
        std::vector<GiftQuestion> all =
            plainQuestions(scenario_, run_, {options_.language, RunShown::asLadder});
        const std::set<QString> secret = numbersToFind(run);
        const auto telling = std::stable_partition(
            all.begin(), all.end(), [&](const GiftQuestion& one) { return !tells(one, secret); });
        std::size_t number = 0;
        for (auto question = all.begin(); question != all.end(); ++question) {
            if (question == telling) addAfterwards();
            add(sheetQuestion(++number, *question, options_));
            const bool isGap = std::holds_alternative<GiftNumeric>(question->form) ||
                               std::holds_alternative<GiftShortAnswer>(question->form);
            if (isGap) pageOfGaps_ = pages_.size();
        }
    }

    // Out of sight of what is to be found.
    void addAfterwards() {
        if (pages_.size() == pageOfGaps_) newPage();
        SheetText sheet;
        sheet.add(say(QT_TRANSLATE_NOOP(
                      "Text", "When the diagram is filled in: from here on, numbers from it are named.")),
                  Type::panelTitle, Ink::ink);
        add(std::move(sheet).take());
    }

    DisplayList answer() const {
        SheetText sheet;
        sheet.add(say(QT_TRANSLATE_NOOP("Text", "The answer")), Type::panelTitle, Ink::ink);
        sheet.addSpace(4);
        sheet.add(text(scenario_.lesson->answer), Type::body, Ink::ink);
        return std::move(sheet).take();
    }

    void newPage() {
        pages_.emplace_back();
        y_ = sheetMargin;
    }
    bool isFresh() const { return pages_.back().empty(); }

    void put(const DisplayList& list, const QRectF& from, qreal scale) {
        const qreal left = sheetMargin + (sheetWidth - from.width() * scale) / 2;
        pages_.back().push_back({list, from, {left, y_}, scale});
        y_ += from.height() * scale + gap;
    }

    // Whole, on the next page if there is no room; what is higher than a page is cut.
    void add(const DisplayList& list) {
        if (y_ + list.size.height() > pageBottom && !isFresh()) newPage();
        addPieces(list, 1, 0);
    }

    // Smaller if that lets it stand on this page, or on the next one; else in pieces.
    void addPicture(const DisplayList& list) {
        const auto scaleFor = [&](qreal top) {
            return std::min(1.0, (pageBottom - top) / list.size.height());
        };
        const bool late = y_ > sheetSize.height() / 2;
        if (scaleFor(y_) < leastScale && (late || scaleFor(sheetMargin) >= leastScale)) newPage();
        const qreal scale = scaleFor(y_);
        addPieces(list, scale < leastScale ? scaleInPieces : scale, sheetHeadHeight);
    }

    // Its first `head` px stand above each piece.
    void addPieces(const DisplayList& list, qreal scale, qreal head) {
        const std::vector<HeightRange> lines = linesOf(list);
        qreal from = 0;
        while (from < list.size.height()) {
            if (from > 0 && head > 0) {
                put(list, {0, 0, list.size.width(), head}, scale);
                y_ -= gap;
            }
            const qreal room = (pageBottom - y_) / scale;
            qreal to = list.size.height();
            if (to - from > room + 1) to = cutAt(lines, from + room, from + room / 2);
            put(list, {0, from, list.size.width(), to - from}, scale);
            from = to;
            if (from < list.size.height()) newPage();
        }
    }

    void addFeet() {
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            SheetText foot;
            const QString id = QString::fromStdString(scenario_.id);
            const QString of = id.isEmpty() ? QStringLiteral("Synstep")
                                            : say(QT_TRANSLATE_NOOP("Text", "Synstep, scenario %1.")).arg(id);
            foot.add(QStringLiteral("%1   %2 / %3")
                         .arg(of, QString::number(i + 1), QString::number(pages_.size())),
                     Type::meta, Ink::muted);
            const DisplayList list = std::move(foot).take();
            pages_[i].push_back(
                {list, QRectF({}, list.size), {sheetMargin, sheetSize.height() - sheetMargin}, 1});
        }
    }

    const Scenario& scenario_;
    const std::shared_ptr<const Trace>& run_;
    const WorkSheetOptions& options_;
    std::vector<SheetPage> pages_;
    std::size_t pageOfGaps_ = 0;  // the last one on which a number is to be found
    qreal y_ = 0;
};

}  // namespace

std::vector<SheetPage> layoutWorkSheet(const Scenario& scenario, const std::shared_ptr<const Trace>& run,
                                       const WorkSheetOptions& options) {
    return Sheet(scenario, run, options).layOut();
}

void paintSheet(QPainter& painter, const SheetPage& page) {
    for (const SheetPart& part : page) {
        painter.save();
        painter.translate(part.at);
        painter.scale(part.scale, part.scale);
        painter.translate(-part.from.topLeft());
        painter.setClipRect(part.from.adjusted(-8, 0, 8, 4));
        paint(painter, part.list, sheetTheme(), part.from);
        painter.restore();
    }
}

PictureResult makeWorkSheet(const Scenario& scenario, const std::shared_ptr<const Trace>& run,
                            const WorkSheetOptions& options) {
    PictureResult result;
    QBuffer buffer(&result.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(in(options.language, scenario.title));
    writer.setCreator(QStringLiteral("Synstep"));
    writer.setResolution(pdfResolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    const qreal scale = writer.width() / sheetSize.width();
    bool first = true;
    for (const SheetPage& page : layoutWorkSheet(scenario, run, options)) {
        if (!first) writer.newPage();
        first = false;
        painter.save();
        painter.scale(scale, scale);
        paintSheet(painter, page);
        painter.restore();
    }
    painter.end();
    return result;
}

}  // namespace synstep
