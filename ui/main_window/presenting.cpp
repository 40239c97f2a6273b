// SPDX-License-Identifier: GPL-3.0-or-later
// What the window has to do with presentations and with how big its picture is.
#include "ui/main_window/main_window.h"

namespace synstep {

void MainWindow::connectPresentation() {
    connect(&present_, &PresentMode::switched, this, [this] {
        session_->setWaiting(!present_.isOn());
        onSessionChanged();
    });
    const auto ladder = [this]() -> LadderWidget& {
        return present_.isInFront() ? present_.window()->ladder() : *ladder_;
    };
    connect(actions_.zoomIn, &QAction::triggered, this, [ladder] { ladder().zoomIn(); });
    connect(actions_.zoomOut, &QAction::triggered, this, [ladder] { ladder().zoomOut(); });
    connect(actions_.zoomNormal, &QAction::triggered, this, [ladder] { ladder().setZoom(1); });
    connect(ladder_, &LadderWidget::zoomChanged, this, &MainWindow::showZoom);
}

void MainWindow::showZoom() {
    status_->setZoom(ladder_->zoom());
    actions_.zoomIn->setEnabled(ladder_->zoom() < largestZoom || present_.isOn());
    actions_.zoomOut->setEnabled(ladder_->zoom() > smallestZoom || present_.isOn());
}

void MainWindow::updatePresentation() {
    present_.update(compare_.isOn() ? tr("Two runs are being compared.") : QString());
    showZoom();
}

}  // namespace synstep
