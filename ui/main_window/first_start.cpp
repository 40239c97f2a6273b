// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/first_start.h"

#include <algorithm>

namespace synstep {

namespace {

bool isEstablished(const Entry& entry) {
    return entry.host == HostId::server &&
           std::any_of(entry.effects.begin(), entry.effects.end(), [](const Effect& effect) {
               const auto* changed = std::get_if<StateChanged>(&effect.what);
               return changed && changed->to == State::established;
           });
}

bool isHandshakeComplete(const Session& session) {
    for (std::size_t i = 0; i < session.revealed(); ++i)
        if (isEstablished(session.trace().entry(i))) return true;
    return false;
}

}  // namespace

FirstStart::FirstStart(Actions& actions, ToolBar& toolBar, LadderWidget& ladder, RightColumn& right,
                       QObject* parent)
    : QObject(parent), actions_(actions), toolBar_(toolBar), ladder_(ladder), right_(right) {
    connect(actions.hints, &QAction::triggered, this, &FirstStart::setHints);
    connect(right.hideHints(), &QPushButton::clicked, this, [this] { setHints(false); });
}

void FirstStart::setHints(bool shown) {
    hints_ = shown;
    show(first_ && hints_);
}

void FirstStart::update(const Session& session, bool first, const QString& held) {
    first_ = first;
    opening_ = session.isAsOpened();
    held_ = held;
    sparse_ = first && !isHandshakeComplete(session);
    toolBar_.setSparse(sparse_);
    if (sparse_) {
        for (QAction* action :
             {actions_.lose, actions_.delay, actions_.duplicate, actions_.deliverNow, actions_.inject})
            Actions::allow(*action, tr("Comes once the first handshake is complete."));
    }
    show(first_ && hints_);
}

void FirstStart::show(bool hints) {
    actions_.hints->setChecked(hints_);
    const QString next =
        held_.isEmpty() ? tr("Next plays one message. Space does the same.") : QString(held_);
    toolBar_.setHint(hints && sparse_ ? next : QString());
    ladder_.setHint(!hints    ? QString()
                    : sparse_ ? tr("Click a message to look inside. Later you can lose it or delay it.")
                              : tr("Click a message to look inside. Now it can be lost or delayed, too."),
                    opening_);
    right_.setHint(hints ? tr("Each end is in one state. C is the client, L the listener that waits on the "
                              "server; S appears when a connection begins there.")
                         : QString());
}

}  // namespace synstep
