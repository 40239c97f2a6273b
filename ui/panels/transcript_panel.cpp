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

namespace synstep {

TranscriptPanel::TranscriptPanel(QWidget* parent)
    : QListView(parent), model_(new TranscriptModel(this)), wrapped_(new WrappedLines(this)) {
    setModel(model_);
    setItemDelegate(wrapped_);
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
    const int beside = std::clamp(rest == 0 ? 1 : rest - 1, 0, model_->rowCount() - 1);
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
    shownTrace_ = nullptr;
    connect(session, &Session::changed, this, &TranscriptPanel::refresh);
    refresh();
}

void TranscriptPanel::setLook(const Look& look) {
    look_ = look;
    setGround(this, look.theme, Ink::ground);
    setFont(look.theme.font(Type::meta));
    setAccessibleName(tr("Transcript"));
    model_->setLook(look);
    fillRoom();
}

void TranscriptPanel::refresh() {
    if (!isVisible()) return model_->letGo();
    const bool moved = session_->cursor() != shownCursor_ || &session_->trace() != shownTrace_;
    const bool chosen = shown_ != session_->selection();
    const bool follows = (moved && !chosen) || (chosen && session_->selection().isNone());
    if (moved || follows) model_->lookAt({});
    model_->refresh();
    if (follows)
        followRun();
    else if (chosen)
        showSelection();
    shown_ = session_->selection();
    shownCursor_ = session_->cursor();
    shownTrace_ = &session_->trace();
    viewport()->update();
}

void TranscriptPanel::followRun() {
    follows_ = true;
    scrollToBottom();
}

void TranscriptPanel::updateGeometries() {
    QListView::updateGeometries();
    if (follows_) verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

// The lines that tell of what is selected, of those that are there.
std::vector<int> TranscriptPanel::rowsTelling() const {
    std::vector<int> rows;
    for (int row = 0; row < model_->rowCount(); ++row)
        if (model_->tellsOfSelection(row)) rows.push_back(row);
    return rows;
}

// Where it is told of first, unless that can be seen already.
void TranscriptPanel::showSelection() {
    std::vector<int> rows = rowsTelling();
    const bool isSeen = std::any_of(rows.begin(), rows.end(), [this](int row) {
        return viewport()->rect().contains(visualRect(model_->index(row)));
    });
    if (isSeen) return;
    if (rows.empty()) {
        const auto entry = model_->entryOfSelection();
        if (!entry) return;
        model_->lookAt(entry);
        model_->refresh();
        rows = rowsTelling();
    }
    follows_ = false;
    if (!rows.empty()) scrollTo(model_->index(rows.front()));
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
    shownTrace_ = nullptr;  // what has happened meanwhile is new here
    refresh();
}

void TranscriptPanel::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    fillRoom();
}

void TranscriptPanel::fillRoom() {
    model_->setRoom(maximumViewportSize().height(),
                    [this](const QString& line) { return wrapped_->heightOf(line); });
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
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        QListView::keyPressEvent(event);
        if (!isEnter && currentIndex() != before) selectSubject();
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
