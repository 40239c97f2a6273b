// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/tool_bar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/main_window/hint_mark.h"
#include "ui/panels/ground.h"
#include "ui/panels/words.h"

namespace synstep {

namespace {

constexpr int barHeight = 52;
// Widths below which the right group has icons only and the words beside the speed go; then all buttons but
// Next have icons only; then what menus have as well goes.
constexpr int wide = 1720, narrow = 1600, narrower = 1240, narrowest = 1100;
constexpr int leastTarget = 60;

}  // namespace

ToolBar::ToolBar(Actions& actions, Playback& playback, QWidget* parent) : QWidget(parent), actions_(actions) {
    setFixedHeight(barHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(4);
    using Manner = ToolButton::Manner;
    aroundNext_ = {add(*row, Manner::framed, actions.restart)};
    ToolButton* back = add(*row, Manner::framed, actions.back);
    back->setLeastWidth(84);
    next_ = add(*row, Manner::primary, actions.next);
    next_->setLeastWidth(136);
    stepMenu_.addActions(QList<QAction*>(actions.steps.begin(), actions.steps.end()));
    stepMenu_.setToolTipsVisible(true);
    next_->addMenuPart(&stepMenu_);
    aroundNext_.push_back(add(*row, Manner::framed, actions.play));
    aroundNext_.push_back(add(*row, Manner::framed, actions.predict));
    for (QWidget* button : aroundNext_) static_cast<ToolButton*>(button)->setIconOnly(true);
    mark_ = new HintMark(1, true);
    row->addWidget(mark_);
    row->addSpacing(8);
    hint_ = addLabel(*row);
    hint_->setForegroundRole(QPalette::WindowText);
    hint_->hide();
    step_ = addLabel(*row);
    row->addSpacing(6);
    speed_ = new SpeedSlider;
    row->addWidget(speed_);
    connect(speed_, &SpeedSlider::speedChosen, &playback, &Playback::setSpeed);
    speedText_ = addLabel(*row);
    speedText_->setMinimumWidth(30);
    addSeparator(*row);
    target_ = addLabel(*row);
    row->addSpacing(6);
    target_->setMinimumWidth(leastTarget);
    shrinkingThen_ = {back, add(*row, Manner::framed, actions.lose), add(*row, Manner::framed, actions.delay),
                      add(*row, Manner::framed, actions.duplicate)};
    onMessages_ = {separators_.back(), target_, shrinkingThen_[1], shrinkingThen_[2], shrinkingThen_[3]};
    addSeparator(*row);
    QWidget* beforeInject = separators_.back();
    ToolButton* inject = add(*row, Manner::framed, actions.inject);
    row->addStretch(1);
    ToolButton* labels = add(*row, Manner::quiet, actions.chooseLabels);
    shrinkingFirst_ = {inject, labels, add(*row, Manner::quiet, actions.exportPicture),
                       add(*row, Manner::quiet, actions.present)};
    leaving_ = {beforeInject, inject, labels, shrinkingFirst_.back()};
    add(*row, Manner::quiet, actions.otherLanguage);
    add(*row, Manner::quiet, actions.otherTheme)->setIconOnly(true);
    setMinimumWidth(1);  // not that of its widest form
}

ToolButton* ToolBar::add(QHBoxLayout& row, ToolButton::Manner manner, QAction* action) {
    auto* button = new ToolButton(manner, action);
    row.addWidget(button);
    buttons_.push_back(button);
    return button;
}

QLabel* ToolBar::addLabel(QHBoxLayout& row) {
    auto* label = new QLabel;
    label->setForegroundRole(QPalette::PlaceholderText);
    row.addWidget(label);
    return label;
}

void ToolBar::addSeparator(QHBoxLayout& row) {
    row.addSpacing(8);
    auto* line = new QWidget;
    line->setFixedSize(1, 28);
    row.addWidget(line);
    row.addSpacing(12);
    separators_.push_back(line);
}

void ToolBar::setLook(const Look& look) {
    look_ = look;
    setGround(this, look.theme, Ink::panel);
    for (ToolButton* button : buttons_) button->setTheme(look.theme);
    for (QWidget* line : separators_) setGround(line, look.theme, Ink::divider);
    mark_->setTheme(look.theme);
    speed_->setTheme(look.theme);
    speed_->setToolTip(tr("Speed"));
    speed_->setAccessibleName(tr("Speed"));
    setAccessibleName(tr("Tools"));
    QWidget::update();
}

QString ToolBar::targetTextFor(const Session& session) const {
    const auto target = session.target();
    const auto sending = target ? session.trace().sendingOf(*target) : std::nullopt;
    if (!sending) return tr("No message in flight");
    const QString label = segmentLabel(*sending->departure, session.scenario(), look_.language);
    return session.selection().segment ? tr("Selected: %1").arg(label) : tr("In flight: %1").arg(label);
}

void ToolBar::update(const Session& session, const Playback& playback) {
    step_->setText(withoutMnemonic(actions_.step(session.stepSize())->text()));
    speed_->setSpeed(playback.speed());
    speedText_->setText(SpeedSlider::textOf(playback.speed()));
    target_->setText(targetTextFor(session));
}

void ToolBar::setSparse(bool sparse) {
    sparse_ = sparse;
    fitParts();
}

std::optional<QPoint> ToolBar::placeOfMenu(const QAction& action) const {
    for (const ToolButton* button : buttons_)
        if (button->defaultAction() == &action && button->isVisible() &&
            (button->underMouse() || button->hasFocus()))
            return button->mapToGlobal(QPoint(0, button->height() + 2));
    return std::nullopt;
}

// It stands where the speed is otherwise.
void ToolBar::setHint(const QString& hint) {
    hint_->setText(hint);
    hint_->setVisible(!hint.isEmpty());
    mark_->setVisible(!hint.isEmpty());
    speed_->setVisible(hint.isEmpty());
    fitWords();
}

void ToolBar::resizeEvent(QResizeEvent*) {
    for (ToolButton* button : shrinkingFirst_) button->setIconOnly(width() < narrow);
    for (ToolButton* button : shrinkingThen_) button->setIconOnly(width() < narrower);
    fitParts();
    fitWords();
}

void ToolBar::fitParts() {
    for (const auto* parts : {&onMessages_, &aroundNext_})
        for (QWidget* part : *parts) part->setVisible(!sparse_);
    for (QWidget* part : leaving_) part->setVisible(!sparse_ && width() >= narrowest);
}

void ToolBar::fitWords() {
    const bool room = width() >= wide && hint_->text().isEmpty();
    step_->setVisible(room);
    speedText_->setVisible(room);
}

void ToolBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, look_.theme.color(Ink::divider));
}

}  // namespace synstep
