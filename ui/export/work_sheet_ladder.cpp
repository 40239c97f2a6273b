// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <cmath>
#include <set>

#include "ui/export/work_sheet_parts.h"
#include "ui/ladder/built.h"

namespace synstep {

namespace {

constexpr qreal leastWordGap = 76, gapBelow = -0.5;
constexpr int digitsGap = 6;

bool isNumber(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

// Towards the other end there is room: a gap is as wide as one writes.
class Gaps {
  public:
    Gaps(const Trace& trace, const Theme& theme) : trace_(trace), theme_(theme) {}

    DisplayList in(DisplayList list) const {
        const std::set<std::uint32_t> states = statesToFind(list);
        for (Shape& shape : list.shapes) {
            auto* text = std::get_if<TextShape>(&shape.what);
            if (text != nullptr && text->type == Type::state && states.contains(shape.element))
                shape.what = gapInsteadOf(*text, text->align == Align::left);
            if (text == nullptr || list.elements[shape.element].kind != ElementKind::segment) continue;
            const auto id = static_cast<SegmentId>(list.elements[shape.element].subject);
            const auto sending = trace_.sendingOf(id);
            const bool rightward = !sending || sending->departure->from == HostId::client;
            if (text->type == Type::numbers) {
                leaveOutNumbers(*text, rightward);
            } else if (text->type == Type::flags && !isNumber(text->text)) {
                shape.what = gapInsteadOf(*text, rightward);
            }
        }
        return list;
    }

  private:
    // Where an end begins is told: it listens, or there is nothing yet.
    static std::set<std::uint32_t> statesToFind(const DisplayList& list) {
        std::set<std::uint32_t> out;
        std::set<QString> begun;
        for (std::uint32_t i = 0; i < list.elements.size(); ++i) {
            const Element& element = list.elements[i];
            if (element.kind != ElementKind::state) continue;
            const auto state = static_cast<State>(element.subject);
            const bool first = begun.insert(element.id.section(QLatin1Char('/'), 0, -2)).second;
            const bool told = first && (state == State::closed || state == State::listen);
            if (!told && state != State::listen) out.insert(i);
        }
        return out;
    }

    void leaveOutNumbers(TextShape& text, bool rightward) const {
        static const QRegularExpression number(QStringLiteral("(?<==)[^ ,>]+"));
        const qreal before = textBounds(text, theme_).width();
        text.text.replace(number, QString(digitsGap, QLatin1Char('_')));
        const qreal more = textBounds(text, theme_).width() - before;
        const qreal towards = rightward ? 0.0 : -more;
        // Where its anchor is tells which way it grows by itself.
        const qreal grown = text.align == Align::left ? 0.0 : text.align == Align::right ? -more : -more / 2;
        text.anchor.rx() += towards - grown;
    }

    PathShape gapInsteadOf(const TextShape& text, bool rightward) const {
        const QRectF bounds = textBounds(text, theme_);
        const qreal width = std::max(bounds.width(), leastWordGap);
        const qreal left = rightward ? bounds.left() : bounds.right() - width;
        QPainterPath line(QPointF(left, text.anchor.y() + gapBelow));
        line.lineTo(left + width, text.anchor.y() + gapBelow);
        return {line, Stroke{Ink::ink, 1, {}, false, 1}, std::nullopt};
    }

    const Trace& trace_;
    const Theme& theme_;
};

}  // namespace

DisplayList sheetLadder(const Scenario& scenario, const Trace& trace, const WorkSheetOptions& options) {
    LadderView view;
    view.trace = &trace;
    view.scenario = &scenario;
    view.cursor = view.revealed = trace.size();
    if (trace.size() > 0) view.displayTime = trace.entry(trace.size() - 1).at;
    view.live = false;
    view.language = options.language;
    view.wording = options.wording;
    view.numbered = true;
    LadderMetrics metrics;
    metrics.width = sheetWidth;
    const Ladder ladder(view, metrics, sheetTheme());
    DisplayList list = ladder.head(view);
    const DisplayList rows = ladder.shapes(view);
    append(list, options.answers ? rows : Gaps(trace, sheetTheme()).in(rows), {0, sheetHeadHeight});
    list.size = {sheetWidth, sheetHeadHeight + rows.size.height()};
    return list;
}

}  // namespace synstep
