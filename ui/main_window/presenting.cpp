// SPDX-License-Identifier: GPL-3.0-or-later
// What the window has to do with presentations and with how big its picture is.
#include "ui/main_window/main_window.h"
#include "ui/panels/story_words.h"

namespace synstep {

void MainWindow::connectPresentation() {
    connect(&present_, &PresentMode::switched, this, [this] {
        session_->setWaiting(!present_.isOn());
        onSessionChanged();
    });
    connect(&predict_, &PredictMode::switched, this, &MainWindow::onSessionChanged);
    connect(&predict_, &PredictMode::begun, this, [this] {
        playback_.pause();
        playback_.complete();
    });
    connect(&present_, &PresentMode::noted, status_, &StatusPanel::setNote);
    connect(&predict_, &PredictMode::noted, status_, &StatusPanel::setNote);
    connect(&predict_, &PredictMode::refutationWanted, this, &MainWindow::openBeside);
    const auto front = [this]() -> ScrolledPicture& {
        return present_.isInFront() ? present_.window()->ladder() : picture();
    };
    connect(actions_.zoomIn, &QAction::triggered, this, [front] { front().zoomIn(); });
    connect(actions_.zoomOut, &QAction::triggered, this, [front] { front().zoomOut(); });
    connect(actions_.zoomNormal, &QAction::triggered, this, [front] { front().setZoom(1); });
    connect(ladder_, &ScrolledPicture::zoomChanged, this, &MainWindow::showZoom);
    connect(&comparison_->picture(), &ScrolledPicture::zoomChanged, this, &MainWindow::showZoom);
}

ScrolledPicture& MainWindow::picture() {
    if (compare_.isOn()) return comparison_->picture();
    return *ladder_;
}

void MainWindow::showZoom() {
    const qreal zoom = picture().zoom();
    status_->setZoom(zoom);
    actions_.zoomIn->setEnabled(zoom < largestZoom || present_.isOn());
    actions_.zoomOut->setEnabled(zoom > smallestZoom || present_.isOn());
}

QString MainWindow::held() const {
    if (compare_.isOn()) return {};
    if (predict_.prediction().isOpen()) return tr("Answer first, or Esc");
    return heldText(*session_, look_.language);
}

void MainWindow::updatePresentation() {
    const QString compared = compare_.isOn() ? tr("Two runs are being compared.") : QString();
    present_.update(compared);
    predict_.update(compared);
    showZoom();
}

}  // namespace synstep
