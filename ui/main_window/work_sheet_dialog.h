// SPDX-License-Identifier: GPL-3.0-or-later
// Asks in which language a work sheet is to be, and whether with answers; shows its pages and saves them.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <memory>

#include "ui/export/work_sheet.h"
#include "ui/views/look.h"

class QScrollArea;

namespace synstep {

class WorkSheetDialog : public QDialog {
    Q_OBJECT

  public:
    WorkSheetDialog(const Scenario& scenario, std::shared_ptr<const Trace> run, const Look& look,
                    QWidget* parent);

    WorkSheetOptions options() const;
    QComboBox& language() { return *language_; }
    QCheckBox& answers() { return *answers_; }
    int pages() const { return pages_; }
    // "third-ack-lost.pdf", with answers "third-ack-lost-answers.pdf"
    QString suggestedName() const;
    // "" or what went wrong.
    QString save(const QString& path) const;

  Q_SIGNALS:
    void saved(const QString& name);

  private:
    void showPages();
    void askForPath();

    Scenario scenario_;
    std::shared_ptr<const Trace> run_;
    Wording wording_;
    QComboBox* language_;
    QCheckBox* answers_;
    QScrollArea* preview_;
    int pages_ = 0;
};

}  // namespace synstep
