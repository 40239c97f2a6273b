// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/breakpoints_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/text/breakpoints.h"
#include "ui/text/changes.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr int controlHeight = 30, mostTimes = 20;
constexpr int listWidth = 460, listHeight = 150;

}  // namespace

BreakpointsDialog::BreakpointsDialog(Session& session, const Look& look, QWidget* parent)
    : QDialog(parent),
      session_(&session),
      look_(look),
      list_(new QListWidget),
      host_(addChoice(tr("Host"))),
      what_(addChoice(tr("What"))),
      which_(addChoice(tr("Which"))),
      times_(new QSpinBox),
      add_(new QPushButton(tr("&Add"))),
      remove_(new QPushButton(tr("&Remove"))) {
    setWindowTitle(tr("Breakpoints"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* title = new QLabel(tr("A step, Play and the way to the end &stop when:"));
    title->setBuddy(list_);
    list_->setAccessibleName(tr("Breakpoints"));
    list_->setMinimumSize(listWidth, listHeight);
    for (const HostId host : {HostId::client, HostId::server})
        host_->addItem(hostName(host, session.scenario(), look.language));
    for (const QString& what : {tr("State reached"), tr("Message sent"), tr("Message arrives"),
                                tr("Message lost"), tr("Timer expires"), tr("Message sent again")})
        what_->addItem(what);
    times_->setRange(1, mostTimes);
    times_->setMinimumHeight(controlHeight);
    times_->setAccessibleName(tr("Times"));
    times_->setSuffix(tr(" times", "after a number"));
    auto* row = new QHBoxLayout;
    for (QWidget* part : std::initializer_list<QWidget*>{what_, host_, which_, times_, add_})
        row->addWidget(part);
    row->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(remove_, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(list_, 1);
    column->addLayout(row);
    column->addWidget(buttons);
    connect(what_, &QComboBox::currentIndexChanged, this, &BreakpointsDialog::offerWhich);
    connect(add_, &QPushButton::clicked, this, &BreakpointsDialog::add);
    connect(remove_, &QPushButton::clicked, this, &BreakpointsDialog::remove);
    connect(list_, &QListWidget::currentRowChanged, this, [this](int at) { remove_->setEnabled(at >= 0); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&session, &Session::changed, this, &BreakpointsDialog::refresh);
    add_->setDefault(true);
    offerWhich();
    refresh();
    what_->setFocus();
}

QComboBox* BreakpointsDialog::addChoice(const QString& name) {
    auto* choice = new QComboBox;
    choice->setAccessibleName(name);
    choice->setMinimumHeight(controlHeight);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return choice;
}

void BreakpointsDialog::offerWhich() {
    which_->clear();
    const auto what = static_cast<What>(what_->currentIndex());
    if (what == What::state) {
        for (int i = 0; i < stateCount; ++i)
            which_->addItem(stateName(static_cast<State>(i), look_.wording.states), i);
    } else if (what == What::timer) {
        for (int i = 0; i < timerCount; ++i)
            which_->addItem(timerName(static_cast<Timer>(i), look_.language), i);
    } else {
        for (const SegmentKind kind : {SegmentKind::syn, SegmentKind::synAck, SegmentKind::ack,
                                       SegmentKind::data, SegmentKind::fin, SegmentKind::rst})
            which_->addItem(kindText(kind), static_cast<int>(kind));
    }
    which_->setVisible(what != What::again);
    times_->setVisible(what == What::again);
}

Breakpoint BreakpointsDialog::described() const {
    const auto host = static_cast<HostId>(host_->currentIndex());
    const int which = which_->currentData().toInt();
    const auto met = [&](SegmentMoment moment) {
        return SegmentMet{host, static_cast<SegmentKind>(which), moment};
    };
    switch (static_cast<What>(what_->currentIndex())) {
        case What::state:
            return StateReached{host, static_cast<State>(which)};
        case What::sent:
            return met(SegmentMoment::sent);
        case What::arrived:
            return met(SegmentMoment::arrived);
        case What::lost:
            return met(SegmentMoment::lost);
        case What::timer:
            return TimerRanOut{host, static_cast<Timer>(which)};
        case What::again:
            break;
    }
    return SentAgain{host, static_cast<std::uint32_t>(times_->value())};
}

void BreakpointsDialog::refresh() {
    if (!session_) return;
    const int at = list_->currentRow();
    list_->clear();
    for (const Breakpoint& one : session_->breakpoints())
        list_->addItem(breakpointText(one, session_->scenario(), look_.language, look_.wording));
    list_->setCurrentRow(std::min(at, list_->count() - 1));
    remove_->setEnabled(list_->currentRow() >= 0);
}

// One that is there already is shown in the list.
void BreakpointsDialog::add() {
    if (!session_) return;
    const Breakpoint wanted = described();
    session_->setBreakpoint(wanted, true);
    const auto& all = session_->breakpoints();
    list_->setCurrentRow(static_cast<int>(std::find(all.begin(), all.end(), wanted) - all.begin()));
}

void BreakpointsDialog::remove() {
    if (!session_ || list_->currentRow() < 0) return;
    session_->setBreakpoint(
        Breakpoint(session_->breakpoints()[static_cast<std::size_t>(list_->currentRow())]), false);
}

void BreakpointsDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && list_->hasFocus())
        remove();
    else
        QDialog::keyPressEvent(event);
}

}  // namespace synstep
