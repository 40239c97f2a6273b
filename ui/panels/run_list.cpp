// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/run_list.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include "ui/panels/ground.h"
#include "ui/panels/words.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr int rowHeight = 36;
constexpr int mostRowsShown = 3;
constexpr int nameWidth = 64;
enum Role { differenceRole = Qt::UserRole, endRole };

// Name, difference, how long it has been watched; the current row on the selected ground, in bold.
class RowPainter : public QStyledItemDelegate {
  public:
    RowPainter(const Look& look, QObject* parent) : QStyledItemDelegate(parent), look_(look) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, rowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const Theme& theme = look_.theme;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect.adjusted(8, 0, -8, 0);
        if (current || hovered) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(Ink::selectedGround));
            painter->setOpacity(current ? 1 : 0.5);
            painter->drawRoundedRect(row, 8, 8);
            painter->setOpacity(1);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.color(Ink::accent), 2, Qt::DashLine));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 8, 8);
        }
        const QRect text = row.adjusted(12, 0, -12, 0);
        QFont bold = theme.font(Type::control);
        bold.setBold(current);
        painter->setFont(bold);
        painter->setPen(theme.color(current ? Ink::ink : Ink::muted));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->setFont(theme.font(Type::control));
        const QRect rest = text.adjusted(nameWidth, 0, -80, 0);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data(differenceRole).toString(),
                                                            Qt::ElideRight, rest.width()));
        painter->setFont(theme.font(Type::time));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight, index.data(endRole).toString());
        painter->restore();
    }

  private:
    const Look& look_;
};

}  // namespace

RunList::RunList(QWidget* parent) : QListWidget(parent) {
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RowPainter(look_, this));
    setMouseTracking(true);
    setViewportMargins(0, 4, 0, 4);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (session_ && row >= 0) session_->chooseRun(static_cast<std::size_t>(row));
    });
}

void RunList::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    connect(session, &Session::changed, this, &RunList::refresh);
    refresh();
}

void RunList::setLook(const Look& look) {
    look_ = look;
    setGround(this, look.theme, Ink::panel);
    QPalette colors = palette();
    colors.setColor(QPalette::Base, look.theme.color(Ink::panel));
    setPalette(colors);
    refresh();
}

int RunList::wantedHeight() const {
    return count() < 2 ? 0 : std::min(count(), mostRowsShown) * rowHeight + 8;
}

// Only what moves from row to row. A list would also take letters, to search by them, and Space, to select.
void RunList::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QListWidget::keyPressEvent(event);
            break;
        default:
            event->ignore();
    }
}

void RunList::refresh() {
    setAccessibleName(tr("Runs"));
    if (!session_) return;
    const QSignalBlocker quiet(this);  // what follows repeats what the session says
    const auto runs = static_cast<int>(session_->history().size());
    while (count() > runs) delete takeItem(count() - 1);
    while (count() < runs) addItem(QString());
    for (int i = 0; i < runs; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const History::Run& run = session_->history().run(index);
        const std::size_t size = run.trace->size();
        const QString difference = runDifference(run, session_->scenario(), look_.language);
        item(i)->setText(runName(index));
        item(i)->setData(differenceRole, difference);
        item(i)->setData(endRole,
                         size == 0 ? QString() : tr("%1 s").arg(instantText(run.trace->entry(size - 1).at)));
        item(i)->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(runName(index), difference));
    }
    setCurrentRow(static_cast<int>(session_->run()));
    scrollToItem(currentItem());
    setVisible(runs > 1);
}

}  // namespace synstep
