// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/style.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyleOption>

#include "ui/main_window/focus_mark.h"
#include "ui/theme/icon_engine.h"
#include "ui/theme/icons.h"

namespace synstep {

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

namespace {

void drawMenuBarItem(const QStyleOptionMenuItem& item, QPainter& painter, const QStyle& style) {
    const bool chosen =
        item.state.testFlag(QStyle::State_Selected) && item.state.testFlag(QStyle::State_Enabled);
    painter.fillRect(item.rect, chosen ? item.palette.highlight() : item.palette.window());
    style.drawItemText(&painter, item.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                       item.palette, item.state.testFlag(QStyle::State_Enabled), item.text,
                       chosen ? QPalette::HighlightedText : QPalette::ButtonText);
}

// Two chevrons in the colour that words have there.
class MoreEngine final : public DrawnIconEngine {
  public:
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QPen pen(QGuiApplication::palette().color(group, QPalette::ButtonText), 1.5, Qt::SolidLine,
                       Qt::RoundCap, Qt::RoundJoin);
        const QPainterPath& chevron = iconPath(IconName::next).stroke;
        painter->save();
        fit(*painter, rect, 16);
        painter->strokePath(chevron.translated(-2.5, 0), pen);
        painter->strokePath(chevron.translated(2, 0), pen);
        painter->restore();
    }
    QIconEngine* clone() const override { return new MoreEngine(*this); }
};

}  // namespace

// Fusion draws an edge below each item; here the bar is one with the tool bar's upper edge.
void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (element == CE_MenuBarItem && item != nullptr) {
        drawMenuBarItem(*item, *painter, *this);
    } else if (element == CE_MenuBarEmptyArea) {
        painter->fillRect(option->rect, option->palette.window());
    } else if (element == CE_FocusFrame) {
        FocusMark::drawFrame(option->rect, option->palette, *painter);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returnData) const {
    switch (hint) {
        case SH_DialogButtonBox_ButtonsHaveIcons:
        case SH_EtchDisabledText:
            return 0;
        case SH_FocusFrame_AboveWidget:
            return 1;
        case SH_FocusFrame_Mask:  // none: the frame is drawn, the rest is clear
            return 0;
        default:
            return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
    if (which == SP_ToolBarHorizontalExtensionButton) return QIcon(new MoreEngine);
    return QProxyStyle::standardIcon(which, option, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_MenuBarVMargin:
            return 2;
        case PM_MenuBarHMargin:
            return 8;
        case PM_MenuButtonIndicator:
            return 25;
        case PM_FocusFrameHMargin:
        case PM_FocusFrameVMargin:
            // Qt asks without the widget.
            if (const auto* frame = option ? qobject_cast<const QFocusFrame*>(option->styleObject) : nullptr)
                return FocusMark::marginOf(*frame);
            return 0;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

}  // namespace synstep
