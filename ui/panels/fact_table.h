// SPDX-License-Identifier: GPL-3.0-or-later
// A table of facts: a few columns of short texts that can be read by a screen reader, selected and copied.
//
// FactTable is the value, FactTableView shows one. A marked cell is one that the present step has changed: it
// stands on the ground of what is selected and in bold, so that the mark needs no colour.
#pragma once

#include <QAbstractTableModel>
#include <QTableView>

#include "ui/theme/theme.h"

namespace synstep {

struct FactCell {
    QString text;
    bool marked = false;
    QString toolTip;
    friend bool operator==(const FactCell&, const FactCell&) = default;
};

struct FactTable {
    QStringList columns;
    int words = 1;                // so many columns from the left; the others are figures
    bool rightward = false;       // figures end below each other
    QList<QList<FactCell>> rows;  // each as long as `columns`
    friend bool operator==(const FactTable&, const FactTable&) = default;
};

class FactTableModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    using QAbstractTableModel::QAbstractTableModel;

    // Keeps the views' selection as long as rows and columns stay as many as they are.
    void setTable(const FactTable& table);
    void setTheme(const Theme& theme);
    const FactTable& table() const { return table_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QVariant alignmentOf(int column) const;

    FactTable table_;
    Theme theme_{ThemeName::light};
};

class FactTableView : public QTableView {
    Q_OBJECT

  public:
    explicit FactTableView(QWidget* parent = nullptr);

    void setTable(const FactTable& table);
    void setTheme(const Theme& theme);
    const FactTable& table() const { return model_->table(); }
    // Words have some room behind them.
    int sizeHintForColumn(int column) const override;

  protected:
    // Copies the selected cells, tabs between them.
    void keyPressEvent(QKeyEvent* event) override;

  private:
    FactTableModel* model_;
};

}  // namespace synstep
