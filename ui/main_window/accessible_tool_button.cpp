// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/accessible_tool_button.h"

#include <QAccessibleWidget>

#include "ui/main_window/actions.h"
#include "ui/main_window/tool_button.h"

namespace synstep {

namespace {

class ButtonInterface : public QAccessibleWidget {
  public:
    explicit ButtonInterface(ToolButton& button)
        : QAccessibleWidget(&button, QAccessible::Button), button_(button) {}

    QString text(QAccessible::Text text) const override {
        const QString said = QAccessibleWidget::text(text);
        return text == QAccessible::Name && said.isEmpty() ? withoutMnemonic(button_.defaultAction()->text())
                                                           : said;
    }
    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = button_.menu() != nullptr;
        state.pressed = button_.isDown();
        return state;
    }
    QStringList actionNames() const override {
        if (!button_.isEnabled()) return {};
        QStringList names{pressAction()};
        if (button_.menu() != nullptr) names += showMenuAction();
        return names + QAccessibleWidget::actionNames();
    }
    void doAction(const QString& action) override {
        if (action == pressAction())
            button_.click();
        else if (action == showMenuAction() && button_.menu() != nullptr)
            button_.showMenu();
        else
            QAccessibleWidget::doAction(action);
    }

  private:
    ToolButton& button_;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* button = qobject_cast<ToolButton*>(object);
    return button == nullptr ? nullptr : new ButtonInterface(*button);
}

}  // namespace

void installAccessibleToolButtons() {
    QAccessible::installFactory(makeInterface);
}

}  // namespace synstep
