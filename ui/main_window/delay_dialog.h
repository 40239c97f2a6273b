// SPDX-License-Identifier: GPL-3.0-or-later
// Asks by how much a message is to be delayed.
#pragma once

#include <QDialog>

#include "core/time/time.h"

class QDoubleSpinBox;

namespace synstep {

class DelayDialog : public QDialog {
    Q_OBJECT

  public:
    // `message` is what it is called: "Client ACK 1".
    explicit DelayDialog(const QString& message, QWidget* parent = nullptr);

    QDoubleSpinBox* seconds() const { return seconds_; }
    Duration delay() const;

  Q_SIGNALS:
    void chosen(synstep::Duration delay);

  private:
    QDoubleSpinBox* seconds_;
};

}  // namespace synstep
