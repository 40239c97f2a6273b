// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/keys_window.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(synstep::KeysWindow)
};

constexpr int columnWidth = 372, columnGap = 40, rowGap = 2, margin = 20, highestList = 620;

QString keysOf(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts()) keys << key.toString(QKeySequence::NativeText);
    return keys.join(Words::tr(", ", "between keys"));
}

KeyRow rowOf(const QAction& action) {
    return {withoutMnemonic(action.text()).remove(QChar(0x2026)), keysOf(action)};
}

// What is no action: keys of the place where the keyboard is.
QList<KeyRow> placeRows() {
    return {{Words::tr("From control to control"), Words::tr("Tab, Shift+Tab")},
            {Words::tr("To the menus"), QStringLiteral("F10")},
            {Words::tr("Open the selected message"), Words::tr("Enter")},
            {Words::tr("State chart: from state to state"), Words::tr("Arrow keys")},
            {Words::tr("State chart: stop at this state"), Words::tr("Enter")},
            {Words::tr("Time line: from run to run"), Words::tr("Up, Down")}};
}

// What clickers send, and what means something else elsewhere.
QList<KeyRow> presentedRows(const Actions& a) {
    const auto also = [](const QAction& action, const QString& keys) {
        return KeyRow{withoutMnemonic(action.text()), keys};
    };
    return {also(*a.next, Words::tr("Page Down, N")),
            also(*a.back, Words::tr("Page Up")),
            also(*a.zoomIn, QStringLiteral("+")),
            also(*a.zoomOut, QStringLiteral("-")),
            {Words::tr("Answer a question"), Words::tr("A to D")},
            {Words::tr("Show which answer is right"), Words::tr("Page Down, R")}};
}

}  // namespace

QList<KeyGroup> keyGroups(const Actions& actions) {
    QList<QAction*> left;
    for (QAction* action : actions.findChildren<QAction*>(Qt::FindDirectChildrenOnly))
        if (!action->shortcuts().isEmpty()) left += action;
    QList<KeyGroup> groups;
    const auto add = [&](const QString& title, const QList<QAction*>& members) {
        KeyGroup group{title, {}};
        for (QAction* action : members)
            if (left.removeOne(action)) group.rows += rowOf(*action);
        groups += group;
    };
    const Actions& a = actions;
    add(Words::tr("Stepping"), {a.next, a.back, a.play, a.toStart, a.toEnd, a.restart, a.slower, a.faster,
                                a.breakpoints, a.predict, a.leaveQuestions, a.poll});
    add(Words::tr("Messages"), {a.selectAbove, a.selectBelow, a.deselect, a.togglePhase, a.lose, a.delay,
                                a.duplicate, a.deliverNow, a.inject});
    QAction* send = a.call(HostId::client, CallKind::send);
    add(Words::tr("Hosts"), {a.fireNext});
    left.removeOne(send);
    groups.last().rows.prepend({Words::tr("Client: %1").arg(send->text()), keysOf(*send)});
    add(Words::tr("Runs"),
        {a.continueHere, a.renameRun, a.deleteRun, a.restoreRun, a.compareRuns, a.leaveComparison});
    add(Words::tr("Connections"),
        {a.allConnections, a.nextConnection, a.previousConnection, a.findConnection});
    add(Words::tr("Lessons"),
        {a.builtIn, a.questions, a.nextLesson, a.followStory, a.tellStory, a.showMe, a.helpMe, a.showAnswer});
    add(Words::tr("Files"), {a.open, a.saveScenario, a.exportPicture, a.workSheet, a.freeze, a.saySomething,
                             a.editStory, a.quit});
    add(Words::tr("Presentation"), {a.present, a.blank, a.spotlight, a.leavePresentation});
    groups.last().rows += presentedRows(a);
    groups += {Words::tr("Keyboard"), placeRows()};
    add(Words::tr("View"), QList<QAction*>{a.otherTheme, a.otherLanguage} + left);
    return groups;
}

KeysWindow* KeysWindow::open(const Actions& actions, QWidget* parent) {
    auto* window = parent->findChild<KeysWindow*>();
    if (window == nullptr) window = new KeysWindow(actions, parent);
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

KeysWindow::KeysWindow(const Actions& actions, QWidget* parent)
    : QDialog(parent),
      actions_(actions),
      search_(new QLineEdit),
      remark_(new QLabel),
      area_(new QScrollArea) {
    setAttribute(Qt::WA_DeleteOnClose);
    search_->setClearButtonEnabled(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(12);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(search_);
    column->addWidget(area_, 1);
    column->addWidget(remark_);
    connect(search_, &QLineEdit::textChanged, this, &KeysWindow::narrow);
    // It stays open while the language changes.
    connect(actions.keys, &QAction::changed, this, &KeysWindow::fill);
    fill();
}

// Two columns, about equally high; they scroll where a small screen has no room for all.
void KeysWindow::fill() {
    setWindowTitle(Words::tr("Keys"));
    search_->setPlaceholderText(Words::tr("Find an action or a key"));
    search_->setAccessibleName(search_->placeholderText());
    remark_->setText(Words::tr("A control that has the focus keeps the keys that it uses."));
    blocks_.clear();
    delete columns_;
    columns_ = new QWidget;
    auto* row = new QHBoxLayout(columns_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(columnGap);
    const QList<KeyGroup> groups = keyGroups(actions_);
    const auto heightOf = [&](qsizetype from, qsizetype to) {
        qsizetype rows = 0;
        for (qsizetype i = from; i < to; ++i) rows += groups[i].rows.size() + 2;  // and the title
        return rows;
    };
    qsizetype split = 0;
    while (heightOf(0, split + 1) <= heightOf(split + 1, groups.size())) ++split;
    if (heightOf(0, split + 1) < heightOf(split, groups.size())) ++split;
    row->addWidget(makeColumn(groups.first(split)), 0, Qt::AlignTop);
    row->addWidget(makeColumn(groups.sliced(split)), 0, Qt::AlignTop);
    area_->setWidget(columns_);
    const QSize whole = columns_->sizeHint();
    const int bar = whole.height() > highestList ? area_->verticalScrollBar()->sizeHint().width() : 0;
    area_->setMinimumSize(whole.width() + bar, std::min(whole.height(), highestList));
    narrow();
}

QWidget* KeysWindow::makeColumn(const QList<KeyGroup>& groups) {
    auto* column = new QWidget;
    column->setMinimumWidth(columnWidth);
    auto* grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(rowGap);
    grid->setHorizontalSpacing(columnGap);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const KeyGroup& group : groups) {
        Block block{new QLabel(group.title), new QFrame, {}};
        block.title->setForegroundRole(QPalette::PlaceholderText);
        block.rule->setFrameShape(QFrame::HLine);
        block.rule->setForegroundRole(QPalette::Mid);
        block.rule->setFrameShadow(QFrame::Plain);
        grid->addWidget(block.title, row++, 0, 1, 2);
        grid->addWidget(block.rule, row++, 0, 1, 2);
        for (const KeyRow& one : group.rows) {
            Line line{one.what + QStringLiteral(": ") + one.keys, new QLabel(one.what), new QLabel(one.keys)};
            line.what->setTextFormat(Qt::PlainText);
            line.what->setAccessibleName(line.text);
            grid->addWidget(line.what, row, 0);
            grid->addWidget(line.keys, row++, 1, Qt::AlignLeft);
            block.lines += line;
        }
        grid->setRowMinimumHeight(row++, 2 * rowGap);
        blocks_ += block;
    }
    return column;
}

void KeysWindow::narrow() {
    const QString wanted = search_->text().trimmed();
    for (const Block& block : blocks_) {
        bool any = false;
        for (const Line& line : block.lines) {
            const bool found = line.text.contains(wanted, Qt::CaseInsensitive);
            line.what->setVisible(found);
            line.keys->setVisible(found);
            any = any || found;
        }
        block.title->setVisible(any);
        block.rule->setVisible(any);
    }
}

QStringList KeysWindow::shownRows() const {
    QStringList rows;
    for (const Block& block : blocks_)
        for (const Line& line : block.lines)
            if (line.what->isVisibleTo(this)) rows += line.text;
    return rows;
}

}  // namespace synstep
