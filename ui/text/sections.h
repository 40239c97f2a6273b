// SPDX-License-Identifier: GPL-3.0-or-later
// Where a person can look a rule up.
#pragma once

#include <QStringList>

#include "core/tcp/rule.h"
#include "ui/text/language.h"

namespace synstep {

// "RFC 9293 3.10.8", "RFC 6298 5.4 to 5.6".
QStringList sectionsOf(Rule rule, Language language);

}  // namespace synstep
