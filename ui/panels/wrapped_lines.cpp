// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wrapped_lines.h"

#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

namespace synstep {

namespace {

constexpr int beside = 3, above = 1;
constexpr qsizetype mostKept = 2'048;

}  // namespace

WrappedLines::WrappedLines(QListView* list) : QStyledItemDelegate(list), list_(list) {}

// As wide as beside a scroll bar, also where there is none: nothing is laid out anew when it comes or goes.
const QStaticText& WrappedLines::laidOut(const QString& line) const {
    const int width = list_->maximumViewportSize().width() - list_->verticalScrollBar()->sizeHint().width();
    const QFont font = list_->font();
    if (width != width_ || font != font_ || lines_.size() >= mostKept) lines_.clear();
    width_ = width;
    font_ = font;
    QStaticText& text = lines_[line];
    if (!text.text().isNull()) return text;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text.setTextFormat(Qt::PlainText);
    text.setTextOption(option);
    text.setTextWidth(width - 2 * beside);
    text.setText(line);
    text.prepare({}, font);
    return text;
}

int WrappedLines::heightOf(const QString& line) const {
    return static_cast<int>(std::ceil(laidOut(line).size().height())) + 2 * above;
}

QSize WrappedLines::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {option.rect.width(), heightOf(index.data().toString())};
}

void WrappedLines::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle& style = *list_->style();
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, list_);
    painter->save();
    painter->setFont(item.font);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const bool enabled = item.state.testFlag(QStyle::State_Enabled);
    painter->setPen(item.palette.color(enabled ? QPalette::Active : QPalette::Disabled,
                                       selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawStaticText(item.rect.topLeft() + QPoint(beside, above), laidOut(item.text));
    painter->restore();
    if (!item.state.testFlag(QStyle::State_HasFocus)) return;
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(item);
    focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
    focus.backgroundColor = item.palette.color(selected ? QPalette::Highlight : QPalette::Base);
    style.drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, list_);
}

}  // namespace synstep
