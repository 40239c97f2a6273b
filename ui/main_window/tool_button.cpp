// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/tool_button.h"

#include <QAction>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionToolButton>

#include "ui/main_window/actions.h"
#include "ui/theme/icons.h"

namespace synstep {

namespace {

constexpr int controlHeight = 32;
constexpr int padding = 11;
constexpr int iconSide = 16;
constexpr int gap = 7;
constexpr int menuWidth = 25;

}  // namespace

ToolButton::ToolButton(Manner manner, QAction* action, QWidget* parent)
    : QToolButton(parent), manner_(manner) {
    setDefaultAction(action);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

// In this mode a button keeps its right end for the menu, whether it has one or not.
void ToolButton::addMenuPart(QMenu* menu) {
    setMenu(menu);
    setPopupMode(QToolButton::MenuButtonPopup);
}

void ToolButton::setTheme(const Theme& theme) {
    theme_ = theme;
    setFont(theme.font(manner_ == Manner::primary ? Type::panelTitle : Type::control));
    updateGeometry();
    update();
}

void ToolButton::setIconOnly(bool iconOnly) {
    if (iconOnly == iconOnly_) return;
    iconOnly_ = iconOnly;
    updateGeometry();
    update();
}

void ToolButton::setLeastWidth(int width) {
    leastWidth_ = width;
    updateGeometry();
}

QString ToolButton::words() const {
    if (iconOnly_) return {};
    return withoutMnemonic(defaultAction()->text());  // not text(): it has lost the mark of the key
}

QSize ToolButton::sizeHint() const {
    int width = 2 * padding;
    if (!icon().isNull()) width += iconSide;
    if (!words().isEmpty()) width += fontMetrics().horizontalAdvance(words()) + (icon().isNull() ? 0 : gap);
    if (hasMenuPart()) width += menuWidth;
    if (words().isEmpty()) width = std::max(width - 2 * padding + 16, controlHeight);
    return {std::max(width, iconOnly_ ? 0 : leastWidth_), controlHeight};
}

Ink ToolButton::textInk() const {
    if (!isEnabled()) return Ink::disabled;
    return manner_ == Manner::primary ? Ink::onAccent : Ink::ink;
}

void ToolButton::paintGround(QPainter& painter) const {
    const bool hovered = isEnabled() && underMouse();
    const bool pressed = isEnabled() && (isDown() || isChecked());
    QColor ground = theme_.color(Ink::controlGround);
    QColor line = theme_.color(Ink::controlLine);
    if (manner_ == Manner::primary && isEnabled()) {
        ground = theme_.color(Ink::accent);
        if (hovered || pressed)
            ground = theme_.isDark() ? ground.darker(108) : ground.lighter(pressed ? 135 : 118);
        line = ground;
    } else if (hovered || pressed) {
        ground = theme_.color(Ink::selectedGround);
        line = theme_.color(Ink::selectedLine);
    } else if (manner_ == Manner::quiet) {
        return;
    }
    painter.setPen(QPen(line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void ToolButton::paintArrow(QPainter& painter) const {
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const QRect part =
        style()->subControlRect(QStyle::CC_ToolButton, &option, QStyle::SC_ToolButtonMenu, this);
    QColor line = theme_.color(textInk());
    line.setAlphaF(0.45F);
    painter.setPen(QPen(line, 1));
    painter.drawLine(QPointF(part.left() - 0.5, 8), QPointF(part.left() - 0.5, height() - 8));
    QRect arrow(0, 0, iconSide, iconSide);
    arrow.moveCenter(part.center() - QPoint(1, 0));
    synstep::icon(IconName::chevronDown, theme_, textInk()).paint(&painter, arrow);
}

void ToolButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(theme_.color(manner_ == Manner::primary ? Ink::onAccent : Ink::accent), 2, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 4, 4);
    }
    int room = width();
    if (hasMenuPart()) {
        room -= menuWidth;
        paintArrow(painter);
    }
    const bool withIcon = !icon().isNull();
    const int textWidth = words().isEmpty() ? 0 : fontMetrics().horizontalAdvance(words());
    const int content = textWidth + (withIcon ? iconSide : 0) + (withIcon && textWidth > 0 ? gap : 0);
    int x = (room - content) / 2;
    // Next points to where it goes: its icon stands behind its word.
    const bool iconBehind = manner_ == Manner::primary;
    const QRect iconBox(iconBehind ? x + content - iconSide : x, (height() - iconSide) / 2, iconSide,
                        iconSide);
    if (withIcon) {
        icon().paint(&painter, iconBox, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        if (!iconBehind) x += iconSide + gap;
    }
    painter.setPen(theme_.color(textInk()));
    painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, words());
}

}  // namespace synstep
