// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/answer_form.h"

#include "ui/panels/next_form.h"

namespace synstep {

AnswerForm* makeForm(const Asked& asked, QWidget* parent) {
    return new NextForm(asked, parent);
}

}  // namespace synstep
