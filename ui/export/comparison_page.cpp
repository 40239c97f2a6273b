// SPDX-License-Identifier: GPL-3.0-or-later
// The page of two runs: title, the names of both, the picture, what each costs, where they go apart.
#include <algorithm>
#include <cmath>

#include "ui/compare/comparison_picture.h"
#include "ui/compare/cost_words.h"
#include "ui/compare/difference_words.h"
#include "ui/export/export.h"
#include "ui/export/key.h"
#include "ui/export/page_text.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal margin = 48, headHeight = 64, badgeRadius = 11, rowHeight = 30;
constexpr qreal frameAcross = 12, frameRadius = 6, frameWidth = 2;

class ComparisonPage {
  public:
    ComparisonPage(const ComparedRuns& runs, const PictureOptions& options, const Theme& theme)
        : runs_(runs),
          theme_(theme),
          language_(options.language),
          wording_(options.wording),
          alignment_(*runs.traces[0], *runs.traces[1]),
          width_(std::max(options.width, leastComparisonWidth)) {
        list_.elements.emplace_back();
    }

    DisplayList layOut() {
        y_ = 66;
        addLines(in(language_, runs_.scenarios[0].title), Type::title, Ink::ink);
        y_ -= 8;
        addLines(in(language_, runs_.scenarios[0].summary), Type::body, Ink::muted);
        const DisplayList rows = addLadders();
        addCosts();
        for (const QString& line : differenceText(told(), alignment_, language_, wording_))
            addLines(line, Type::body, Ink::ink);
        addKeyOf(rows);
        const QString id = QString::fromStdString(runs_.scenarios[0].id);
        addLines(id.isEmpty()
                     ? QStringLiteral("Synstep")
                     : translated(language_, QT_TRANSLATE_NOOP("Text", "Synstep, scenario %1.")).arg(id),
                 Type::meta, Ink::muted);
        list_.size = {width_, y_ + margin - 24};
        measureBounds(list_, theme_);
        return std::move(list_);
    }

  private:
    qreal room() const { return width_ - 2 * margin; }
    std::array<ToldRun, 2> told() const {
        return {ToldRun{runs_.traces[0].get(), &runs_.scenarios[0]},
                ToldRun{runs_.traces[1].get(), &runs_.scenarios[1]}};
    }

    void addLines(const QString& text, Type type, Ink ink) {
        y_ = addWrapped(list_, text, {margin, y_}, room(), type, ink, theme_);
    }

    void addWords(QPointF anchor, Align align, const QString& words, Type type, Ink ink) {
        TextShape text;
        text.anchor = anchor;
        text.align = align;
        text.text = words;
        text.type = type;
        text.ink = ink;
        addText(list_, 0, text);
    }

    // "A Two-way handshake"
    void addName(std::size_t run, qreal left, qreal base, Type type) {
        const QPointF center(left + badgeRadius, base - theme_.pixelSize(type) * 0.36);
        QPainterPath disc;
        disc.addEllipse(center, badgeRadius, badgeRadius);
        addPath(list_, 0, disc, std::nullopt, Fill{Ink::ink, 1, std::nullopt, 5});
        addWords(center + QPointF(0, theme_.pixelSize(Type::token) * 0.36), Align::center,
                 run == 0 ? QStringLiteral("A") : QStringLiteral("B"), Type::token, Ink::ground);
        addWords({left + 2 * badgeRadius + 10, base}, Align::left, runs_.names[run], type, Ink::ink);
    }

    DisplayList addLadders() {
        ComparisonView view;
        for (const std::size_t run : {0, 1}) {
            view.runs[run].trace = runs_.traces[run].get();
            view.runs[run].scenario = &runs_.scenarios[run];
        }
        view.alignment = &alignment_;
        view.live = false;
        view.language = language_;
        view.wording = wording_;
        const ComparisonPicture picture(view, room(), 0, theme_);
        y_ += 22;
        for (const std::size_t run : {0, 1})
            addName(run, run == 0 ? margin : margin + picture.axisColumn().right() + 8, y_, Type::host);
        y_ += 14;
        append(list_, picture.head(view), {margin, y_});
        y_ += headHeight;
        DisplayList rows = picture.shapes(view);
        append(list_, rows, {margin, y_});
        y_ += rows.size.height() + 24;
        return rows;
    }

    void addCosts() {
        const CostTable table = costTable({costsOf(*runs_.traces[0], runs_.traces[0]->size()),
                                           costsOf(*runs_.traces[1], runs_.traces[1]->size())},
                                          language_, wording_);
        qreal x = margin;
        for (const std::size_t run : {0, 1})
            x = std::max(
                x, margin + 2 * badgeRadius + 10 + textSize(runs_.names[run], Type::body, theme_).width());
        for (int row = 0; row < 4; ++row) addRule(y_ + row * rowHeight);
        for (const std::size_t run : {0, 1})
            addName(run, margin, baseOf(static_cast<int>(run) + 1), Type::body);
        const std::vector<qreal> widths = columnWidths(table, width_ - margin - x);
        for (int column = 0; column < table.columns.size(); ++column) {
            const qreal width = widths[static_cast<std::size_t>(column)];
            addColumn(table, column, x + width / 2);
            x += width;
        }
        y_ += 3 * rowHeight + 34;
    }

    static Type typeOf(const CostTable& table, int column) {
        return table.differs[static_cast<std::size_t>(column)] ? Type::state : Type::meta;
    }
    qreal widestFigure(const CostTable& table, int column) const {
        return std::max(textSize(table.runs[0][column], typeOf(table, column), theme_).width(),
                        textSize(table.runs[1][column], typeOf(table, column), theme_).width());
    }

    // Each as wide as it must be; what is left is shared.
    std::vector<qreal> columnWidths(const CostTable& table, qreal room) const {
        std::vector<qreal> widths;
        for (int column = 0; column < table.columns.size(); ++column) {
            widths.push_back(std::max(widestFigure(table, column),
                                      textSize(table.columns[column], Type::meta, theme_).width()));
            room -= widths.back();
        }
        for (qreal& width : widths) width += room / static_cast<qreal>(widths.size());
        return widths;
    }

    void addColumn(const CostTable& table, int column, qreal middle) {
        addWords({middle, baseOf(0)}, Align::center, table.columns[column], Type::meta, Ink::muted);
        for (const std::size_t run : {0, 1})
            addWords({middle, baseOf(static_cast<int>(run) + 1)}, Align::center, table.runs[run][column],
                     typeOf(table, column), Ink::ink);
        if (column != table.telling) return;
        const qreal half = widestFigure(table, column) / 2 + frameAcross;
        addRect(list_, 0, QRectF(middle - half, y_ + rowHeight + 3, 2 * half, 2 * rowHeight - 6), frameRadius,
                Stroke{Ink::ink, frameWidth * theme_.strokeScale(), {}, false, 1});
    }

    qreal baseOf(int row) const { return y_ + row * rowHeight + rowHeight / 2 + 5; }
    void addRule(qreal y) {
        const qreal rule = std::floor(y) + 0.5;
        addLine(list_, 0, {margin, rule}, {width_ - margin, rule}, Stroke{Ink::divider, 1, {}, false, 1});
    }

    // What occurs in either.
    void addKeyOf(const DisplayList& rows) {
        std::vector<KeyItem> items;
        for (const auto& trace : runs_.traces)
            for (const KeyItem item : keyItems(*trace, trace->size(), rows)) items.push_back(item);
        std::sort(items.begin(), items.end());
        items.erase(std::unique(items.begin(), items.end()), items.end());
        addRule(y_);
        y_ += 8;
        y_ += addKey(list_, items, {margin, y_}, room(), language_, theme_) + 28;
    }

    const ComparedRuns& runs_;
    const Theme& theme_;
    Language language_;
    Wording wording_;
    Alignment alignment_;
    qreal width_, y_ = 0;
    DisplayList list_;
};

}  // namespace

DisplayList layoutPage(const ComparedRuns& runs, const PictureOptions& options, const Theme& theme) {
    return ComparisonPage(runs, options, theme).layOut();
}

}  // namespace synstep
