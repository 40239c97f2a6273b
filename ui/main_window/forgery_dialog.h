// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a segment to inject: whom it claims to come from, its flags and numbers. Begins with what would
// fit right now, so that a person changes only what is to be wrong about it.
#pragma once

#include <QDialog>
#include <array>

#include "core/scenario/scenario.h"
#include "core/sim/world.h"
#include "ui/text/language.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QSpinBox;

namespace synstep {

class ForgeryDialog : public QDialog {
    Q_OBJECT

  public:
    ForgeryDialog(World world, SocketName socket, const Scenario& scenario, Language language,
                  QWidget* parent = nullptr);

    QComboBox* claimed() const { return claimed_; }
    QCheckBox* flag(std::uint8_t bit) const;
    QLineEdit* seq() const { return seq_; }
    QLineEdit* ack() const { return ack_; }
    QSpinBox* len() const { return len_; }
    Injection forged() const;

  Q_SIGNALS:
    void chosen(const synstep::Injection& forged);

  private:
    void propose();
    void judge();

    World world_;
    SocketName socket_;
    QComboBox* claimed_;
    std::array<QCheckBox*, 5> flags_;
    QLineEdit* seq_;
    QLineEdit* ack_;
    QSpinBox* len_;
    QSpinBox* window_;
    QDialogButtonBox* buttons_;
};

}  // namespace synstep
