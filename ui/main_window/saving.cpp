// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the window that writes files: the run as a scenario, and pictures.
#include <QFileDialog>
#include <QFileInfo>
#include <utility>

#include "ui/main_window/export_dialog.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/messages.h"
#include "ui/main_window/recording.h"

namespace synstep {

bool MainWindow::saveScenario(const QString& path) {
    const SavedScenario saved = saveAsScenario(*session_, path, look_.language);
    if (!saved.problem.isEmpty()) {
        showProblem(tr("The scenario was not saved."), saved.problem, this);
        return false;
    }
    const QString name = QFileInfo(path).fileName();
    status_->setNote(saved.leftOut.isEmpty()
                         ? tr("Saved %1").arg(name)
                         : tr("Saved %1, without what of the story does not hold of this run: %2.")
                               .arg(name, saved.leftOut));
    return true;
}

void MainWindow::askWhereToSave() {
    playback_.pause();
    auto* dialog = new QFileDialog(this, tr("Save as scenario"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Scenarios (*.toml)"));
    dialog->setDefaultSuffix(QStringLiteral("toml"));
    dialog->selectFile(suggestedScenarioName(*session_));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { saveScenario(path); });
    dialog->open();
}

void MainWindow::exportPicture() {
    playback_.pause();
    ExportedRun run{session_->wholeTrace(),
                    session_->scenario(),
                    session_->displayTime(),
                    session_->run(),
                    session_->history().run(session_->run()).stimuli,
                    QString::fromStdString(session_->history().run(session_->run()).name)};
    auto* dialog = compare_.isOn() ? new ExportDialog(compare_.forExport(), look_, this)
                                   : new ExportDialog(std::move(run), look_, this);
    connect(dialog, &ExportDialog::saved, this,
            [this](const QString& name) { status_->setNote(tr("Saved %1").arg(name)); });
    dialog->open();
}

}  // namespace synstep
