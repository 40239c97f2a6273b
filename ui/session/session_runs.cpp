// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a Session that is about its runs: which is shown, what they are called, which are kept.
#include "ui/session/session.h"

namespace synstep {

void Session::chooseRun(std::size_t run) {
    if (run == run_ || run >= history_->size() || history_->run(run).removed) return;
    showRun(run);
}

void Session::showRun(std::size_t run) {
    cameFrom_.clear();
    glideFrom_.reset();
    const std::size_t before = run_;
    run_ = run;
    const Place place = placeAt(place_.time);
    dropSelectionOfAnother(before);
    moveTo(place);
}

void Session::continueHere() {
    if (!isInThePast()) return;
    const Place here = place_;
    enterBranch(history_->branch(run_, here.position, std::span<const Stimulus>{}, here.time), here.position);
    moveTo(here);
}

void Session::renameRun(std::size_t run, const std::string& name) {
    if (run >= history_->size() || history_->run(run).name == name) return;
    history_->rename(run, name);
    Q_EMIT changed();
}

void Session::removeRun(std::size_t run) {
    if (run == 0 || run >= history_->size() || history_->run(run).removed) return;
    history_->setRemoved(run, true);
    removed_.push_back(run);
    if (run == run_) {
        showRun(*history_->presentParent(run));
    } else {
        Q_EMIT changed();
    }
}

std::optional<std::size_t> Session::lastRemoved() const {
    return removed_.empty() ? std::nullopt : std::optional(removed_.back());
}

void Session::restoreRun() {
    if (removed_.empty()) return;
    const std::size_t run = removed_.back();
    removed_.pop_back();
    history_->setRemoved(run, false);
    showRun(run);
}

}  // namespace synstep
