// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/story_fields.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>

namespace synstep {

namespace {

enum Column { right, english, chinese, becauseEnglish, becauseChinese, columnCount };
constexpr int tableHeight = 200;
constexpr std::uint32_t mostMisconceptions = 18;

// Each language is named in its own words.
QString englishName() {
    return QStringLiteral("English");
}
QString chineseName() {
    return QStringLiteral("中文（简体）");
}

QPlainTextEdit* makeField(const QString& name, int lines) {
    auto* field = new QPlainTextEdit;
    field->setTabChangesFocus(true);
    field->setAccessibleName(name);
    const int frame = 2 * (field->frameWidth() + static_cast<int>(field->document()->documentMargin()));
    field->setFixedHeight(lines * field->fontMetrics().lineSpacing() + frame + 2);
    return field;
}

}  // namespace

TextPair::TextPair(const QString& name, int lines, QWidget* parent)
    : QWidget(parent),
      english_(makeField(QStringLiteral("%1, %2").arg(name, englishName()), lines)),
      chinese_(makeField(QStringLiteral("%1, %2").arg(name, chineseName()), lines)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (QPlainTextEdit* field : {english_, chinese_}) {
        row->addWidget(field);
        connect(field, &QPlainTextEdit::textChanged, this, &TextPair::edited);
    }
    english_->setPlaceholderText(englishName());
    chinese_->setPlaceholderText(chineseName());
    setFocusProxy(english_);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

Localized TextPair::value() const {
    return {english_->toPlainText().trimmed().toStdString(), chinese_->toPlainText().trimmed().toStdString()};
}

void TextPair::setValue(const Localized& text) {
    const QSignalBlocker quiet(this);
    english_->setPlainText(QString::fromStdString(text.en));
    chinese_->setPlainText(QString::fromStdString(text.zhCN));
}

ChoicesEditor::ChoicesEditor(const QStringList& scenarios, QWidget* parent)
    : QWidget(parent),
      table_(new QTableWidget(0, columnCount)),
      add_(new QPushButton(tr("Add an ans&wer"))),
      remove_(new QPushButton(tr("Remove the answe&r"))),
      misconception_(new QSpinBox),
      refutedBy_(new QComboBox) {
    const QString said = tr("Said of it") + QLatin1Char('\n');
    table_->setHorizontalHeaderLabels(
        {tr("Right"), englishName(), chineseName(), said + englishName(), said + chineseName()});
    table_->setAccessibleName(tr("Answers"));
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(right, QHeaderView::ResizeToContents);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setTabKeyNavigation(false);
    table_->setMinimumHeight(tableHeight);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add_);
    buttons->addWidget(remove_);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table_, 1);
    column->addLayout(buttons);
    column->addLayout(makeOfChosen(scenarios));
    connect(table_, &QTableWidget::currentCellChanged, this, &ChoicesEditor::showChosen);
    connect(table_, &QTableWidget::itemChanged, this, &ChoicesEditor::edited);
    connect(add_, &QPushButton::clicked, this, [this] {
        addRow({});
        table_->setCurrentCell(table_->rowCount() - 1, english);
        table_->setFocus();
        Q_EMIT edited();
    });
    connect(remove_, &QPushButton::clicked, this, [this] {
        const int row = table_->currentRow();
        if (row < 0) return;
        table_->removeRow(row);  // which makes another one the current one, by its old number
        kept_.erase(kept_.begin() + row);
        showChosen();
        Q_EMIT edited();
    });
}

QLayout* ChoicesEditor::makeOfChosen(const QStringList& scenarios) {
    misconception_->setRange(0, static_cast<int>(mostMisconceptions));
    misconception_->setSpecialValueText(tr("none", "misconception"));
    misconception_->setToolTip(tr("The number of the common misconception that this answer is, 1 to 18"));
    refutedBy_->setEditable(true);
    refutedBy_->setInsertPolicy(QComboBox::NoInsert);
    refutedBy_->addItem(QString());
    refutedBy_->addItems(scenarios);
    refutedBy_->lineEdit()->setPlaceholderText(tr("the run at hand"));
    refutedBy_->setToolTip(tr("The built-in scenario whose run refutes this answer"));
    refutedBy_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout;
    for (const auto& [words, field] : {std::pair<QString, QWidget*>(tr("&Misconception"), misconception_),
                                       std::pair<QString, QWidget*>(tr("Refuted &by"), refutedBy_)}) {
        auto* label = new QLabel(words);
        label->setBuddy(field);
        field->setMinimumHeight(28);
        row->addWidget(label);
        row->addWidget(field);
    }
    connect(misconception_, &QSpinBox::valueChanged, this, &ChoicesEditor::takeOnChosen);
    connect(refutedBy_, &QComboBox::editTextChanged, this, &ChoicesEditor::takeOnChosen);
    showChosen();
    return row;
}

void ChoicesEditor::showChosen() {
    const QSignalBlocker first(misconception_), second(refutedBy_);
    const int row = table_->currentRow();
    const bool chosen = row >= 0 && row < static_cast<int>(kept_.size());
    const AnswerChoice choice = chosen ? kept_[static_cast<std::size_t>(row)] : AnswerChoice();
    misconception_->setValue(static_cast<int>(choice.misconception));
    refutedBy_->setEditText(QString::fromStdString(choice.refute));
    misconception_->setEnabled(chosen);
    refutedBy_->setEnabled(chosen);
}

void ChoicesEditor::takeOnChosen() {
    const int row = table_->currentRow();
    if (row < 0 || row >= static_cast<int>(kept_.size())) return;
    AnswerChoice& choice = kept_[static_cast<std::size_t>(row)];
    choice.misconception = static_cast<std::uint32_t>(misconception_->value());
    choice.refute = refutedBy_->currentText().trimmed().toStdString();
    Q_EMIT edited();
}

void ChoicesEditor::addRow(const AnswerChoice& choice) {
    const QSignalBlocker quiet(this);
    const int row = table_->rowCount();
    kept_.push_back(choice);
    table_->insertRow(row);
    auto* check = new QTableWidgetItem;
    check->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    check->setCheckState(choice.right ? Qt::Checked : Qt::Unchecked);
    table_->setItem(row, right, check);
    const auto put = [&](Column column, const std::string& text) {
        table_->setItem(row, column, new QTableWidgetItem(QString::fromStdString(text)));
    };
    put(english, choice.text.en);
    put(chinese, choice.text.zhCN);
    put(becauseEnglish, choice.because.en);
    put(becauseChinese, choice.because.zhCN);
}

void ChoicesEditor::setValue(const std::vector<AnswerChoice>& choices) {
    kept_.clear();
    table_->setRowCount(0);
    for (const AnswerChoice& choice : choices) addRow(choice);
    const QSignalBlocker quiet(this);
    table_->setCurrentCell(choices.empty() ? -1 : 0, english);
    showChosen();
}

std::vector<AnswerChoice> ChoicesEditor::value() const {
    std::vector<AnswerChoice> out = kept_;
    for (int row = 0; row < table_->rowCount(); ++row) {
        const auto text = [&](Column column) { return table_->item(row, column)->text().toStdString(); };
        AnswerChoice& choice = out[static_cast<std::size_t>(row)];
        choice.right = table_->item(row, right)->checkState() == Qt::Checked;
        choice.text = {text(english), text(chinese)};
        choice.because = {text(becauseEnglish), text(becauseChinese)};
    }
    return out;
}

}  // namespace synstep
