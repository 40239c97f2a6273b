// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/answer_form.h"

#include "ui/panels/blank_form.h"
#include "ui/panels/next_form.h"
#include "ui/panels/order_form.h"
#include "ui/panels/pick_form.h"
#include "ui/panels/recovery_form.h"
#include "ui/panels/states_form.h"

namespace synstep {

AnswerForm* makeForm(const Asked& asked, QWidget* parent) {
    if (asked.question.as<NextTruth>()) return new NextForm(asked, parent);
    if (asked.question.as<StatesTruth>()) return new StatesForm(asked, parent);
    if (asked.question.as<RecoveryTruth>()) return new RecoveryForm(asked, parent);
    if (asked.question.as<OrderTruth>()) return new OrderForm(asked, parent);
    if (asked.question.as<BlankTruth>()) return new BlankForm(asked, parent);
    return new PickForm(asked, parent);
}

}  // namespace synstep
