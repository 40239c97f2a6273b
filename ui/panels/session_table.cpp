// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/session_table.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/panels/tab_place.h"

namespace synstep {

SessionTable::SessionTable(Tabulate tabulate, std::function<QString()> name, QWidget* parent)
    : FactTableView(parent), tabulate_(std::move(tabulate)), name_(std::move(name)) {
    connect(this, &QTableView::clicked, this, &SessionTable::selectThingAt);
}

void SessionTable::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    connect(session, &Session::changed, this, &SessionTable::refresh);
    refresh();
}

void SessionTable::setLook(const Look& look) {
    look_ = look;
    setTheme(look.theme);
    setAccessibleName(name_());
    refresh();
}

void SessionTable::showEvent(QShowEvent* event) {
    FactTableView::showEvent(event);
    refresh();  // what is not seen is not kept up
}

void SessionTable::refresh() {
    if (!session_ || !isVisible()) return;
    SessionFacts facts = tabulate_(*session_, look_);
    setTable(facts.table);
    things_ = std::move(facts.things);
    viewport()->update();
}

void SessionTable::selectThingAt(const QModelIndex& index) {
    const auto found = things_.find({index.row(), index.column()});
    if (session_ && found != things_.end()) session_->select(found->second);
}

void SessionTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        selectThingAt(currentIndex());
    else
        FactTableView::keyPressEvent(event);
}

QRect SessionTable::framed() const {
    QRect frame;
    if (!session_) return frame;
    for (const auto& [cell, thing] : things_)
        if (session_->selection().includes(thing))
            frame |= visualRect(model()->index(cell.first, cell.second));
    return frame;
}

void SessionTable::paintEvent(QPaintEvent* event) {
    FactTableView::paintEvent(event);
    const QRect frame = framed();
    if (frame.isEmpty()) return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look_.theme.color(Ink::accent), 2));
    painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), 5, 5);
}

SessionTablePlace::SessionTablePlace(std::function<SessionTable*()> make, QWidget* parent)
    : QWidget(parent), make_(std::move(make)) {
    (new QVBoxLayout(this))->setContentsMargins(0, 0, 0, 0);
}

void SessionTablePlace::setSession(Session* session) {
    session_ = session;
    if (table_ != nullptr) table_->setSession(session);
}

void SessionTablePlace::setLook(const Look& look) {
    look_ = look;
    if (table_ != nullptr) table_->setLook(look);
}

SessionTable* SessionTablePlace::table() {
    if (table_ != nullptr) return table_;
    table_ = make_();
    layout()->addWidget(table_);
    takeTabPlace(*this, {table_});
    if (look_) table_->setLook(*look_);
    if (session_) table_->setSession(session_);
    return table_;
}

void SessionTablePlace::showEvent(QShowEvent* event) {
    table()->show();
    layout()->activate();
    QWidget::showEvent(event);
}

}  // namespace synstep
