// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/comparison_panel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStyleOptionComboBox>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/compare/difference_words.h"
#include "ui/panels/ground.h"
#include "ui/panels/tab_place.h"
#include "ui/text/sentences.h"
#include "ui/theme/icons.h"

namespace synstep {

namespace {

constexpr int headHeight = 48, footHeight = 212, foldedHeight = 36;
constexpr int lowPanel = 720, lowHeadHeight = 38, lowFootHeight = 142;
constexpr int badgeSize = 22, margin = 16, tellingGap = 28, tellingWidth = 440, leastTelling = 260;
constexpr qreal tellingShare = 0.25;

DisplayList badge(QChar letter, const Theme& theme) {
    DisplayList list;
    list.size = QSizeF(badgeSize, badgeSize);
    list.elements.emplace_back();
    addRect(list, 0, QRectF(1, 1, badgeSize - 2, badgeSize - 2), badgeSize / 2.0, std::nullopt,
            Fill{Ink::ink, 1, std::nullopt, 5});
    TextShape text;
    text.anchor = QPointF(badgeSize / 2.0, badgeSize / 2.0 + theme.pixelSize(Type::token) * 0.36);
    text.align = Align::center;
    text.text = letter;
    text.type = Type::token;
    text.ink = Ink::ground;
    addText(list, 0, text);
    return list;
}

}  // namespace

ComparisonPanel::ComparisonPanel(QWidget* parent)
    : QWidget(parent),
      head_(new QWidget),
      line_(new QWidget),
      picture_(new ComparisonWidget),
      foot_(new QWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(picture_, 1);
    column->addWidget(line_);
    column->addWidget(foot_);
    line_->setFixedHeight(1);
}

void ComparisonPanel::fitFoot() {
    const bool low = height() < lowPanel, folded = isFootFolded();
    head_->setFixedHeight(low ? lowHeadHeight : headHeight);
    foot_->layout()->setContentsMargins(margin, low || folded ? 4 : 10, margin, low || folded ? 4 : 8);
    costs_->setLow(low);
    costs_->setHidden(folded);
    telling_->setHidden(folded);
    costsTime_->setHidden(folded);
    foot_->setFixedHeight(folded ? foldedHeight : low ? lowFootHeight : footHeight);
    costsTitle_->setIcon(icon(folded ? IconName::next : IconName::chevronDown, look_.theme));
    costsTitle_->setToolTip(folded ? tr("Show what the runs cost, and where they go apart")
                                   : tr("Fold this, to give the picture the room"));
}

void ComparisonPanel::make() {
    if (costs_ != nullptr) return;
    fillHead();
    fillFoot();
    connect(costsTitle_, &QToolButton::toggled, this, &ComparisonPanel::fitFoot);
    fitTelling();
    dress();
}

void ComparisonPanel::fillHead() {
    auto* row = new QHBoxLayout(head_);
    row->setContentsMargins(margin, 0, margin, 0);
    row->setSpacing(10);
    for (const std::size_t run : {0, 1}) {
        badges_[run] = new DisplayListWidget;
        badges_[run]->setFixedSize(badgeSize, badgeSize);
        choices_[run] = new QComboBox;
        choices_[run]->setMinimumHeight(30);
        choices_[run]->setMinimumContentsLength(18);
        choices_[run]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choices_[run]->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        choices_[run]->setMaximumWidth(420);
        connect(choices_[run], &QComboBox::activated, this,
                [this, run](int index) { Q_EMIT chosen(run, index); });
        auto* half = new QHBoxLayout;
        half->setSpacing(10);
        half->addWidget(badges_[run]);
        half->addWidget(choices_[run], 1);
        half->addStretch();
        row->addLayout(half, 1);
        if (run == 0) row->addSpacing(static_cast<int>(ComparisonPicture::axisWidth));
    }
    takeTabPlace(*head_, {choices_[0], choices_[1]});
}

void ComparisonPanel::fillFoot() {
    auto* row = new QHBoxLayout(foot_);
    row->setContentsMargins(margin, 10, margin, 8);
    row->setSpacing(tellingGap);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    auto* titles = new QHBoxLayout;
    titles->setSpacing(12);
    costsTitle_ = new QToolButton;
    costsTitle_->setCheckable(true);
    costsTitle_->setAutoRaise(true);
    costsTitle_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    costsTitle_->setFocusPolicy(Qt::TabFocus);
    costsTime_ = new QLabel;
    costsTime_->setForegroundRole(QPalette::PlaceholderText);
    titles->addWidget(costsTitle_);
    titles->addWidget(costsTime_);
    titles->addStretch(1);
    left->addLayout(titles);
    costs_ = new CostsView;
    left->addWidget(costs_);
    left->addStretch(1);
    row->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    differenceTitle_ = new QLabel;
    right->addWidget(differenceTitle_);
    difference_ = new Prose(Type::control, Ink::ink);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(difference_);
    right->addWidget(scroll, 1);
    telling_ = new QWidget;
    right->setContentsMargins(0, 0, 0, 0);
    telling_->setLayout(right);
    row->addWidget(telling_);
    takeTabPlace(*foot_, {costsTitle_, costs_, scroll});
}

void ComparisonPanel::setChoices(const std::vector<QStringList>& names, const std::array<int, 2>& chosen) {
    make();
    names_ = names;
    for (const std::size_t run : {0, 1}) {
        choices_[run]->clear();
        for (const QStringList& of : names) choices_[run]->addItem(of.front());
        choices_[run]->setCurrentIndex(chosen[run]);
    }
    head_->layout()->activate();
    fitChoices();
    refresh();
}

// Each by the longest of its names that has room; the whole of it where it is pointed at.
void ComparisonPanel::fitChoices() {
    for (QComboBox* choice : choices_) {
        QStyleOptionComboBox option;
        option.initFrom(choice);
        const int room =
            choice->style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, choice)
                .width();
        for (int i = 0; i < choice->count(); ++i) {
            const QStringList& names = names_[static_cast<std::size_t>(i)];
            const auto fits = [&](const QString& name) {
                return choice->fontMetrics().horizontalAdvance(name) <= room;
            };
            const auto found = std::find_if(names.begin(), names.end(), fits);
            choice->setItemText(i, found == names.end() ? names.back() : *found);
            choice->setItemData(i, names.front(), Qt::ToolTipRole);
            choice->setItemData(i, names.front(), Qt::AccessibleTextRole);
        }
        choice->setToolTip(choice->currentData(Qt::ToolTipRole).toString());
    }
}

void ComparisonPanel::setComparison(Comparison* comparison, const QStringList& notes) {
    if (comparison_) disconnect(comparison_, nullptr, this, nullptr);
    comparison_ = comparison;
    notes_ = notes;
    picture_->setComparison(comparison);
    if (comparison_ == nullptr) return;
    make();
    connect(comparison_, &Comparison::changed, this, &ComparisonPanel::refresh);
    refresh();
    tell();
}

void ComparisonPanel::setLook(const Look& look) {
    look_ = look;
    setGround(this, look.theme, Ink::ground);
    setGround(head_, look.theme, Ink::ground);
    setGround(line_, look.theme, Ink::divider);
    setGround(foot_, look.theme, Ink::panel);
    picture_->setLook(look);
    if (costs_ == nullptr) return;
    dress();
    refresh();
    tell();
}

void ComparisonPanel::dress() {
    const Theme& theme = look_.theme;
    for (const std::size_t run : {0, 1}) {
        const QChar letter = run == 0 ? u'A' : u'B';
        badges_[run]->setPicture(badge(letter, theme), theme, Ink::ground);
        choices_[run]->setAccessibleName(tr("Run %1").arg(letter));
    }
    for (QWidget* title : std::initializer_list<QWidget*>{costsTitle_, differenceTitle_})
        title->setFont(theme.font(Type::panelTitle));
    costsTime_->setFont(theme.font(Type::meta));
    costsTitle_->setText(tr("What it cost"));
    differenceTitle_->setText(tr("Where they go apart"));
    costs_->setLook(look_);
    difference_->setTheme(theme);
    fitFoot();
}

void ComparisonPanel::refresh() {
    if (!comparison_) return;
    std::array<Costs, 2> costs;
    for (const std::size_t run : {0, 1})
        costs[run] = costsOf(comparison_->trace(run), comparison_->cursor(run));
    std::array<QStringList, 2> names;
    for (const std::size_t run : {0, 1})
        names[run] = names_[static_cast<std::size_t>(choices_[run]->currentIndex())];
    costs_->setTable(costTable(costs, look_.language, look_.wording), names);
    if (costs_->fullWidth() > costs_->width()) fitTelling();
    costsTime_->setText(tr("at %1 s, injected segments not counted").arg(instantText(comparison_->now())));
}

void ComparisonPanel::tell() {
    if (!comparison_) return;
    const std::array<ToldRun, 2> runs{ToldRun{&comparison_->trace(0), &comparison_->scenario(0)},
                                      ToldRun{&comparison_->trace(1), &comparison_->scenario(1)}};
    difference_->setParagraphs(
        synstep::differenceText(runs, comparison_->alignment(), look_.language, look_.wording) + notes_);
    fitTelling();
}

void ComparisonPanel::resizeEvent(QResizeEvent*) {
    if (telling_ == nullptr) return;
    head_->layout()->activate();
    fitChoices();
    fitTelling();
}

void ComparisonPanel::fitTelling() {
    const int wanted = static_cast<int>(width() * tellingShare);
    const int besideCosts = width() - 2 * margin - tellingGap - costs_->fullWidth();
    telling_->setFixedWidth(std::clamp(std::min(wanted, besideCosts), leastTelling, tellingWidth));
    fitFoot();
}

}  // namespace synstep
