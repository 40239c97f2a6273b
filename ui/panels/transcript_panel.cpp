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
#include <utility>

#include "ui/panels/ground.h"
#include "ui/text/flood_words.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr std::size_t mostLines = 512, linesAtOnce = 128;

}  // namespace

void TranscriptModel::setSession(Session* session) {
    beginResetModel();
    if (session != session_) {
        opened_.clear();
        all_ = false;
    }
    session_ = session;
    trace_ = session ? &session->trace() : nullptr;
    rows_ = session ? readRows() : std::vector<Row>();
    endResetModel();
}

void TranscriptModel::setLook(const Look& look) {
    beginResetModel();
    look_ = look;
    endResetModel();
}

std::vector<TranscriptModel::Row> TranscriptModel::readRows() {
    const Trace& trace = session_->trace();
    const bool all = !session_->connection();
    const Floods& floods = session_->floods();
    floods_.clear();
    std::vector<Row> rows;
    for (std::size_t i = 0; i < session_->cursor(); ++i) {
        const std::size_t flood = all ? floods.ofEntry(i) : Floods::none;
        if (flood != Floods::none) {
            const std::size_t first = floods.all()[flood].firstEntry;
            if (first == i || floods.echoBegunBy(i) > 1) {
                floods_[i] = floods.at(flood, session_->cursor(), trace);
                rows.push_back({i, true});
            }
            if (opened_.count(first) == 0) continue;
        }
        if (all || session_->isOfConnection(trace.entry(i))) rows.push_back({i});
    }
    leaveOutEarlier(rows);
    return rows;
}

// Many at a time, so that most steps leave the first row as it is. It stands for those before it. Who has
// opened a flood is shown all of it.
void TranscriptModel::leaveOutEarlier(std::vector<Row>& rows) {
    const bool isShort = rows.size() < mostLines || !opened_.empty();
    leftOut_ = all_ || isShort ? 0 : (rows.size() / linesAtOnce - 1) * linesAtOnce;
    if (leftOut_ > 0) rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(leftOut_) - 1);
}

void TranscriptModel::showAll() {
    all_ = true;
    refresh();
}

QStringList TranscriptModel::leftOutLines() {
    const bool wasAll = std::exchange(all_, true);
    const std::size_t leftOut = leftOut_;
    std::vector<Row> rows = readRows();
    all_ = wasAll;
    leftOut_ = leftOut;
    rows.resize(leftOut);
    QStringList lines;
    for (const Row& row : rows) lines << lineOf(row);
    return lines;
}

// While nobody looks no line is read, but what a line is of must be there: Qt lays out a list before it tells
// it that it is shown.
void TranscriptModel::letGo() {
    if (!session_ ||
        (trace_ == &session_->trace() && (rows_.empty() || rows_.back().entry < session_->trace().size())))
        return;
    beginResetModel();
    trace_ = &session_->trace();
    rows_.clear();
    endResetModel();
}

// What has stayed stays: the views keep their place.
void TranscriptModel::refresh() {
    if (!session_) return;
    if (trace_ != &session_->trace()) return setSession(session_);
    const std::vector<Row> now = readRows();
    const auto [was, is] = std::mismatch(rows_.begin(), rows_.end(), now.begin(), now.end());
    const auto same = static_cast<int>(is - now.begin());
    if (was != rows_.end()) {
        beginRemoveRows({}, same, static_cast<int>(rows_.size()) - 1);
        rows_.resize(static_cast<std::size_t>(same));
        endRemoveRows();
    }
    if (static_cast<std::size_t>(same) < now.size()) {
        beginInsertRows({}, same, static_cast<int>(now.size()) - 1);
        rows_ = now;
        endInsertRows();
    }
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1),
                           {Qt::DisplayRole, Qt::BackgroundRole, Qt::ForegroundRole});
}

int TranscriptModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

void TranscriptModel::toggleFlood(int row) {
    const Floods& floods = session_->floods();
    const std::size_t first = floods.all()[floods.ofEntry(entryOf(row))].firstEntry;
    if (opened_.erase(first) == 0) opened_.insert(first);
    refresh();
}

bool TranscriptModel::tellsOfSelection(int row) const {
    const Row& shown = rows_[static_cast<std::size_t>(row)];
    const Selection& selection = session_->selection();
    if (isRest(row)) {
        const auto sending =
            selection.segment ? session_->trace().sendingOf(*selection.segment) : std::nullopt;
        return sending && sending->entry <= shown.entry;
    }
    if (shown.isFlood) {
        const Floods& floods = session_->floods();
        return selection.segment && floods.ofSegment(*selection.segment) == floods.ofEntry(shown.entry) &&
               floods.repetitionOf(*selection.segment) == floods.echoBegunBy(shown.entry);
    }
    return tellsOf(session_->trace().entry(shown.entry), selection);
}

Selection TranscriptModel::subjectOf(int row) const {
    if (isRest(row)) return {};
    const Row& shown = rows_[static_cast<std::size_t>(row)];
    return synstep::subjectOf(session_->trace().entry(shown.entry));
}

// "12. 0.100 s  1,000 SYN from 203.0.113.9 …"
QString TranscriptModel::floodLine(const Row& row) const {
    const Flood& flood = floods_.at(row.entry);
    const FloodEcho* echo = flood.echo(session_->floods().echoBegunBy(row.entry));
    return QStringLiteral("%1. %2 s  %3 %4: %5")
        .arg(row.entry + 1)
        .arg(instantText(session_->trace().entry(row.entry).at),
             opened_.count(flood.firstEntry) > 0 ? QStringLiteral("−") : QStringLiteral("+"),
             echo ? echoName(*echo, look_.language) : floodName(flood, look_.language),
             echo ? echoFate(*echo, look_.language) : floodFate(flood, look_.language));
}

bool TranscriptModel::tellsOfThisStep(const Row& row) const {
    if (!row.isFlood) return row.entry >= session_->stepBegin();
    const Floods& floods = session_->floods();
    const std::size_t flood = floods.ofEntry(row.entry);
    const auto isOfIt = [&](const auto& later) { return floods.ofEntry(later.first) == flood; };
    return floods.ofEntry(session_->cursor() - 1) == flood &&
           std::none_of(floods_.upper_bound(row.entry), floods_.end(), isOfIt);
}

QString TranscriptModel::lineOf(const Row& row) const {
    return row.isFlood ? floodLine(row)
                       : transcriptLine(session_->trace(), row.entry, session_->scenario(), look_.language,
                                        look_.wording);
}

QVariant TranscriptModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !session_) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const bool ofThisStep = !isRest(index.row()) && tellsOfThisStep(row);
    switch (role) {
        case Qt::DisplayRole:
            return isRest(index.row())
                       ? tr("%n earlier line(s): Enter shows them.", nullptr, static_cast<int>(leftOut_))
                       : lineOf(row);
        case Qt::ToolTipRole:
            return row.isFlood && !isRest(index.row())
                       ? tr("Enter on a flood shows its lines one by one, and hides them again.")
                       : QVariant();
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
    // Lines wrap: a bar below would but hide the last of them, at the moment when the list gets narrower.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListView::activated, this, &TranscriptPanel::activate);
    connect(this, &QListView::clicked, this, &TranscriptPanel::selectSubject);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { follows_ = follows_ && value == verticalScrollBar()->maximum(); });
}

// Of one line; several are chosen to be copied.
void TranscriptPanel::selectSubject() {
    if (session_ && currentIndex().isValid() && selectionModel()->selectedIndexes().size() == 1)
        session_->select(model_->subjectOf(currentIndex().row()));
}

void TranscriptPanel::activate(const QModelIndex& index) {
    if (!session_) return;
    if (model_->isRest(index.row())) {
        follows_ = false;
        return model_->showAll();
    }
    if (!model_->isFlood(index.row())) return session_->goTo(model_->entryOf(index.row()) + 1);
    follows_ = false;  // the line that was opened stays where it is
    model_->toggleFlood(index.row());
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
    setAccessibleName(tr("Transcript"));
    model_->setLook(look);
}

void TranscriptPanel::refresh() {
    if (!isVisible()) return model_->letGo();
    model_->refresh();
    const bool moved = session_->cursor() != shownCursor_;
    if (session_->selection().isNone() || (moved && shown_ == session_->selection()))
        followRun();
    else
        showSelection();
    shown_ = session_->selection();
    shownCursor_ = session_->cursor();
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

// Where it is told of first, unless that can be seen already.
void TranscriptPanel::showSelection() {
    if (shown_ == session_->selection()) return;
    int first = -1;
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (!model_->tellsOfSelection(row)) continue;
        if (viewport()->rect().contains(visualRect(model_->index(row)))) return;
        if (first < 0) first = row;
    }
    if (first < 0) return;
    follows_ = false;
    scrollTo(model_->index(first));
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

void TranscriptPanel::copySelected() {
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    QStringList lines;
    for (const QModelIndex& index : chosen)
        lines << (model_->isRest(index.row()) ? model_->leftOutLines()
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
