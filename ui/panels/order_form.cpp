// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/order_form.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/text/question_words.h"

namespace synstep {

namespace {

constexpr int rowHeight = 26;

}  // namespace

OrderForm::OrderForm(const Asked& asked, QWidget* parent)
    : AnswerForm(parent), list_(new QListWidget), up_(new QPushButton), down_(new QPushButton) {
    const auto* truth = asked.question.as<OrderTruth>();
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setDefaultDropAction(Qt::MoveAction);
    list_->setFont(asked.look.theme.font(Type::meta));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setWordWrap(true);
    list_->setSpacing(2);
    list_->setAccessibleName(tr("Messages, first one on top"));
    list_->setAccessibleDescription(tr("Alt and Up or Down moves a message."));
    list_->setToolTip(tr("Drag a message to its place, or move it by Alt and Up or Down"));
    for (const std::size_t place : truth->shuffled) {
        const Departure& one = truth->right[place];
        auto* item = new QListWidgetItem(shownSegment(one, asked.question.initial, asked.scenario,
                                                      asked.look.language, asked.look.wording));
        item->setData(Qt::UserRole, QVariant::fromValue<qulonglong>(one.id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
        list_->addItem(item);
    }
    list_->setCurrentRow(0);
    list_->setFixedHeight(std::min(list_->count(), 8) * 2 * rowHeight * 3 / 4 + 4);
    list_->installEventFilter(this);
    up_->setText(tr("Up"));
    down_->setText(tr("Down"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton* button : {up_, down_}) buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(list_);
    column->addLayout(buttons);
    connect(up_, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { move(1); });
    connect(list_->model(), &QAbstractItemModel::rowsMoved, this, &AnswerForm::changed);
    connect(list_->model(), &QAbstractItemModel::rowsInserted, this, &AnswerForm::changed);
}

QWidget* OrderForm::first() const {
    return list_;
}

void OrderForm::move(int by) {
    const int row = list_->currentRow(), to = row + by;
    if (row < 0 || to < 0 || to >= list_->count()) return;
    list_->insertItem(to, list_->takeItem(row));
    list_->setCurrentRow(to);
    Q_EMIT changed();
}

bool OrderForm::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool moves = key->modifiers().testFlag(Qt::AltModifier);
        if (moves && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return AnswerForm::eventFilter(object, event);
}

std::optional<Answer> OrderForm::answer() const {
    OrderAnswer answer;
    for (int i = 0; i < list_->count(); ++i)
        answer.segments.push_back(static_cast<SegmentId>(list_->item(i)->data(Qt::UserRole).toULongLong()));
    return answer;
}

void OrderForm::setAnswer(const Answer& answer) {
    const auto* order = std::get_if<OrderAnswer>(&answer);
    if (!order) return;
    for (int to = 0; to < static_cast<int>(order->segments.size()) && to < list_->count(); ++to) {
        for (int row = to; row < list_->count(); ++row) {
            const auto id = static_cast<SegmentId>(list_->item(row)->data(Qt::UserRole).toULongLong());
            if (id != order->segments[static_cast<std::size_t>(to)]) continue;
            list_->insertItem(to, list_->takeItem(row));
            break;
        }
    }
    list_->setCurrentRow(0);
}

}  // namespace synstep
