// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/step_form.h"

#include <QCompleter>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include "core/scenario/catalogue.h"

namespace synstep {

namespace {

constexpr int controlHeight = 28, faultLines = 4;
constexpr int mostSegments = 100'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(synstep::StepForm)
};

QStringList builtInIds() {
    QStringList ids;
    for (const BuiltIn& one : builtInScenarios())
        ids << QString::fromUtf8(one.id.data(), static_cast<qsizetype>(one.id.size()));
    return ids;
}

}  // namespace

QString stepKindText(StepKind kind) {
    switch (kind) {
        case StepKind::say:
            return Words::tr("Caption");
        case StepKind::next:
            return Words::tr("Question: what is sent next");
        case StepKind::states:
            return Words::tr("Question: the next states");
        case StepKind::recovery:
            return Words::tr("Question: does it recover");
        case StepKind::order:
            return Words::tr("Question: messages in order");
        case StepKind::blank:
            return Words::tr("Question: fill in a label");
        case StepKind::fault:
            return Words::tr("Question: which fault");
        case StepKind::choice:
            return Words::tr("Question: choose an answer");
        case StepKind::act:
            return Words::tr("Act of the learner’s");
        case StepKind::challenge:
            return Words::tr("Task");
        case StepKind::playground:
            return Words::tr("Playground");
    }
    return {};
}

StepForm::StepForm(const QStringList& moments, QWidget* parent)
    : QWidget(parent),
      form_(new QFormLayout(this)),
      when_(new QComboBox),
      kind_(new QComboBox),
      text_(new TextPair(tr("Text"), 3)),
      segment_(new QSpinBox),
      field_(new QComboBox),
      blank_(new QWidget),
      faults_(new QPlainTextEdit),
      choices_(new ChoicesEditor(builtInIds())),
      help_(new TextPair(tr("Help"), 2)) {
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setVerticalSpacing(8);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    build(moments);
    showFields();
}

QLineEdit* StepForm::addLine(const QString& label, const QString& example) {
    auto* line = new QLineEdit;
    line->setMinimumHeight(controlHeight);
    line->setPlaceholderText(example);
    form_->addRow(label, line);
    connect(line, &QLineEdit::textEdited, this, &StepForm::edited);
    return line;
}

void StepForm::build(const QStringList& moments) {
    when_->setEditable(true);
    when_->setInsertPolicy(QComboBox::NoInsert);
    when_->addItems(moments);
    when_->completer()->setFilterMode(Qt::MatchContains);
    when_->setMinimumHeight(controlHeight);
    kind_->setMinimumHeight(controlHeight);
    for (int i = 0; i < stepKindCount; ++i) kind_->addItem(stepKindText(static_cast<StepKind>(i)));
    form_->addRow(tr("W&hen"), when_);
    form_->addRow(tr("&What"), kind_);
    form_->addRow(tr("&Text"), text_);
    segments_ = addLine(tr("M&essages"), QStringLiteral("1, 2, 3"));
    segment_->setRange(1, mostSegments);
    segment_->setPrefix(tr("Message ", "before its number"));
    for (int i = 0; i < blankFieldCount; ++i) {
        const std::string_view word = toString(static_cast<BlankField>(i));
        field_->addItem(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
    }
    auto* blank = new QHBoxLayout(blank_);
    blank->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{segment_, field_}) {
        part->setMinimumHeight(controlHeight);
        blank->addWidget(part);
    }
    blank->addStretch(1);
    blank_->setFocusProxy(segment_);
    form_->addRow(tr("&Label"), blank_);
    faults_->setTabChangesFocus(true);
    faults_->setLineWrapMode(QPlainTextEdit::NoWrap);
    faults_->setFixedHeight((faultLines + 1) * faults_->fontMetrics().lineSpacing() + 12);
    faults_->setPlaceholderText(QStringLiteral("{ client = \"ACK\", nth = 1, drop = true }"));
    form_->addRow(tr("&Faults, a line each"), faults_);
    form_->addRow(tr("A&nswers"), choices_);
    act_ = addLine(tr("A&ct"), QStringLiteral("lose client ACK 1"));
    reach_ = addLine(tr("&Goal"), QStringLiteral("client = \"ESTABLISHED\", segments = 4"));
    socket_ = addLine(tr("Connecti&on"), QStringLiteral("a"));
    show_ = addLine(tr("&Shows"), QStringLiteral("client state, segment 3"));
    form_->addRow(tr("Hel&p"), help_);
    connect(when_, &QComboBox::editTextChanged, this, &StepForm::edited);
    connect(kind_, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT kindChosen();
    });
    for (TextPair* pair : {text_, help_}) connect(pair, &TextPair::edited, this, &StepForm::edited);
    connect(segment_, &QSpinBox::valueChanged, this, &StepForm::edited);
    connect(field_, &QComboBox::currentIndexChanged, this, &StepForm::edited);
    connect(faults_, &QPlainTextEdit::textChanged, this, &StepForm::edited);
    connect(choices_, &ChoicesEditor::edited, this, &StepForm::edited);
}

void StepForm::showFields() {
    const auto kind = static_cast<StepKind>(kind_->currentIndex());
    const auto show = [&](QWidget* field, bool shown) {
        field->setVisible(shown);
        form_->labelForField(field)->setVisible(shown);
    };
    show(segments_, kind == StepKind::order);
    show(blank_, kind == StepKind::blank);
    show(faults_, kind == StepKind::fault);
    show(choices_, kind == StepKind::choice);
    show(act_, kind == StepKind::act);
    show(reach_, kind == StepKind::challenge);
    for (QPlainTextEdit* field : {&text_->english(), &text_->chinese()}) {
        const QString language =
            field == &text_->english() ? QStringLiteral("English") : QStringLiteral("中文（简体）");
        field->setPlaceholderText(hasOwnWords(kind) ? tr("%1: the program’s own words").arg(language)
                                                    : language);
    }
}

StepDraft StepForm::value() const {
    StepDraft draft;
    draft.when = when_->currentText().trimmed().toStdString();
    draft.socket = socket_->text().trimmed().toStdString();
    draft.kind = static_cast<StepKind>(kind_->currentIndex());
    draft.text = text_->value();
    draft.help = help_->value();
    draft.show = show_->text().toStdString();
    draft.segments = segments_->text().toStdString();
    draft.segment = static_cast<std::uint32_t>(segment_->value());
    draft.field = static_cast<BlankField>(field_->currentIndex());
    draft.faults = faults_->toPlainText().toStdString();
    draft.choices = choices_->value();
    draft.act = act_->text().trimmed().toStdString();
    draft.reach = reach_->text().toStdString();
    return draft;
}

void StepForm::setValue(const StepDraft& draft) {
    const QSignalBlocker quiet(this);
    const auto text = [](const std::string& words) { return QString::fromStdString(words); };
    when_->setEditText(text(draft.when));
    socket_->setText(text(draft.socket));
    kind_->setCurrentIndex(static_cast<int>(draft.kind));
    text_->setValue(draft.text);
    help_->setValue(draft.help);
    show_->setText(text(draft.show));
    segments_->setText(text(draft.segments));
    segment_->setValue(static_cast<int>(draft.segment));
    field_->setCurrentIndex(static_cast<int>(draft.field));
    faults_->setPlainText(text(draft.faults));
    choices_->setValue(draft.choices);
    act_->setText(text(draft.act));
    reach_->setText(text(draft.reach));
    showFields();
}

}  // namespace synstep
