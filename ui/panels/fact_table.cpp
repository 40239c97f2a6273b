// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fact_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include "ui/panels/ground.h"

namespace synstep {

namespace {

constexpr int heightOfRow = 22, narrowestColumn = 56, behindWords = 12;

}  // namespace

void FactTableModel::setTable(const FactTable& table) {
    if (table == table_) return;
    const bool sameShape = table.columns == table_.columns && table.rows.size() == table_.rows.size();
    if (!sameShape) beginResetModel();
    table_ = table;
    if (!sameShape) {
        endResetModel();
    } else if (!table_.rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void FactTableModel::setTheme(const Theme& theme) {
    beginResetModel();
    theme_ = theme;
    endResetModel();
}

int FactTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int FactTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant FactTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const FactCell& cell = table_.rows[index.row()][index.column()];
    const bool name = index.column() < table_.words;
    switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::ToolTipRole:
            return cell.toolTip.isEmpty() ? QVariant() : cell.toolTip;
        case Qt::FontRole: {
            QFont font = theme_.font(name ? Type::meta : Type::numbers);
            font.setBold(cell.marked);
            return font;
        }
        case Qt::TextAlignmentRole:
            return alignmentOf(index.column());
        case Qt::ForegroundRole:
            return theme_.color(index.column() == 0 ? Ink::muted : Ink::ink);
        case Qt::BackgroundRole:
            return cell.marked ? theme_.color(Ink::selectedGround) : QVariant();
        case Qt::AccessibleTextRole:
            return cell.marked ? tr("%1, changed").arg(cell.text) : cell.text;
        default:
            return {};
    }
}

QVariant FactTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole) return table_.columns[section];
    if (role == Qt::TextAlignmentRole) return alignmentOf(section);
    if (role == Qt::FontRole) return theme_.font(Type::state);
    return {};
}

QVariant FactTableModel::alignmentOf(int column) const {
    const bool right = table_.rightward && column >= table_.words;
    return QVariant((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

FactTableView::FactTableView(QWidget* parent) : QTableView(parent), model_(new FactTableModel(this)) {
    setModel(model_);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(heightOfRow);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(narrowestColumn);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
}

void FactTableView::setTable(const FactTable& table) {
    model_->setTable(table);
    // Words in full; figures share what is left.
    for (int i = 0; i < table.columns.size(); ++i)
        horizontalHeader()->setSectionResizeMode(
            i, i < table.words ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
}

int FactTableView::sizeHintForColumn(int column) const {
    return QTableView::sizeHintForColumn(column) + (column < table().words ? behindWords : 0);
}

void FactTableView::setTheme(const Theme& theme) {
    model_->setTheme(theme);
    setGround(this, theme, Ink::ground);
}

void FactTableView::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) {
        // Left and Right step through the run; Up and Down are kept to walk through the rows.
        if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
            return QTableView::keyPressEvent(event);
        event->ignore();
        return;
    }
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    QString text;
    for (int i = 0; i < chosen.size(); ++i) {
        if (i > 0) text += chosen[i].row() == chosen[i - 1].row() ? QLatin1Char('\t') : QLatin1Char('\n');
        text += chosen[i].data().toString();
    }
    QGuiApplication::clipboard()->setText(text);
}

}  // namespace synstep
