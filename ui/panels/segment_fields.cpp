// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/segment_fields.h"

#include <QCoreApplication>
#include <QLineEdit>

#include "ui/panels/chip.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(synstep::SegmentFields)
};

constexpr FlagChips::size_type count = askedFlagCount;
constexpr std::array<std::uint8_t, count> asked{Flags::syn, Flags::ack, Flags::fin, Flags::rst};
constexpr int fieldHeight = 26, leastWidth = 20, longestNumber = 24;

}  // namespace

FlagChips makeFlagChips(const Theme& theme) {
    FlagChips chips{};
    for (std::size_t i = 0; i < count; ++i) {
        chips[i] = new Chip;
        chips[i]->setTheme(theme);
        chips[i]->setText(flagsText({asked[i]}));
        chips[i]->setAccessibleName(Words::tr("flag %1").arg(chips[i]->text()));
    }
    return chips;
}

Flags flagsOf(const FlagChips& chips) {
    Flags flags;
    for (std::size_t i = 0; i < count; ++i)
        if (chips[i]->isChecked()) flags.bits |= asked[i];
    return flags;
}

void setFlags(const FlagChips& chips, Flags flags) {
    for (std::size_t i = 0; i < count; ++i) chips[i]->setChecked(flags.has(asked[i]));
}

QLineEdit* makeNumberField(const Theme& theme) {
    auto* field = new QLineEdit;
    field->setFont(theme.font(Type::numbers));
    field->setFixedHeight(fieldHeight);
    field->setMaxLength(longestNumber);
    field->setMinimumWidth(leastWidth);
    field->setToolTip(Words::tr("As on the ladder: 101, or x+1, or 1 counted from the initial number"));
    return field;
}

}  // namespace synstep
