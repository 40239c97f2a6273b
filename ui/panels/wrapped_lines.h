// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a list that wrap, all in the font of the list: each is laid out once, and not, as by the style,
// twice each time that it is looked at.
#pragma once

#include <QHash>
#include <QStaticText>
#include <QStyledItemDelegate>

class QListView;

namespace synstep {

class WrappedLines : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit WrappedLines(QListView* list);

    int heightOf(const QString& line) const;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

  private:
    const QStaticText& laidOut(const QString& line) const;

    QListView* list_;
    mutable QHash<QString, QStaticText> lines_;
    mutable QFont font_;
    mutable int width_ = 0;
};

}  // namespace synstep
