// SPDX-License-Identifier: GPL-3.0-or-later
// Questions in the window, as a person answers them: by keyboard and by mouse, and how one leaves them.
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>

#include "tests/ui/window/opened_window.h"
#include "ui/panels/blank_form.h"
#include "ui/panels/chip.h"
#include "ui/panels/next_form.h"
#include "ui/panels/order_form.h"
#include "ui/panels/pick_form.h"
#include "ui/panels/recovery_form.h"
#include "ui/panels/states_form.h"

namespace synstep {
namespace {

using test::segmentOf;

class PredictingInTheWindow : public test::OpenedWindow {
  protected:
    PredictingInTheWindow() { window.openNamed(QStringLiteral("three-way-handshake")); }

    PredictMode& mode() { return window.predicting(); }
    PredictCard& card() { return mode().card(); }
    Prediction& prediction() { return mode().prediction(); }
    template <class Form>
    Form& form() {
        QCoreApplication::processEvents();  // it is laid out, and in sight
        auto* form = qobject_cast<Form*>(card().form());
        EXPECT_NE(form, nullptr);
        return *form;
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void ask(QuestionForm form) { window.actions().ask[static_cast<std::size_t>(form)]->trigger(); }
    const Element* predicted() {
        QCoreApplication::processEvents();
        return window.ladder().picture().find(QStringLiteral("prediction"));
    }
    QString labelOfPrediction() { return predicted() ? predicted()->name : QString(); }
};

TEST_F(PredictingInTheWindow, NoCardIsWiderThanThePanel) {
    window.resize(1280, 800);
    window.openNamed(QStringLiteral("why-time-wait"));  // in which one scrolls
    for (const bool chinese : {false, true}) {
        (chinese ? window.actions().chinese : window.actions().english)->trigger();
        for (int step = 0; step < 12; ++step) {
            press(Qt::Key_Q);
            for (const QuestionForm form : questionForms) {
                ask(form);
                QCoreApplication::processEvents();
                if (!card().isVisible()) continue;
                const int left = card().mapTo(window.lesson().viewport(), QPoint(0, 0)).x();
                EXPECT_LE(left + card().width(), window.lesson().viewport()->width())
                    << step << ", form " << static_cast<int>(form) << (chinese ? ", Chinese" : "");
            }
            press(Qt::Key_Escape);
            press(Qt::Key_Escape);
            window.session().next();
        }
        press(Qt::Key_Home);
    }
}

// The reason for what has happened often says what comes of it.
TEST_F(PredictingInTheWindow, WhyIsNotSaidWhileAQuestionIsOpen) {
    ASSERT_FALSE(window.lesson().whyText().isEmpty());
    press(Qt::Key_Q);
    ASSERT_TRUE(prediction().isOpen());
    EXPECT_TRUE(window.lesson().whyText().isEmpty()) << window.lesson().whyText().toStdString();
    EXPECT_FALSE(window.lesson().answerButton()->isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(window.lesson().whyText().isEmpty());
}

TEST_F(PredictingInTheWindow, AStepIsPredictedAndPlayedByKeyboardAlone) {
    press(Qt::Key_Q);
    ASSERT_TRUE(card().isVisible());
    EXPECT_FALSE(window.actions().next->isEnabled());
    EXPECT_EQ(card().questionText(), QStringLiteral("What does the server send when SYN (seq 100) arrives?"));
    NextForm& next = form<NextForm>();
    ASSERT_TRUE(next.flags()[0]->hasFocus());
    press(Qt::Key_Space);  // SYN
    press(Qt::Key_Tab);
    press(Qt::Key_Space);  // ACK
    for (int i = 0; i < 3; ++i) press(Qt::Key_Tab);
    ASSERT_TRUE(next.seq()->hasFocus());
    type(QStringLiteral("300"));
    EXPECT_FALSE(card().checkButton()->isEnabled()) << "the acknowledgment number is missing";
    press(Qt::Key_Tab);
    type(QStringLiteral("x+1"));
    EXPECT_TRUE(labelOfPrediction().contains(QStringLiteral("SYN+ACK seq=300  ack=x+1")))
        << labelOfPrediction().toStdString();
    press(Qt::Key_Return);
    EXPECT_TRUE(prediction().attempt().isSolved());
    EXPECT_TRUE(card().feedbackText().startsWith(QStringLiteral("Right")))
        << card().feedbackText().toStdString();
    EXPECT_TRUE(card().checkButton()->hasFocus());
    const std::size_t before = window.session().cursor();
    press(Qt::Key_Return);
    EXPECT_GT(window.session().cursor(), before);
    EXPECT_TRUE(prediction().isOpen()) << "the next step is asked about";
    EXPECT_TRUE(form<NextForm>().flags()[0]->hasFocus());
}

TEST_F(PredictingInTheWindow, AMouseDoesItAsWell) {
    window.actions().predict->trigger();
    NextForm& next = form<NextForm>();
    QTest::mouseClick(next.flags()[0], Qt::LeftButton);
    QTest::mouseClick(next.flags()[1], Qt::LeftButton);
    QTest::mouseClick(next.seq(), Qt::LeftButton);
    type(QStringLiteral("300"));
    QTest::mouseClick(next.ack(), Qt::LeftButton);
    type(QStringLiteral("100"));
    QTest::mouseClick(card().checkButton(), Qt::LeftButton);
    EXPECT_TRUE(prediction().isOpen());
    const QString said = card().feedbackText();
    EXPECT_TRUE(
        said.startsWith(QStringLiteral("Not quite: 2 of 3 right\nflags: right, seq: right, ack: wrong")))
        << said.toStdString();
    EXPECT_FALSE(said.contains(QStringLiteral("ack=101"))) << "the answer is not given away";
    QTest::mouseClick(card().showButton(), Qt::LeftButton);
    EXPECT_TRUE(card().feedbackText().contains(QStringLiteral("ack=101")));
    EXPECT_TRUE(card().feedbackText().contains(QStringLiteral("RFC 9293")));
    QTest::mouseClick(card().checkButton(), Qt::LeftButton);
    EXPECT_NE(predicted(), nullptr) << "what was predicted stays beside what came";
}

TEST_F(PredictingInTheWindow, NothingUntilATimerAndWhichOne) {
    press(Qt::Key_Delete);  // the SYN
    press(Qt::Key_Q);
    NextForm& next = form<NextForm>();
    QTest::mouseClick(next.nothing(), Qt::LeftButton);
    EXPECT_FALSE(next.seq()->isVisible());
    EXPECT_FALSE(card().checkButton()->isEnabled());
    next.timer()->setFocus();
    QTest::keyClick(next.timer(), Qt::Key_Down);
    ASSERT_EQ(next.timer()->currentIndex(), 0);
    QTest::keyClick(next.timerHost(), Qt::Key_Down);
    QTest::keyClick(next.timerHost(), Qt::Key_Return);
    EXPECT_TRUE(prediction().attempt().isSolved()) << card().feedbackText().toStdString();
}

TEST_F(PredictingInTheWindow, OneCanAlwaysLeave) {
    press(Qt::Key_Q);
    ASSERT_TRUE(mode().isOn());
    press(Qt::Key_Escape);
    EXPECT_FALSE(mode().isOn());
    EXPECT_FALSE(card().isVisible());
    EXPECT_TRUE(window.actions().next->isEnabled());
    press(Qt::Key_Q);
    form<NextForm>().seq()->setFocus();
    press(Qt::Key_Escape);
    EXPECT_FALSE(mode().isOn()) << "also from within a field";
    press(Qt::Key_Q);
    window.actions().predict->trigger();
    EXPECT_FALSE(mode().isOn());
}

TEST_F(PredictingInTheWindow, NothingOfTheFutureIsShown) {
    window.right().setPage(4);
    press(Qt::Key_End);
    press(Qt::Key_Home);
    ASSERT_TRUE(shown().contains(QStringLiteral("ESTABLISHED"))) << "the ghost";
    press(Qt::Key_Q);
    EXPECT_FALSE(shown().contains(QStringLiteral("ESTABLISHED")));
    EXPECT_FALSE(dump(window.runs().picture().list).contains(QStringLiteral("segment/3")));
    EXPECT_EQ(window.right().transcript()->model()->rowCount(), 0);
    press(Qt::Key_Escape);
    EXPECT_TRUE(shown().contains(QStringLiteral("ESTABLISHED")));
}

TEST_F(PredictingInTheWindow, WhatWouldShowTheWholeRunWaits) {
    ASSERT_TRUE(window.actions().exportPicture->isEnabled());
    press(Qt::Key_Q);
    EXPECT_FALSE(window.actions().exportPicture->isEnabled());
    EXPECT_FALSE(window.actions().comparePairs.front().action->isEnabled());
    press(Qt::Key_Escape);
    EXPECT_TRUE(window.actions().exportPicture->isEnabled());
    EXPECT_TRUE(window.actions().comparePairs.front().action->isEnabled());
}

TEST_F(PredictingInTheWindow, ActsAreFreeAndAskedAboutAnew) {
    press(Qt::Key_Q);
    window.ladder().setFocus();
    press(Qt::Key_Delete);
    ASSERT_EQ(window.session().run(), 1u);
    EXPECT_TRUE(prediction().isOpen());
    EXPECT_TRUE(card().isVisible());
}

TEST_F(PredictingInTheWindow, AScriptIsPredictedAsWell) {
    QTemporaryDir folder;
    QFile script(folder.filePath(QStringLiteral("open.pkt")));
    ASSERT_TRUE(script.open(QIODevice::WriteOnly));
    script.write(
        "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 bind(3, ..., ...) = 0\n+0 listen(3, 1) = 0\n"
        "+0 < S 0:0(0) win 1000 <mss 1000>\n+0 > S. 0:0(0) ack 1 <...>\n");
    script.close();
    ASSERT_TRUE(window.openFile(script.fileName()));
    press(Qt::Key_Home);
    press(Qt::Key_Q);
    ASSERT_TRUE(prediction().isOpen());
    prediction().setDraft(rightAnswer(*prediction().question()));
    prediction().check();
    EXPECT_TRUE(prediction().attempt().isSolved());
    EXPECT_TRUE(window.actions().next->isEnabled());
}

TEST_F(PredictingInTheWindow, StatesAreChosenInTheChartOrInTwoFields) {
    ask(QuestionForm::states);
    StatesForm& states = form<StatesForm>();
    StateChartWidget& chart = *window.right().chart();
    const auto clickOn = [&](const char* id) {
        const Element* node = chart.picture().find(QString::fromLatin1(id));
        ASSERT_NE(node, nullptr);
        const QPointF offset((chart.width() - chart.picture().size.width()) / 2, 0);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, (node->hit.boundingRect().center() + offset).toPoint());
    };
    clickOn("node/SYN-SENT");
    clickOn("node/SYN-RECEIVED");
    EXPECT_EQ(states.field(HostId::client)->currentText(), QStringLiteral("SYN-SENT"));
    EXPECT_EQ(states.field(HostId::server)->currentText(), QStringLiteral("SYN-RECEIVED"));
    states.field(HostId::client)->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(prediction().attempt().isSolved()) << card().feedbackText().toStdString();
}

TEST_F(PredictingInTheWindow, RecoveryIsAnsweredByYesOrNoAndByWhat) {
    press(Qt::Key_Delete);
    ask(QuestionForm::recovery);
    RecoveryForm& recovery = form<RecoveryForm>();
    QTest::mouseClick(recovery.yesAndNo()[0], Qt::LeftButton);
    recovery.remedy()->setCurrentIndex(static_cast<int>(Remedy::timer));
    recovery.whose()->setCurrentIndex(0);
    recovery.whose()->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(prediction().attempt().isSolved()) << card().feedbackText().toStdString();
}

TEST_F(PredictingInTheWindow, MessagesAreMovedIntoOrderByKeysAndButtons) {
    ask(QuestionForm::order);
    OrderForm& order = form<OrderForm>();
    const auto right = std::get<OrderAnswer>(rightAnswer(*prediction().question())).segments;
    const auto idAt = [&](int row) {
        return static_cast<SegmentId>(order.list()->item(row)->data(Qt::UserRole).toULongLong());
    };
    ASSERT_TRUE(order.list()->hasFocus());
    EXPECT_EQ(order.list()->dragDropMode(), QAbstractItemView::InternalMove);
    for (int to = 0; to < order.list()->count(); ++to) {
        int row = to;
        while (idAt(row) != right[static_cast<std::size_t>(to)]) ++row;
        order.list()->setCurrentRow(row);
        for (; row > to; --row) {
            if (row % 2 == 0)
                QTest::keyClick(order.list(), Qt::Key_Up, Qt::AltModifier);
            else
                QTest::mouseClick(order.up(), Qt::LeftButton);
        }
    }
    order.list()->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(prediction().attempt().isSolved()) << card().feedbackText().toStdString();
}

TEST_F(PredictingInTheWindow, ABlankStandsInTheLadderToo) {
    press(Qt::Key_Space);
    click(segmentOf(window.session().trace(), HostId::server, SegmentKind::synAck));
    ask(QuestionForm::blank);
    const auto* truth = prediction().question()->as<BlankTruth>();
    ASSERT_NE(truth, nullptr);
    EXPECT_TRUE(shown().contains(QLatin1Char('?')));
    EXPECT_FALSE(window.right().segment()->isVisible()) << "the header would tell";
    EXPECT_TRUE(window.lesson().whyText().isEmpty());
    prediction().setDraft(rightAnswer(*prediction().question()));
    BlankForm& blank = form<BlankForm>();
    if (blank.number()) {
        blank.number()->setFocus();
        type(truth->field == BlankField::seq ? QStringLiteral("y") : QStringLiteral("x+1"));
    } else {
        QTest::mouseClick(blank.flags()[0], Qt::LeftButton);
        QTest::mouseClick(blank.flags()[1], Qt::LeftButton);
    }
    QTest::mouseClick(card().checkButton(), Qt::LeftButton);
    EXPECT_TRUE(prediction().attempt().isSolved()) << card().feedbackText().toStdString();
    EXPECT_FALSE(shown().contains(QLatin1Char('?')));
    EXPECT_TRUE(window.right().segment()->isVisible());
}

TEST_F(PredictingInTheWindow, WhatIsTypedGoesIntoTheFieldThatAsksForIt) {
    press(Qt::Key_Space);
    const double speed = window.playback().speed();
    for (std::uint32_t i = 0; i < 8; ++i) {  // flags are pressed, numbers are typed
        click(segmentOf(window.session().trace(), HostId::server, SegmentKind::synAck));
        window.ladder().setFocus();
        window.actions().ask[static_cast<std::size_t>(QuestionForm::blank)]->trigger();
        BlankForm& blank = form<BlankForm>();
        if (blank.number()) {
            EXPECT_TRUE(blank.number()->hasFocus());
            type(QStringLiteral("x+1"));
            EXPECT_EQ(blank.number()->text(), QStringLiteral("x+1"));
            EXPECT_EQ(window.playback().speed(), speed);
        }
        press(Qt::Key_Escape);
        if (prediction().isOpen()) press(Qt::Key_Escape);
        EXPECT_TRUE(window.ladder().hasFocus());
    }
}

TEST_F(PredictingInTheWindow, LeavingSaysHowToComeBack) {
    press(Qt::Key_Q);
    press(Qt::Key_Escape);
    if (mode().isOn()) press(Qt::Key_Escape);
    EXPECT_EQ(window.status().accessibleName(),
              QStringLiteral("Nothing is predicted any more. Q begins again."));
}

TEST_F(PredictingInTheWindow, TheStatusLineDoesNotCountWhatIsAsked) {
    press(Qt::Key_Delete);
    ask(QuestionForm::fault);
    ASSERT_TRUE(mode().isVeiling());
    for (const QString& fact : window.status().facts()) {
        EXPECT_FALSE(fact.contains(QStringLiteral("lost"))) << fact.toStdString();
        EXPECT_FALSE(fact.contains(QStringLiteral("retransmission"))) << fact.toStdString();
    }
    EXPECT_FALSE(window.status().accessibleName().contains(QStringLiteral("lost")));
    press(Qt::Key_Escape);
    if (prediction().isOpen()) press(Qt::Key_Escape);
    EXPECT_TRUE(window.status().facts().contains(QStringLiteral("1 lost")));
}

TEST_F(PredictingInTheWindow, AFaultIsOneOfSeveral) {
    press(Qt::Key_Delete);
    ask(QuestionForm::fault);
    PickForm& faults = form<PickForm>();
    ASSERT_GE(faults.choices().size(), 2u);
    EXPECT_FALSE(card().checkButton()->isEnabled());
    const auto right = std::get<PickAnswer>(rightAnswer(*prediction().question())).chosen;
    QTest::mouseClick(faults.choices()[right], Qt::LeftButton);
    QTest::mouseClick(card().checkButton(), Qt::LeftButton);
    EXPECT_TRUE(prediction().attempt().isSolved());
}

TEST_F(PredictingInTheWindow, WhatCannotBeAskedIsSaid) {
    press(Qt::Key_End);
    ask(QuestionForm::fault);
    EXPECT_FALSE(prediction().question().has_value());
    EXPECT_FALSE(card().isVisible());
    EXPECT_EQ(window.status().accessibleName(), QStringLiteral("No single fault explains this run."));
}

TEST_F(PredictingInTheWindow, ARunIsBuiltToEndOtherwise) {
    window.actions().build->trigger();
    ASSERT_TRUE(prediction().task().has_value());
    EXPECT_TRUE(card().questionText().startsWith(QStringLiteral("Build a run that ends so:")));
    QTest::mouseClick(card().showButton(), Qt::LeftButton);
    EXPECT_TRUE(prediction().isTaskMet());
    EXPECT_TRUE(card().feedbackText().contains(QStringLiteral("Reached")));
    press(Qt::Key_Escape);
    EXPECT_FALSE(card().isVisible());
}

TEST_F(PredictingInTheWindow, ASlipLeadsToTheRunThatRefutesIt) {
    window.openNamed(QStringLiteral("third-ack-lost-data"));
    press(Qt::Key_Q);
    NextForm& next = form<NextForm>();
    QTest::mouseClick(next.flags()[0], Qt::LeftButton);
    QTest::mouseClick(next.flags()[1], Qt::LeftButton);
    next.seq()->setText(QStringLiteral("300"));
    next.ack()->setText(QStringLiteral("100"));
    QTest::mouseClick(card().checkButton(), Qt::LeftButton);
    ASSERT_TRUE(prediction().attempt().last.has_value());
    EXPECT_EQ(prediction().attempt().last->slip, Slip::ackWithoutOne);
    EXPECT_FALSE(card().refutationButton()->isVisible()) << "it would give the answer away";
    QTest::mouseClick(card().showButton(), Qt::LeftButton);
    QCoreApplication::processEvents();
    ASSERT_TRUE(card().refutationButton()->isVisible());
    QTest::mouseClick(card().refutationButton(), Qt::LeftButton);
    EXPECT_TRUE(window.compareMode().isOn());
}

}  // namespace
}  // namespace synstep
