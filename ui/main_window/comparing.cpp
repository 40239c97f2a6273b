// SPDX-License-Identifier: GPL-3.0-or-later
// What the window has to do with two runs side by side.
#include "ui/main_window/main_window.h"

namespace synstep {

void MainWindow::connectComparison() {
    connect(&compare_, &CompareMode::changed, this, &MainWindow::onSessionChanged);
    connect(&compare_, &CompareMode::switched, this, &MainWindow::onComparisonSwitched);
    // The run that the person was in stays where it is.
    const auto begin = [this] {
        playback_.pause();
        playback_.complete();
    };
    connect(actions_.compareRuns, &QAction::triggered, this, [this, begin] {
        begin();
        compare_.startWithRuns(*session_);
    });
    for (const ComparedPair& pair : actions_.comparePairs) {
        connect(pair.action, &QAction::triggered, this, [this, begin, pair] {
            begin();
            compare_.start(*session_, pair.one, pair.other);
        });
    }
    connect(actions_.leaveComparison, &QAction::triggered, &compare_, &CompareMode::leave);
}

void MainWindow::onComparisonSwitched() {
    const bool on = compare_.isOn();
    if (on) present_.leave();
    columns_->setVisible(!on);
    comparison_->setVisible(on);
    menus_.setActing(!on);
    onSessionChanged();
    if (on)
        comparison_->picture().setFocus(Qt::OtherFocusReason);
    else
        ladder_->setFocus(Qt::OtherFocusReason);
}

void MainWindow::updateComparison() {
    compare_.updateOwn(*session_);
    status_->setComparison(compare_.comparison());
    if (!compare_.isOn()) return;
    compare_.updateAll();
    toolBar_->setTargetText(tr("Comparing two runs"));
}

}  // namespace synstep
