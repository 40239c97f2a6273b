// SPDX-License-Identifier: GPL-3.0-or-later
// How the window looks, by a person's choice or the system's.
#include "ui/main_window/main_window.h"
#include "ui/main_window/palette.h"

namespace synstep {

void MainWindow::setThemeName(std::optional<ThemeName> name) {
    chosenTheme_ = name;
    look_.theme = Theme(name ? *name : systemTheme_());
    applyLook();
}

void MainWindow::setWording(const Wording& wording, TimeAxis axis, bool folds) {
    look_.wording = wording;
    look_.axis = axis;
    look_.folds = folds;
    applyLook();
}

void MainWindow::setMotion(Motion motion) {
    motion_ = motion;
    followMotion();
    applyLook();
}

void MainWindow::followMotion() {
    actions_.motion[static_cast<std::size_t>(motion_)]->setChecked(true);
    const bool moves = motion_ == Motion::on || (motion_ == Motion::system && desktopMotion_.isOn());
    playback_.setMotion(moves);
    look_.outlined = !moves;
}

void MainWindow::connectLook() {
    connect(actions_.systemTheme, &QAction::triggered, this, [this] { setThemeName(std::nullopt); });
    connect(actions_.light, &QAction::triggered, this, [this] { setThemeName(ThemeName::light); });
    connect(actions_.dark, &QAction::triggered, this, [this] { setThemeName(ThemeName::dark); });
    connect(actions_.projector, &QAction::triggered, this, [this] { setThemeName(ThemeName::projector); });
    connect(actions_.print, &QAction::triggered, this, [this] { setThemeName(ThemeName::print); });
    connect(actions_.otherTheme, &QAction::triggered, this,
            [this] { setThemeName(look_.theme.isDark() ? ThemeName::light : ThemeName::dark); });
    connect(&menus_.look(), &LookChoices::chosen, this, &MainWindow::setWording);
}

void MainWindow::showChosenLook() {
    actions_.ofTheme(chosenTheme_)->setChecked(true);
    (look_.language == Language::en ? actions_.english : actions_.chinese)->setChecked(true);
    menus_.look().show(look_);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange && !chosenTheme_) setThemeName(std::nullopt);
}

}  // namespace synstep
