// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/transcript_panel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include "ui/panels/ground.h"
#include "ui/text/sentences.h"

namespace synstep {

void TranscriptModel::setSession(Session* session) {
    beginResetModel();
    session_ = session;
    trace_ = session ? &session->trace() : nullptr;
    rows_ = session ? static_cast<int>(session->cursor()) : 0;
    endResetModel();
}

void TranscriptModel::setLook(const Look& look) {
    beginResetModel();
    look_ = look;
    endResetModel();
}

void TranscriptModel::refresh() {
    if (!session_) return;
    const int rows = static_cast<int>(session_->cursor());
    if (trace_ != &session_->trace()) {
        setSession(session_);
    } else if (rows > rows_) {
        beginInsertRows({}, rows_, rows - 1);
        rows_ = rows;
        endInsertRows();
    } else if (rows < rows_) {
        beginRemoveRows({}, rows, rows_ - 1);
        rows_ = rows;
        endRemoveRows();
    }
    if (rows_ > 0) Q_EMIT dataChanged(index(0), index(rows_ - 1), {Qt::BackgroundRole, Qt::FontRole});
}

int TranscriptModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : rows_;
}

QVariant TranscriptModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !session_) return {};
    const auto entry = static_cast<std::size_t>(index.row());
    const bool ofThisStep = entry >= session_->stepBegin();
    switch (role) {
        case Qt::DisplayRole:
            return transcriptLine(session_->trace(), entry, session_->scenario(), look_.language,
                                  look_.wording);
        case Qt::FontRole:
            return look_.theme.font(Type::meta);
        case Qt::ForegroundRole:
            return look_.theme.color(ofThisStep ? Ink::ink : Ink::olderLabel);
        case Qt::BackgroundRole:
            return ofThisStep ? QVariant(look_.theme.color(Ink::selectedGround)) : QVariant();
        default:
            return {};
    }
}

TranscriptPanel::TranscriptPanel(QWidget* parent) : QListView(parent), model_(new TranscriptModel(this)) {
    setModel(model_);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    connect(this, &QListView::activated, this, [this](const QModelIndex& index) {
        if (session_) session_->goTo(static_cast<std::size_t>(index.row()) + 1);
    });
}

void TranscriptPanel::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    model_->setSession(session);
    connect(session, &Session::changed, this, &TranscriptPanel::refresh);
    refresh();
}

void TranscriptPanel::setLook(const Look& look) {
    setGround(this, look.theme, Ink::ground);
    setAccessibleName(tr("Transcript"));
    model_->setLook(look);
}

void TranscriptPanel::refresh() {
    if (!isVisible()) return;
    model_->refresh();
    scrollToBottom();
}

void TranscriptPanel::showEvent(QShowEvent* event) {
    QListView::showEvent(event);
    refresh();
}

void TranscriptPanel::copySelected() {
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    QStringList lines;
    for (const QModelIndex& index : chosen) lines << index.data().toString();
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void TranscriptPanel::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
    } else if (event->matches(QKeySequence::SelectAll) || key == Qt::Key_Up || key == Qt::Key_Down ||
               key == Qt::Key_PageUp || key == Qt::Key_PageDown || key == Qt::Key_Return ||
               key == Qt::Key_Enter) {
        QListView::keyPressEvent(event);
    } else {
        event->ignore();  // the window's: Space, arrows to the sides, letters
    }
}

void TranscriptPanel::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    QAction* copy = menu.addAction(tr("&Copy"), this, &TranscriptPanel::copySelected);
    copy->setEnabled(selectionModel()->hasSelection());
    menu.addAction(tr("Copy &all"), this, [this] {
        selectAll();
        copySelected();
    });
    menu.exec(event->globalPos());
}

}  // namespace synstep
