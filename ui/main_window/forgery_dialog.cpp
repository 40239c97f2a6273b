// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/forgery_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/session/forgery.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr std::array<std::uint8_t, 5> bits{Flags::syn, Flags::ack, Flags::fin, Flags::rst, Flags::psh};
constexpr std::array<const char*, 5> names{"SYN", "ACK", "FIN", "RST", "PSH"};
constexpr int longest = 65'535, controlHeight = 32;

// Digits alone; what is above 2^32 - 1 is told apart when it is read.
QLineEdit* numberField(QWidget* parent) {
    auto* field = new QLineEdit(parent);
    field->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,10}")), field));
    field->setMinimumHeight(controlHeight);
    return field;
}

}  // namespace

ForgeryDialog::ForgeryDialog(World world, SocketName socket, const Scenario& scenario, Language language,
                             QWidget* parent)
    : QDialog(parent),
      world_(std::move(world)),
      socket_(socket),
      claimed_(new QComboBox),
      seq_(numberField(this)),
      ack_(numberField(this)),
      len_(new QSpinBox),
      window_(new QSpinBox) {
    setWindowTitle(tr("Inject a segment"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const HostId host : {HostId::client, HostId::server})
        claimed_->addItem(hostName(host, scenario, language));
    auto* flags = new QHBoxLayout;
    for (std::size_t i = 0; i < bits.size(); ++i) {
        flags_[i] = new QCheckBox(QString::fromLatin1(names[i]));
        flags->addWidget(flags_[i]);
    }
    flags->addStretch();
    len_->setRange(0, longest);
    window_->setRange(0, longest);
    for (QWidget* field :
         {static_cast<QWidget*>(claimed_), static_cast<QWidget*>(len_), static_cast<QWidget*>(window_)})
        field->setMinimumHeight(controlHeight);
    auto* form = new QFormLayout;
    form->setSpacing(10);
    form->addRow(tr("Claims to come from:"), claimed_);
    form->addRow(tr("Flags:"), flags);
    form->addRow(tr("Sequence number:"), seq_);
    form->addRow(tr("Acknowledgment number:"), ack_);
    form->addRow(tr("Octets of data:"), len_);
    form->addRow(tr("Window:"), window_);
    buttons_ = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons_->button(QDialogButtonBox::Ok)->setText(tr("Inject"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(form);
    auto* note = new QLabel(tr("The numbers are those that would be right at this moment."));
    note->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(note);
    column->addWidget(buttons_);
    connect(claimed_, &QComboBox::currentIndexChanged, this, &ForgeryDialog::propose);
    for (QLineEdit* field : {seq_, ack_})
        connect(field, &QLineEdit::textChanged, this, &ForgeryDialog::judge);
    connect(flag(Flags::ack), &QCheckBox::toggled, this, &ForgeryDialog::judge);
    connect(buttons_, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(forged());
        accept();
    });
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    propose();
    seq_->setFocus();
    seq_->selectAll();
}

QCheckBox* ForgeryDialog::flag(std::uint8_t bit) const {
    for (std::size_t i = 0; i < bits.size(); ++i)
        if (bits[i] == bit) return flags_[i];
    return nullptr;
}

void ForgeryDialog::propose() {
    const Segment s = plainForgery(world_, static_cast<HostId>(claimed_->currentIndex()), socket_).segment;
    for (std::size_t i = 0; i < bits.size(); ++i) flags_[i]->setChecked(s.has(bits[i]));
    seq_->setText(QString::number(s.seq.value));
    ack_->setText(QString::number(s.ack.value));
    len_->setValue(static_cast<int>(s.len));
    window_->setValue(s.wnd);
    judge();
}

// Ten digits may be more than 32 bits.
void ForgeryDialog::judge() {
    bool seqFits = false, ackFits = false;
    seq_->text().toUInt(&seqFits);
    ack_->text().toUInt(&ackFits);
    const bool needsAck = flag(Flags::ack)->isChecked();
    ack_->setEnabled(needsAck);
    buttons_->button(QDialogButtonBox::Ok)->setEnabled(seqFits && (ackFits || !needsAck));
}

Injection ForgeryDialog::forged() const {
    Injection made = plainForgery(world_, static_cast<HostId>(claimed_->currentIndex()), socket_);
    Segment& s = made.segment;
    s.flags = {};
    for (std::size_t i = 0; i < bits.size(); ++i)
        if (flags_[i]->isChecked()) s.flags.bits |= bits[i];
    s.seq = SeqNum{seq_->text().toUInt()};
    s.ack = s.has(Flags::ack) ? SeqNum{ack_->text().toUInt()} : SeqNum{};
    s.len = static_cast<std::uint32_t>(len_->value());
    s.wnd = static_cast<std::uint16_t>(window_->value());
    if (s.has(Flags::syn)) s.mss = world_.setup->host(made.from).policies.mss;
    return made;
}

}  // namespace synstep
