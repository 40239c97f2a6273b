// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/predict_card.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

#include "ui/panels/grade_marks.h"
#include "ui/panels/story_words.h"
#include "ui/text/question_words.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr int headHeight = 31, padding = 11, radius = 8, gap = 10, buttonHeight = 30;

bool isSameQuestion(const Question& a, const Question& b) {
    return a.position == b.position && a.end == b.end && a.decidedBy == b.decidedBy && a.rule == b.rule &&
           a.socket == b.socket && rightAnswer(a) == rightAnswer(b) && a.truth.index() == b.truth.index();
}

}  // namespace

PredictCard::PredictCard(Prediction& prediction, QWidget* parent)
    : QWidget(parent),
      prediction_(prediction),
      title_(new QLabel),
      tries_(new QLabel),
      told_(new Prose(Type::control, Ink::muted)),
      asked_(new Prose(Type::body, Ink::ink)),
      body_(new QVBoxLayout),
      verdict_(new Prose(Type::panelTitle, Ink::ink)),
      marks_(new GradeMarks),
      mistake_(new Prose(Type::control, Ink::ink)),
      right_(new Prose(Type::control, Ink::ink)),
      why_(new Prose(Type::control, Ink::ink)),
      sections_(new Prose(Type::meta, Ink::muted)),
      refutation_(new QPushButton),
      check_(new QPushButton),
      show_(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, 0, padding, padding);
    column->setSpacing(gap);
    auto* head = new QHBoxLayout;
    title_->setFixedHeight(headHeight);
    head->addWidget(title_);
    head->addStretch(1);
    head->addWidget(tries_);
    column->addLayout(head);
    column->addLayout(body_);
    body_->setSpacing(gap);
    body_->addWidget(told_);
    body_->addWidget(asked_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    refutation_->setMinimumHeight(buttonHeight);
    refutation_->hide();
    for (QPushButton* button : {check_, show_}) {
        button->setMinimumHeight(buttonHeight);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        buttons->addWidget(button, 1);
    }
    // Above what is said of the answer, which comes and goes: they stay where they are.
    column->addLayout(buttons);
    column->addWidget(verdict_);
    column->addWidget(marks_);
    for (Prose* prose : {mistake_, right_, why_, sections_}) column->addWidget(prose);
    column->addWidget(refutation_);
    column->addStretch(1);
    connect(refutation_, &QPushButton::clicked, this, [this] { Q_EMIT refutationWanted(refutation()); });
    connect(check_, &QPushButton::clicked, this, &PredictCard::act);
    connect(show_, &QPushButton::clicked, &prediction_, &Prediction::showMe);
    connect(&prediction_, &Prediction::changed, this, &PredictCard::refresh);
    connect(&prediction_, &Prediction::drafted, this, &PredictCard::showFeedback);
    hide();
}

void PredictCard::setSession(Session* session) {
    session_ = session;
    shown_.reset();
    refresh();
}

void PredictCard::setLook(const Look& look) {
    look_ = look;
    title_->setFont(look.theme.font(Type::panelTitle));
    tries_->setFont(look.theme.font(Type::meta));
    tries_->setForegroundRole(QPalette::PlaceholderText);
    for (Prose* prose : {told_, asked_, verdict_, mistake_, right_, why_, sections_})
        prose->setTheme(look.theme);
    marks_->setTheme(look.theme);
    QFont bold = look.theme.font(Type::control);
    bold.setBold(look.theme.isBold(Type::panelTitle, tr("Check")));
    check_->setFont(bold);
    shown_.reset();  // its words are another language's
    refresh();
}

QString PredictCard::feedbackText() const {
    QStringList said;
    for (const Prose* prose : {verdict_, mistake_, right_, why_, sections_})
        if (!prose->plainText().isEmpty()) said << prose->plainText();
    const QString parts = marks_->spoken();
    if (!parts.isEmpty()) said.insert(1, parts);
    return said.join(QLatin1Char('\n'));
}

void PredictCard::takeFocus() {
    if (prediction_.isOpen() && form_)
        form_->first()->setFocus(Qt::OtherFocusReason);
    else
        check_->setFocus(Qt::OtherFocusReason);
}

bool PredictCard::isTyped() const {
    return prediction_.isOpen() && form_ && qobject_cast<QLineEdit*>(form_->first()) != nullptr;
}

bool PredictCard::hasFocusInside() const {
    const QWidget* focused = QApplication::focusWidget();
    return focused != nullptr && isAncestorOf(focused);
}

void PredictCard::refresh() {
    const auto& question = prediction_.question();
    const bool on = session_ && prediction_.isOn();
    if (!on && hasFocusInside()) Q_EMIT focusFreed();
    setVisible(on);
    if (!on) {
        shown_.reset();  // asked again it is another asking, of an empty form
        return;
    }
    const bool another =
        question.has_value() != shown_.has_value() || (question && !isSameQuestion(*question, *shown_));
    if (another) remake();
    showQuestion();
    showFeedback();
    if (prediction_.task()) showTask();
    showButtons();
    update();
    Q_EMIT attentionWanted();
}

// The form of another question, or of the same one in other words.
void PredictCard::remake() {
    const bool hadFocus = hasFocusInside();
    if (form_) {
        body_->removeWidget(form_);
        form_->hide();
        form_->deleteLater();
        form_ = nullptr;
    }
    shown_ = prediction_.question();
    if (!shown_) {
        if (hadFocus) takeFocus();
        Q_EMIT formChanged();
        return;
    }
    form_ = makeForm({*shown_, session_->scenario(), look_}, this);
    body_->addWidget(form_);
    if (prediction_.draft()) form_->setAnswer(*prediction_.draft());
    connect(form_, &AnswerForm::changed, this, &PredictCard::onForm);
    setTabOrder(form_, check_);
    setTabOrder(check_, show_);
    if (hadFocus) takeFocus();
    // What is typed is meant for a field that asks for it, and does something else anywhere else. The field
    // may still be to be shown.
    if (isTyped())
        QTimer::singleShot(0, form_, [this] {
            if (isTyped()) takeFocus();
        });
    Q_EMIT formChanged();
}

void PredictCard::showQuestion() {
    title_->setText(title());
    const bool open = prediction_.isOpen();
    tries_->setText(open ? triesText(prediction_.attempt().triesLeft, look_.language) : QString());
    if (!shown_) {
        told_->setParagraphs({});
        asked_->setParagraphs({session_->canGoNext()
                                   ? tr("This step has been answered before.")
                                   : tr("Nothing comes any more: there is nothing to predict.")});
        return;
    }
    const QuestionText text =
        synstep::questionText(*shown_, session_->scenario(), look_.language, look_.wording);
    told_->setParagraphs(text.told.isEmpty() ? QStringList() : QStringList{text.told.join(QLatin1Char(' '))});
    asked_->setParagraphs({text.asked});
    form_->setEnabled(open);
    form_->setVisible(open || !prediction_.attempt().answers.empty());
    setAccessibleName(QStringLiteral("%1. %2").arg(title_->text(), text.text()));
}

// What comes is predicted; what has been is asked.
QString PredictCard::title() const {
    if (prediction_.task()) return tr("Build a run");
    const bool foreseen = !shown_ || shown_->as<NextTruth>() || shown_->as<StatesTruth>() ||
                          shown_->as<RecoveryTruth>() || shown_->as<OrderTruth>();
    return foreseen ? tr("Predict") : tr("Question");
}

QString PredictCard::titleText() const {
    return title_->text();
}

void PredictCard::setRefutations(std::function<QString(std::uint32_t)> refutations) {
    refutations_ = std::move(refutations);
}

// Of the last answer: what the author names, else where that misconception is shown to be one.
QString PredictCard::refutation() const {
    const auto& last = prediction_.attempt().last;
    if (!last || last->isFull()) return {};
    const auto* choices = shown_ ? shown_->as<ChoiceTruth>() : nullptr;
    const auto* pick = std::get_if<PickAnswer>(&last->given);
    if (choices && pick && pick->chosen < choices->choices.size() &&
        !choices->choices[pick->chosen].refute.empty())
        return QString::fromStdString(choices->choices[pick->chosen].refute);
    // A run that is like the present one gives its answer away.
    const bool known = prediction_.attempt().isOver() && last->misconception > 0 && refutations_;
    return known ? refutations_(last->misconception) : QString();
}

void PredictCard::showTask() {
    const BuildTask& task = *prediction_.task();
    const bool met = prediction_.isTaskMet();
    told_->setParagraphs({tr("Change what you like: lose, delay, call, inject.")});
    asked_->setParagraphs({tr("Build a run that ends so: %1.")
                               .arg(reachText(task.reach, session_->scenario(), look_.language))});
    verdict_->setParagraphs(met ? QStringList{tr("Reached")} : QStringList());
    setAccessibleName(QStringLiteral("%1. %2").arg(title(), asked_->plainText()));
}

void PredictCard::showFeedback() {
    const Attempt& attempt = prediction_.attempt();
    // What is said is of the answer that was given, and not of another one that is being written.
    const bool another = prediction_.isOpen() && prediction_.draft() != prediction_.given();
    const bool judged = shown_ && !another && (attempt.last || attempt.shown);
    refutation_->setText(tr("Show the run that refutes it"));
    refutation_->setVisible(judged && !refutation().isEmpty());
    if (!judged) {
        for (Prose* prose : {verdict_, mistake_, right_, why_, sections_}) prose->setParagraphs({});
        marks_->setMarks({});
        return;
    }
    const Grade grade = attempt.last ? *attempt.last : synstep::grade(*shown_, rightAnswer(*shown_));
    const Feedback said = synstep::feedbackText(*shown_, grade, attempt.shown, session_->trace(),
                                                session_->scenario(), look_.language, look_.wording);
    const auto one = [](const QString& text) { return text.isEmpty() ? QStringList() : QStringList{text}; };
    verdict_->setParagraphs(attempt.last ? one(said.verdict) : QStringList());
    QList<PartMark> marks;
    if (attempt.last && grade.of() > 1)
        for (const FieldGrade& field : grade.fields)
            marks += {field.field == GradedField::place ? QString::number(marks.size() + 1)
                                                        : fieldName(field.field, look_.language),
                      field.right};
    marks_->setMarks(marks);
    mistake_->setParagraphs(one(said.mistake));
    right_->setParagraphs(grade.isFull() && attempt.last ? said.further : one(said.right) + said.further);
    why_->setParagraphs(one(said.why.join(look_.language == Language::en ? QStringLiteral(" ") : QString())));
    sections_->setParagraphs(one(said.sections.join(tr(", "))));
    const QString all = feedbackText();
    if (verdict_->accessibleName() != all) verdict_->setAccessibleName(all);
}

void PredictCard::showButtons() {
    const bool open = prediction_.isOpen();
    const bool task = prediction_.task().has_value(), taskOpen = task && !prediction_.isTaskMet();
    check_->setText(open ? tr("Check") : tr("Next"));
    check_->setVisible(!task);
    show_->setText(tr("Show me"));
    show_->setVisible(open || taskOpen);
    show_->setToolTip(tr("Shows the right answer; the question counts as passed over"));
    const QString refuted = prediction_.isRefuted()
                                ? tr("This answer has been checked; another one is still to be given.")
                                : QString();
    const QString missing = open && form_ ? form_->missing() : QString();
    const QString against = missing.isEmpty() ? refuted : missing;
    check_->setEnabled(open ? against.isEmpty() : prediction_.hasAnother() || session_->canGoNext());
    check_->setToolTip(against);
}

void PredictCard::onForm() {
    if (!prediction_.isOpen()) return;
    prediction_.setDraft(form_->answer());
    showButtons();
}

void PredictCard::act() {
    const bool hadFocus = hasFocusInside(), wasOpen = prediction_.isOpen();
    const QPointer<QWidget> focused = hadFocus ? QApplication::focusWidget() : nullptr;
    // A field that goes would hand its focus on to what stands far below, and the panel would follow.
    if (hadFocus) check_->setFocus(Qt::OtherFocusReason);
    if (prediction_.isOpen()) {
        if (form_ && form_->missing().isEmpty()) prediction_.check();
    } else if (prediction_.hasAnother()) {
        prediction_.goOn();
    } else {
        Q_EMIT nextWanted();
    }
    if (hadFocus && prediction_.isOn() && !prediction_.isOpen()) takeFocus();
    if (!wasOpen || !prediction_.isOpen() || !focused) return;
    // Another answer is to be given first. Left alone the focus would go on to Show me, and Space with it.
    if (focused == check_)
        takeFocus();
    else
        focused->setFocus(Qt::OtherFocusReason);
}

void PredictCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        act();
    } else {
        event->ignore();
    }
}

void PredictCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath card;
    card.addRoundedRect(frame, radius, radius);
    painter.fillPath(card, look_.theme.color(Ink::ground));
    painter.save();
    painter.setClipPath(card);
    painter.fillRect(QRectF(0, 0, width(), headHeight), look_.theme.color(Ink::selectedGround));
    painter.restore();
    painter.setPen(QPen(look_.theme.color(Ink::selectedLine), 1));
    painter.drawLine(QPointF(0.5, headHeight + 0.5), QPointF(width() - 0.5, headHeight + 0.5));
    painter.drawPath(card);
}

}  // namespace synstep
