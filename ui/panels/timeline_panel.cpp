// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_panel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/panels/ground.h"
#include "ui/text/changes.h"
#include "ui/views/placement.h"
#include "ui/views/tool_tip.h"

namespace synstep {

namespace {

constexpr int rowHeight = static_cast<int>(timelineRow), rulerHeight = static_cast<int>(timelineRuler);
constexpr int mostRowsShown = 3;

constexpr int nameField = 200, nameFieldLeft = 16, longestName = 60;

// What of the picture reaches into the ruler; nothing there has a name.
DisplayList rulerOf(const DisplayList& list) {
    DisplayList ruler;
    ruler.size = {list.size.width(), timelineRuler};
    ruler.elements.emplace_back();
    for (const Shape& shape : list.shapes) {
        const auto* path = std::get_if<PathShape>(&shape.what);
        const qreal top =
            path ? path->path.controlPointRect().top() : std::get<TextShape>(shape.what).anchor.y();
        if (top < timelineRuler) ruler.shapes.push_back({0, shape.opacity, shape.what});
    }
    return ruler;
}

// Its part of the whole picture; and the field for its name.
class RowPainter : public QStyledItemDelegate {
  public:
    explicit RowPainter(TimelinePanel* panel) : QStyledItemDelegate(panel), panel_(panel) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, rowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const QPointF row(0, timelineRuler + timelineRow * index.row());
        painter->save();
        painter->setClipRect(option.rect, Qt::IntersectClip);
        const Placement placement{option.rect.topLeft() - row};
        placement.paint(*painter, panel_->late() & option.rect, panel_->picture().list, panel_->theme());
        painter->restore();
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override {
        panel_->beginNaming(index.row());
        auto* field = new QLineEdit(parent);
        field->setMaxLength(longestName);
        field->setPlaceholderText(panel_->numberOf(index.row()));
        field->setAccessibleName(TimelinePanel::tr("Name of the run"));
        return field;
    }
    void setEditorData(QWidget* field, const QModelIndex& index) const override {
        auto* line = static_cast<QLineEdit*>(field);
        if (line->isModified()) return;  // what is being written is not what the run is called yet
        line->setText(panel_->nameOf(index.row()));
        line->selectAll();
    }
    void setModelData(QWidget* field, QAbstractItemModel*, const QModelIndex&) const override {
        panel_->endNaming(static_cast<QLineEdit*>(field)->text());
    }
    void updateEditorGeometry(QWidget* field, const QStyleOptionViewItem& option,
                              const QModelIndex&) const override {
        field->setGeometry(option.rect.adjusted(nameFieldLeft, 3, 0, -3).left(), option.rect.top() + 3,
                           nameField, option.rect.height() - 6);
    }

  private:
    TimelinePanel* panel_;
};

}  // namespace

TimelinePanel::TimelinePanel(QWidget* parent) : QListWidget(parent), ruler_(new DisplayListWidget(this)) {
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RowPainter(this));
    setMouseTracking(true);
    setViewportMargins(0, rulerHeight, 0, 0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFocusPolicy(Qt::TabFocus);
    setEditTriggers(QAbstractItemView::NoEditTriggers);  // the window has the key
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (session_ && row >= 0) session_->chooseRun(runs_[static_cast<std::size_t>(row)]);
    });
}

void TimelinePanel::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    events_ = {};
    memory_ = {};
    scrubbing_ = false;
    connect(session, &Session::changed, this, &TimelinePanel::refresh);
    refresh();
}

void TimelinePanel::setLook(const Look& look) {
    look_ = look;
    memory_ = {};
    viewport()->update();
    setGround(this, look.theme, Ink::panel);
    QPalette colors = palette();
    colors.setColor(QPalette::Base, look.theme.color(Ink::panel));
    setPalette(colors);
    refresh();
}

int TimelinePanel::wantedHeight() const {
    return rulerHeight + std::clamp(count(), 1, mostRowsShown) * rowHeight;
}

// Only what moves from row to row. A list would also take letters, to search by them, and Space, to select.
void TimelinePanel::keyPressEvent(QKeyEvent* event) {
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

void TimelinePanel::refresh() {
    setAccessibleName(tr("Runs"));
    if (!session_) return;
    const QSignalBlocker quiet(this);  // what follows repeats what the session says
    const QScopedValueRollback<bool> now(refreshing_, true);
    const History& history = session_->history();
    runs_ = history.present();
    const auto runs = static_cast<int>(runs_.size());
    const int shown = rowOf(session_->run());
    const bool moved = count() != runs || currentRow() != shown;
    while (count() > runs) delete takeItem(count() - 1);
    while (count() < runs) {
        addItem(QString());
        item(count() - 1)->setFlags(item(count() - 1)->flags() | Qt::ItemIsEditable);
    }
    for (int i = 0; i < runs; ++i) {
        const std::size_t run = runs_[static_cast<std::size_t>(i)];
        item(i)->setText(runName(history, run, look_.language));
        item(i)->setData(Qt::AccessibleTextRole,
                         QStringLiteral("%1, %2").arg(
                             runName(history, run, look_.language),
                             runDifference(history.run(run), session_->scenario(), look_.language)));
    }
    if (moved) {
        setCurrentRow(shown);
        scrollToItem(currentItem());
    }
    layOut();
}

QString TimelinePanel::nameOf(int row) const {
    return QString::fromStdString(session_->history().run(runs_[static_cast<std::size_t>(row)]).name);
}

QString TimelinePanel::numberOf(int row) const {
    return runNumber(runs_[static_cast<std::size_t>(row)], look_.language);
}

// Another lesson may be opened, or the run deleted, while its name is being written: the name is that run's
// all the same.
void TimelinePanel::beginNaming(int row) {
    named_ = session_;
    namedRun_ = runs_[static_cast<std::size_t>(row)];
}

// Later, because the list may be about to lose the row.
void TimelinePanel::endNaming(const QString& name) {
    const auto give = [session = named_, run = namedRun_, text = name.simplified().toStdString()] {
        if (session) session->renameRun(run, text);
    };
    if (refreshing_) {
        QMetaObject::invokeMethod(this, give, Qt::QueuedConnection);
    } else {
        give();
    }
}

int TimelinePanel::rowOf(std::size_t run) const {
    return static_cast<int>(std::lower_bound(runs_.begin(), runs_.end(), run) - runs_.begin());
}

void TimelinePanel::layOut() {
    ruler_->setGeometry(0, 0, width(), rulerHeight);
    if (!session_) return;
    events_.follow(session_->history());
    TimelineView view;
    view.history = &session_->history();
    view.scenario = &session_->scenario();
    view.events = &events_;
    for (std::size_t run = 0; run < session_->history().size(); ++run)
        view.revealed.push_back(session_->revealed(run));
    view.run = session_->run();
    view.cursor = session_->cursor();
    view.displayTime = session_->displayTime();
    view.foresight = session_->foresight();
    view.language = look_.language;
    view.wording = look_.wording;
    view.hovered = hovered_;
    view.selection = session_->selection();
    view.focused = hasFocus();
    const TimelinePicture before =
        std::exchange(picture_, layoutTimeline(view, viewport()->width(), look_.theme, memory_));
    ruler_->setPicture(rulerOf(picture_.list), look_.theme, Ink::panel);
    const Placement placement{-inPicture({})};
    if (before.list.size == picture_.list.size)
        viewport()->update(placement.changed(before.list, picture_.list, look_.theme, viewport()->rect()));
    else
        viewport()->update();
    findNamed();
    tellChanges(*this);
}

int TimelinePanel::chosenPart() const {
    return session_ ? partOf(QStringLiteral("run/%1").arg(session_->run())) : -1;
}

void TimelinePanel::choosePart(int part) {
    const QStringList id = element(part).id.split(QLatin1Char('/'));  // "run/1", "mark/1/…"
    const auto entry = static_cast<std::size_t>(element(part).subject);
    session_->chooseRun(id.value(1).toULongLong());
    if (id.first() == QLatin1String("mark")) session_->goTo(entry + 1);
}

// --- Pointer

QPointF TimelinePanel::inPicture(QPointF point) const {
    return point + QPointF(0, timelineRuler + verticalScrollBar()->value());
}

void TimelinePanel::mousePressEvent(QMouseEvent* event) {
    const QListWidgetItem* item = itemAt(event->pos());
    const bool wasCurrent = item != nullptr && item == currentItem();
    QListWidget::mousePressEvent(event);
    scrubbing_ = item != nullptr && event->button() == Qt::LeftButton &&
                 event->position().x() >= picture_.axis.left() - timelineRow / 2;
    if (!scrubbing_) return;
    const Selection pointed = thingAt(event->position());
    if (wasCurrent && pointed.isNone()) scrubTo(event->position().x());
    pressedAt_ = wasCurrent && !pointed.isNone() ? std::optional(event->position().x()) : std::nullopt;
    if (pressedAt_) goToMark(event->position());
    if (!pointed.isNone()) session_->select(pointed);
}

// To where that has happened: in a long run marks stand a little beside their own place.
void TimelinePanel::goToMark(QPointF point) {
    const auto entry = static_cast<std::size_t>(picture_.list.at(inPicture(point))->subject);
    goTo(session_->trace().positionAt(session_->trace().entry(entry).at));
}

// What the mark there stands for.
Selection TimelinePanel::thingAt(QPointF point) const {
    const Element* element = picture_.list.at(inPicture(point));
    const QStringList parts = element ? element->id.split(QLatin1Char('/')) : QStringList();
    if (parts.size() != 5 || parts[0] != QLatin1String("mark")) return {};
    const auto run = parts[1].toULongLong();
    if (run != session_->run()) return {};
    const Entry& entry = session_->history().trace(run).entry(parts[2].toULongLong());
    const auto departure = parts[4].toULongLong();
    if (parts[3].toInt() == static_cast<int>(TimelineCue::segment)) return {entry.departures[departure].id};
    return subjectOf(entry);
}

void TimelinePanel::mouseMoveEvent(QMouseEvent* event) {
    if (scrubbing_ && event->buttons().testFlag(Qt::LeftButton)) {
        const qreal x = event->position().x();
        if (pressedAt_ && std::abs(x - *pressedAt_) < QApplication::startDragDistance()) return;
        pressedAt_.reset();
        scrubTo(x);
        return;
    }
    const QListWidgetItem* item = itemAt(event->pos());
    hover(item ? std::optional(runs_[static_cast<std::size_t>(row(item))]) : std::nullopt);
}

void TimelinePanel::mouseReleaseEvent(QMouseEvent* event) {
    scrubbing_ = false;
    QListWidget::mouseReleaseEvent(event);
}

void TimelinePanel::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && event->position().x() < picture_.axis.left() - timelineRow / 2)
        editName();
}

void TimelinePanel::contextMenuEvent(QContextMenuEvent* event) {
    if (!session_) return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (!byKey && itemAt(event->pos()) == nullptr) return;
    Q_EMIT menuRequested(byKey ? viewport()->mapToGlobal(visualItemRect(currentItem()).center())
                               : event->globalPos());
}

void TimelinePanel::editName() {
    if (currentItem() == nullptr) return;
    scrollToItem(currentItem());
    editItem(currentItem());
}

void TimelinePanel::hover(std::optional<std::size_t> run) {
    if (run == hovered_) return;
    hovered_ = run;
    layOut();
}

// Never beyond what has been shown: a look back tells nothing new.
void TimelinePanel::goTo(std::size_t position) {
    position = std::min(position, session_->revealed());
    if (position != session_->cursor() || session_->isGliding()) session_->goTo(position);
}

void TimelinePanel::scrubTo(qreal x) {
    if (!session_) return;
    goTo(session_->trace().positionAt(picture_.axis.at(x)));
}

void TimelinePanel::paintEvent(QPaintEvent* event) {
    late_ = event->region();
    QListWidget::paintEvent(event);
}

void TimelinePanel::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    layOut();
}

void TimelinePanel::focusInEvent(QFocusEvent* event) {
    QListWidget::focusInEvent(event);
    layOut();
}

void TimelinePanel::focusOutEvent(QFocusEvent* event) {
    QListWidget::focusOutEvent(event);
    layOut();
}

bool TimelinePanel::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(*help, picture_.list, inPicture(help->pos()), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) hover(std::nullopt);
    return QListWidget::viewportEvent(event);
}

}  // namespace synstep
