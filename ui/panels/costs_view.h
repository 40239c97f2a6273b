// SPDX-License-Identifier: GPL-3.0-or-later
// What two runs cost, as a table that can be read by a screen reader, selected and copied. Figures that
// differ are bold; the one that says most is framed, as the first difference is in the picture.
#pragma once

#include <QTableWidget>

#include "ui/compare/cost_words.h"
#include "ui/views/look.h"

namespace synstep {

class CostsView : public QTableWidget {
    Q_OBJECT

  public:
    explicit CostsView(QWidget* parent = nullptr);

    void setLook(const Look& look);
    // Each run by its names, the longest first: the longest that have room are shown.
    void setTable(const CostTable& table, const std::array<QStringList, 2>& names);
    // The column that is framed; -1: none.
    int framed() const { return framed_; }
    // Its rows closer together, where the window is low.
    void setLow(bool low);

    QSize sizeHint() const override;
    // With nothing cut.
    int fullWidth() const;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fitColumns();
    std::vector<int> fullWidths() const;
    int showNames(int room);
    QTableWidgetItem* cell(int row, int column, const QString& text, bool bold);

    Look look_;
    std::array<QStringList, 2> names_;
    int fullNames_ = 0;
    int framed_ = -1;
    bool low_ = false;
};

}  // namespace synstep
