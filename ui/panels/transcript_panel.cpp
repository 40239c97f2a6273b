// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/transcript_panel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "ui/panels/ground.h"
#include "ui/panels/wrapped_lines.h"

namespace synstep {

namespace {

constexpr std::size_t aFew = 8;  // lines

}  // namespace

TranscriptPanel::TranscriptPanel(QWidget* parent) : QListView(parent), model_(new TranscriptModel(this)) {
    setModel(model_);
    setItemDelegate(new WrappedLines(this));
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    // Lines wrap: a bar below would but hide the last of them, at the moment when the list gets narrower.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListView::activated, this, &TranscriptPanel::activate);
    connect(this, &QListView::clicked, this, &TranscriptPanel::selectSubject);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { follows_ = follows_ && value == verticalScrollBar()->maximum(); });
}

// Of one line; several are chosen to be copied, and what stands for many is about nothing.
void TranscriptPanel::selectSubject() {
    const bool one = currentIndex().isValid() && selectionModel()->selectedIndexes().size() == 1;
    if (session_ && one && !model_->isRest(currentIndex().row()))
        session_->select(model_->subjectOf(currentIndex().row()));
}

void TranscriptPanel::activate(const QModelIndex& index) {
    if (!session_) return;
    if (model_->isRest(index.row())) return showMore(index.row());
    if (!model_->isFlood(index.row())) return session_->goTo(model_->entryOf(index.row()) + 1);
    follows_ = false;  // the line that was opened stays where it is
    model_->toggleFlood(index.row());
}

// The line beside those that come stays where it is.
void TranscriptPanel::showMore(int rest) {
    follows_ = false;
    const int beside = rest == 0 ? 1 : rest - 1;
    const std::size_t entry = model_->entryOf(beside);
    const int top = visualRect(model_->index(beside)).top();
    model_->showMore(rest);
    int row = 0;
    while (row + 1 < model_->rowCount() && model_->entryOf(row) < entry) ++row;
    setCurrentIndex(model_->index(row));
    doItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(model_->index(row)).top() - top);
}

void TranscriptPanel::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    model_->setSession(session);
    shown_ = {};
    connect(session, &Session::changed, this, &TranscriptPanel::refresh);
    refresh();
}

void TranscriptPanel::setLook(const Look& look) {
    look_ = look;
    setGround(this, look.theme, Ink::ground);
    setFont(look.theme.font(Type::meta));
    setAccessibleName(tr("Transcript"));
    model_->setLook(look);
}

void TranscriptPanel::refresh() {
    if (!isVisible()) return model_->letGo();
    const bool moved = session_->cursor() != shownCursor_;
    const bool follows = session_->selection().isNone() || (moved && shown_ == session_->selection());
    if (moved || follows) model_->lookAt({});
    model_->refresh();
    fillRoom();
    if (follows)
        followRun();
    else
        showSelection();
    shown_ = session_->selection();
    shownCursor_ = session_->cursor();
    viewport()->update();
}

// So many lines that there is something to scroll, however high they turn out.
void TranscriptPanel::fillRoom() {
    executeDelayedItemsLayout();
    while (model_->leavesOut() && verticalScrollBar()->maximum() == 0) {
        model_->setRoom(model_->room() + aFew);
        executeDelayedItemsLayout();
    }
}

void TranscriptPanel::followRun() {
    follows_ = true;
    scrollToBottom();
}

void TranscriptPanel::updateGeometries() {
    QListView::updateGeometries();
    if (follows_) verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

// The first line that tells of what is selected; -1: none that is there.
int TranscriptPanel::rowTelling() const {
    for (int row = 0; row < model_->rowCount(); ++row)
        if (model_->tellsOfSelection(row)) return row;
    return -1;
}

bool TranscriptPanel::isTold() const {
    for (int row = rowTelling(); row >= 0 && row < model_->rowCount(); ++row)
        if (model_->tellsOfSelection(row) && viewport()->rect().contains(visualRect(model_->index(row))))
            return true;
    return false;
}

// Where it is told of first, unless that can be seen already.
void TranscriptPanel::showSelection() {
    if (shown_ == session_->selection() || isTold()) return;
    if (rowTelling() < 0) {
        const auto entry = model_->entryOfSelection();
        if (!entry) return;
        model_->lookAt(entry);
        model_->refresh();
    }
    follows_ = false;
    scrollTo(model_->index(rowTelling()));
}

void TranscriptPanel::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (!session_ || session_->selection().isNone()) return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look_.theme.color(Ink::accent), 2));
    const QModelIndex top = indexAt(QPoint(1, 1));
    for (int row = std::max(0, top.row()); row < model_->rowCount(); ++row) {
        const QRectF box(visualRect(model_->index(row)));
        if (box.top() > viewport()->height()) break;
        if (model_->tellsOfSelection(row)) painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5);
    }
}

void TranscriptPanel::showEvent(QShowEvent* event) {
    QListView::showEvent(event);
    refresh();
}

void TranscriptPanel::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    // Most of them wrap.
    const int twoLines = 2 * std::max(1, fontMetrics().height());
    model_->setRoom(static_cast<std::size_t>(viewport()->height() / twoLines));
}

void TranscriptPanel::copySelected() {
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    QStringList lines;
    for (const QModelIndex& index : chosen)
        lines << (model_->isRest(index.row()) ? model_->leftOutLines(index.row())
                                              : QStringList(index.data().toString()));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void TranscriptPanel::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
    } else if (event->matches(QKeySequence::SelectAll) || key == Qt::Key_Up || key == Qt::Key_Down ||
               key == Qt::Key_PageUp || key == Qt::Key_PageDown || key == Qt::Key_Return ||
               key == Qt::Key_Enter) {
        const QModelIndex before = currentIndex();
        QListView::keyPressEvent(event);
        if (currentIndex() != before) selectSubject();
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
