// SPDX-License-Identifier: GPL-3.0-or-later
// Asks how a run is to be drawn into a file, and shows it: what, as far as when, format, size, theme,
// language, and how things are written.
#pragma once

#include <QDialog>
#include <memory>
#include <optional>

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"
#include "ui/export/export.h"
#include "ui/views/look.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QTimer;

namespace synstep {

class PicturePreview;

// What is to be drawn: a run as far as it goes, the present display time in it, and what a person changed.
struct ExportedRun {
    std::shared_ptr<const Trace> trace;
    Scenario scenario;
    Instant now{};
    std::size_t number = 0;  // from 0, the run as scripted
    std::vector<Stimulus> changes;
    QString name;  // given by a person, or ""
};

class ExportDialog : public QDialog {
    Q_OBJECT

  public:
    ExportDialog(ExportedRun run, const Look& look, QWidget* parent = nullptr);
    // Of two runs side by side, the whole of both.
    ExportDialog(const ComparedRuns& runs, const Look& look, QWidget* parent = nullptr);

    PictureOptions options() const;
    // "wave.svg", of the second run "wave-2.svg".
    QString suggestedName() const;
    // Draws and writes the file, in the format that its name ends in; "" or what went wrong.
    QString save(const QString& path) const;

  Q_SIGNALS:
    void saved(const QString& name);

  private:
    ExportDialog(ExportedRun run, std::optional<ComparedRuns> runs, const Look& look, QWidget* parent);
    void build(const Look& look);
    DisplayList page(const PictureOptions& options, const Theme& theme) const;
    void addWording(QFormLayout& form, const Look& look);
    QComboBox* addChoice(QFormLayout& form, const QString& label);
    PictureOptions optionsFor(PictureFormat format) const;
    void refresh();
    void askForPath();

    ExportedRun run_;
    std::optional<ComparedRuns> compared_;  // instead of run_
    QComboBox* content_ = nullptr;
    QComboBox* until_ = nullptr;
    QComboBox* format_ = nullptr;
    QComboBox* theme_ = nullptr;
    QComboBox* language_ = nullptr;
    QComboBox* labels_ = nullptr;
    QComboBox* numbers_ = nullptr;
    QComboBox* states_ = nullptr;
    QComboBox* axis_ = nullptr;
    QCheckBox* folds_ = nullptr;
    QSpinBox* width_ = nullptr;
    QDoubleSpinBox* scale_ = nullptr;
    QLabel* size_ = nullptr;
    PicturePreview* preview_ = nullptr;
    QTimer* drawing_;  // runs while another number may follow
};

}  // namespace synstep
