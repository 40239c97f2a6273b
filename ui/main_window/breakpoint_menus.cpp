// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/breakpoint_menus.h"

#include "ui/text/changes.h"
#include "ui/text/sentences.h"

namespace synstep {

BreakpointMenus::BreakpointMenus(QObject* parent) : QObject(parent) {
    for (std::size_t i = 0; i < hosts_.size(); ++i) {
        hosts_[i] = onState_.addAction(QString());
        connect(hosts_[i], &QAction::triggered, this, [this, host = static_cast<HostId>(i)](bool set) {
            session_->setBreakpoint(StateReached{host, state_}, set);
        });
    }
    for (std::size_t i = 0; i < moments_.size(); ++i) {
        moments_[i] = onMessage_.addAction(QString());
        connect(moments_[i], &QAction::triggered, this, [this, i](bool set) {
            if (auto like = likeTarget(static_cast<SegmentMoment>(i))) session_->setBreakpoint(*like, set);
        });
    }
    for (QMenu* menu : {&onState_, &onMessage_})
        for (QAction* action : menu->actions()) action->setCheckable(true);
}

void BreakpointMenus::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    connect(session, &Session::changed, this, &BreakpointMenus::refresh);
    refresh();
}

std::optional<SegmentMet> BreakpointMenus::likeTarget(SegmentMoment moment) const {
    const auto target = session_->target();
    const auto sending = target ? session_->trace().sendingOf(*target) : std::nullopt;
    if (!sending) return std::nullopt;
    return SegmentMet{sending->departure->from, kindOf(sending->departure->datagram.segment), moment};
}

QMenu& BreakpointMenus::onState(State state) {
    state_ = state;
    refresh();
    return onState_;
}

void BreakpointMenus::setSpelling(StateSpelling spelling) {
    spelling_ = spelling;
    refresh();
}

void BreakpointMenus::refresh() {
    if (!session_) return;
    hosts_[0]->setText(tr("Stop when the &client reaches %1").arg(stateName(state_, spelling_)));
    hosts_[1]->setText(tr("Stop when the &server reaches %1").arg(stateName(state_, spelling_)));
    for (std::size_t i = 0; i < hosts_.size(); ++i)
        hosts_[i]->setChecked(session_->hasBreakpoint(StateReached{static_cast<HostId>(i), state_}));
    moments_[0]->setText(tr("when it is &sent"));
    moments_[1]->setText(tr("when it &arrives"));
    moments_[2]->setText(tr("when it is &lost"));
    const auto like = likeTarget(SegmentMoment::sent);
    onMessage_.setEnabled(like.has_value());
    if (!like) {
        onMessage_.setTitle(tr("S&top at each message like this"));
        return;
    }
    const QString title = like->sender == HostId::client ? tr("S&top at each %1 of the client")
                                                         : tr("S&top at each %1 of the server");
    onMessage_.setTitle(title.arg(kindText(like->kind)));
    for (std::size_t i = 0; i < moments_.size(); ++i)
        moments_[i]->setChecked(session_->hasBreakpoint(*likeTarget(static_cast<SegmentMoment>(i))));
}

}  // namespace synstep
