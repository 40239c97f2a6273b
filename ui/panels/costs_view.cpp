// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/costs_view.h"

#include <QHeaderView>
#include <QPainter>
#include <algorithm>
#include <limits>
#include <numeric>

#include "ui/panels/ground.h"

namespace synstep {

namespace {

constexpr int heightOfRow = 36, heightOfHead = 34, lowRow = 25, lowHead = 26, columnPadding = 4,
              roomToScroll = 16;
constexpr qreal frameRadius = 6;

}  // namespace

CostsView::CostsView(QWidget* parent) : QTableWidget(parent) {
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(heightOfRow);
    horizontalHeader()->setFixedHeight(heightOfHead);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    setRowCount(3);
}

QSize CostsView::sizeHint() const {
    return {600, (low_ ? lowHead + 3 * lowRow : heightOfHead + 3 * heightOfRow) + 2};
}

void CostsView::setLow(bool low) {
    if (low == low_) return;
    low_ = low;
    verticalHeader()->setMinimumSectionSize(lowRow);
    verticalHeader()->setDefaultSectionSize(low ? lowRow : heightOfRow);
    horizontalHeader()->setFixedHeight(low ? lowHead : heightOfHead);
    fitColumns();
}

void CostsView::setLook(const Look& look) {
    look_ = look;
    setGround(this, look.theme, Ink::ground);
    setAccessibleName(tr("What the runs cost"));
}

QTableWidgetItem* CostsView::cell(int row, int column, const QString& text, bool bold) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    QFont font = look_.theme.font(Type::control);
    font.setBold(bold && look_.theme.isBold(Type::state, text));
    item->setFont(font);
    item->setForeground(look_.theme.color(row == 2 ? Ink::muted : Ink::ink));
    item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter);
    setItem(row, column, item);
    return item;
}

void CostsView::setTable(const CostTable& table, const std::array<QStringList, 2>& names) {
    setColumnCount(static_cast<int>(table.columns.size()) + 1);
    setHorizontalHeaderLabels(QStringList{QString()} + table.columns);
    QFont head = look_.theme.font(Type::meta);
    horizontalHeader()->setFont(head);
    framed_ = table.telling < 0 ? -1 : table.telling + 1;
    for (int row = 0; row < 3; ++row) {
        const auto run = static_cast<std::size_t>(row);
        cell(row, 0, row < 2 ? QString() : tr("B minus A"), row < 2);
        const QStringList& figures = row < 2 ? table.runs[run] : table.difference;
        for (int column = 0; column < figures.size(); ++column) {
            const bool differs = table.differs[static_cast<std::size_t>(column)];
            QTableWidgetItem* item = cell(row, column + 1, figures[column], differs && row < 2);
            const QString spoken = QStringLiteral("%1: %2").arg(table.columns[column], figures[column]);
            item->setData(Qt::AccessibleTextRole,
                          differs && row < 2 ? tr("%1, differs").arg(spoken) : spoken);
        }
    }
    for (const std::size_t run : {0, 1}) {
        const QString letter(run == 0 ? u'A' : u'B');
        names_[run].clear();
        for (const QString& name : names[run]) names_[run] << letter + QStringLiteral("  ") + name;
        names_[run] << letter;
    }
    fullNames_ = showNames(std::numeric_limits<int>::max());
    fitColumns();
    viewport()->update();
}

// Each run by the longest of its names that is no wider, else by the shortest. How wide the column is then.
int CostsView::showNames(int room) {
    for (const int row : {0, 1}) {
        for (const QString& name : names_[static_cast<std::size_t>(row)]) {
            item(row, 0)->setText(name);
            if (sizeHintForIndex(model()->index(row, 0)).width() + columnPadding <= room) break;
        }
    }
    return sizeHintForColumn(0) + columnPadding;
}

// All in full first; what is left is shared. What is missing goes from the names, which stand at the heads,
// too.
void CostsView::fitColumns() {
    if (columnCount() == 0) return;
    std::vector<int> widths = fullWidths();
    const int figures = std::accumulate(widths.begin() + 1, widths.end(), 0);
    widths.front() = showNames(viewport()->width() - figures);
    const int left = viewport()->width() - widths.front() - figures;
    setFixedHeight(sizeHint().height() + (left < 0 ? roomToScroll : 0));
    for (int column = 0; column < columnCount(); ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)] + std::max(0, left) / columnCount());
}

std::vector<int> CostsView::fullWidths() const {
    std::vector<int> widths{fullNames_};
    for (int column = 1; column < columnCount(); ++column)
        widths.push_back(std::max(horizontalHeader()->sectionSizeHint(column), sizeHintForColumn(column)) +
                         columnPadding);
    return widths;
}

int CostsView::fullWidth() const {
    const std::vector<int> widths = fullWidths();
    return std::accumulate(widths.begin(), widths.end(), 0);
}

void CostsView::resizeEvent(QResizeEvent* event) {
    QTableWidget::resizeEvent(event);
    fitColumns();
}

void CostsView::paintEvent(QPaintEvent* event) {
    QTableWidget::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(look_.theme.color(Ink::divider));
    for (int row = 0; row < 3; ++row) {
        const int y = rowViewportPosition(row);
        painter.drawLine(0, y, viewport()->width(), y);
    }
    if (framed_ < 0) return;
    const QRect cells = visualItemRect(item(0, framed_)) | visualItemRect(item(1, framed_));
    const QString widest = item(0, framed_)->text().size() > item(1, framed_)->text().size()
                               ? item(0, framed_)->text()
                               : item(1, framed_)->text();
    const int wide = QFontMetrics(item(0, framed_)->font()).horizontalAdvance(widest) + 22;
    QRectF frame(cells);
    const qreal aside = std::max(0.0, (frame.width() - std::max(wide, 56)) / 2);
    frame.adjust(aside, 0, -aside, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look_.theme.color(Ink::ink), 2));
    painter.drawRoundedRect(frame.adjusted(1, low_ ? 1 : 4, -1, low_ ? 0 : -3), frameRadius, frameRadius);
}

}  // namespace synstep
