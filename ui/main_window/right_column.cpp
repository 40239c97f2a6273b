// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/right_column.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/main_window/hint_mark.h"
#include "ui/panels/ground.h"

namespace synstep {

namespace {

constexpr int margin = 16, leastMargin = 4;
constexpr int headHeight = 36, lowHeadHeight = 26;
// Heights of the window below which the chart is drawn compact, and below which it becomes a tab.
constexpr int lowWindow = 860;
constexpr int veryLowWindow = 760;

// Cells keep some pixels clear themselves: their words stand where the tabs' do.
void setPageMargins(QLayout& layout) {
    constexpr int beside = margin - 3;
    layout.setContentsMargins(beside, 6, beside, 6);
}

QWidget* withMargins(QWidget* panel) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    setPageMargins(*layout);
    layout->addWidget(panel);
    return box;
}

}  // namespace

RightColumn::RightColumn(QWidget* parent)
    : QWidget(parent),
      chartBox_(new QWidget),
      chartTitle_(new QLabel),
      chartSource_(new QLabel),
      hintMark_(new HintMark(3, false)),
      hint_(new QLabel),
      hideHints_(new QPushButton),
      chart_(new StateChartWidget),
      tabs_(new Tabs),
      pages_(new QStackedWidget),
      cover_(new QLabel),
      segment_(new SegmentPanel),
      controlBlock_(new SessionTablePlace(makeControlBlockTable)),
      timers_(new SessionTablePlace(makeTimerTable)),
      plots_(new PlotPanel),
      transcript_(new TranscriptPanel),
      column_(new QVBoxLayout(this)) {
    chartSource_->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QHBoxLayout;
    head->addWidget(chartTitle_);
    head->addStretch(1);
    head->addWidget(chartSource_);
    head->addWidget(hideHints_);  // in its place
    chartTitle_->setFixedHeight(headHeight);
    auto* box = new QVBoxLayout(chartBox_);
    box->setContentsMargins(margin, 2, margin, 8);
    box->setSpacing(0);
    box->addLayout(head);
    auto* hintRow = new QHBoxLayout;
    hintRow->setSpacing(margin);
    hintRow->addWidget(hintMark_, 0, Qt::AlignTop);
    hintRow->addWidget(hint_, 1);
    hint_->setWordWrap(true);
    hideHints_->setFocusPolicy(Qt::TabFocus);
    hideHints_->setFixedHeight(lowHeadHeight - 2);
    hint_->hide();
    hideHints_->hide();
    box->addLayout(hintRow);
    box->addWidget(chart_);
    box->addStretch(1);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(margin, 0, margin, 0);
    tabRow->addWidget(tabs_);
    tabRow->addStretch(1);
    pages_->addWidget(segment_);
    for (SessionTablePlace* place : {controlBlock_, timers_}) {
        setPageMargins(*place->layout());
        pages_->addWidget(place);
    }
    for (QWidget* panel : std::initializer_list<QWidget*>{plots_, transcript_})
        pages_->addWidget(withMargins(panel));
    for (int i = 0; i < pages_->count(); ++i) tabs_->addTab(QString());
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
    column_->addWidget(chartBox_);
    column_->addLayout(tabRow);
    column_->addSpacing(1);  // the line below the tabs
    column_->addWidget(pages_, 1);
    column_->addWidget(cover_, 1);
    cover_->setAlignment(Qt::AlignCenter);
    cover_->setWordWrap(true);
    cover_->setMargin(margin);
    cover_->setForegroundRole(QPalette::PlaceholderText);
    cover_->hide();
    connect(tabs_, &QTabBar::currentChanged, pages_, &QStackedWidget::setCurrentIndex);
    tabs_->installEventFilter(this);
}

void RightColumn::setSession(Session* session) {
    chart_->setSession(session);
    segment_->setSession(session);
    controlBlock_->setSession(session);
    timers_->setSession(session);
    plots_->setSession(session);
    transcript_->setSession(session);
}

void RightColumn::setLook(const Look& look) {
    look_ = look;
    setGround(this, look.theme, Ink::ground);
    chartTitle_->setFont(look.theme.font(Type::panelTitle));
    chartTitle_->setText(tr("State chart"));
    chartSource_->setFont(look.theme.font(Type::meta));
    chartSource_->setText(tr("RFC 9293, Figure 5"));
    cover_->setFont(look.theme.font(Type::control));
    hint_->setFont(look.theme.font(Type::meta));
    hintMark_->setTheme(look.theme);
    hideHints_->setText(tr("Hide the hints"));
    hideHints_->setFont(look.theme.font(Type::meta));
    tabs_->setTheme(look.theme);
    nameTabs();
    tabs_->setAccessibleName(tr("Details"));
    chart_->setLook(look);
    segment_->setLook(look);
    controlBlock_->setLook(look);
    timers_->setLook(look);
    plots_->setLook(look);
    transcript_->setLook(look);
    update();
}

void RightColumn::nameTabs() {
    QStringList names{tr("Segment"), tr("Control block"), tr("Timers"), tr("Plots"), tr("Transcript")};
    if (chartIsTab_) names.prepend(tr("State chart"));
    for (int i = 0; i < tabs_->count(); ++i) tabs_->setTabText(i, names[i]);
    tabs_->setRoom(width() - 2 * margin);
}

void RightColumn::fitWindow(int windowHeight) {
    chart_->setCompact(windowHeight < lowWindow);
    chartTitle_->setFixedHeight(windowHeight < lowWindow ? lowHeadHeight : headHeight);
    setChartAsTab(windowHeight < veryLowWindow);
}

void RightColumn::setChartAsTab(bool asTab) {
    if (asTab == chartIsTab_) return;
    chartIsTab_ = asTab;
    if (asTab) {
        tabs_->insertTab(0, tr("State chart"));
        pages_->insertWidget(0, chartBox_);
        chartTitle_->hide();
        tabs_->setCurrentIndex(0);
        pages_->setCurrentIndex(0);
    } else {
        pages_->removeWidget(chartBox_);
        tabs_->removeTab(0);
        column_->insertWidget(0, chartBox_);
        chartTitle_->show();
        chartBox_->show();
    }
    tabs_->setRoom(width() - 2 * margin);
    update();
}

void RightColumn::cover(const QString& why) {
    cover_->setText(why);
    cover_->setVisible(!why.isEmpty());
    pages_->setVisible(why.isEmpty());
}

int RightColumn::page() const {
    return std::max(0, tabs_->currentIndex() - firstPage());
}

void RightColumn::setPage(int page) {
    const int index = firstPage() + page;
    if (page >= 0 && index < tabs_->count()) tabs_->setCurrentIndex(index);
}

void RightColumn::setHint(const QString& hint) {
    hint_->setText(hint);
    hint_->setVisible(!hint.isEmpty());
    hintMark_->setVisible(!hint.isEmpty());
    hideHints_->setVisible(!hint.isEmpty());
    chartSource_->setVisible(hint.isEmpty());
}

void RightColumn::showPart(ShownPart part) {
    if (part != ShownPart::chart) {
        setPage(static_cast<int>(part) - static_cast<int>(ShownPart::segment));
    } else if (chartIsTab_) {
        tabs_->setCurrentIndex(0);
    }
}

void RightColumn::openSegment() {
    tabs_->setCurrentIndex(firstPage());
    segment_->setFocus(Qt::OtherFocusReason);
}

// What is missing for the compact chart is taken from the margins beside it.
void RightColumn::resizeEvent(QResizeEvent*) {
    const int side = std::clamp((width() - chart_->sizeHint().width()) / 2, leastMargin, margin);
    QMargins margins = chartBox_->layout()->contentsMargins();
    margins.setLeft(side);
    margins.setRight(side);
    chartBox_->layout()->setContentsMargins(margins);
    tabs_->setRoom(width() - 2 * margin);
}

// The lines above and below the tabs go with them.
bool RightColumn::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Move) update();
    return QWidget::eventFilter(object, event);
}

void RightColumn::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor line = look_.theme.color(Ink::divider);
    if (!chartIsTab_) painter.fillRect(0, tabs_->y() - 1, width(), 1, line);
    painter.fillRect(0, tabs_->y() + tabs_->height(), width(), 1, line);
}

}  // namespace synstep
