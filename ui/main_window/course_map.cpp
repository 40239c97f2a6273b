// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/course_map.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include "ui/main_window/library.h"

namespace synstep {

namespace {

constexpr int margin = 16, detailHeight = 84;

QString idOf(const QTreeWidgetItem* item) {
    return item == nullptr ? QString() : item->data(0, Qt::UserRole).toString();
}

}  // namespace

CourseMap::CourseMap(const Look& look, const QString& current, const Progress& progress, Page page,
                     QWidget* parent)
    : QDialog(parent),
      look_(look),
      search_(new QLineEdit),
      pages_(new QTabWidget),
      lessons_(new QTreeWidget),
      questions_(new QListWidget),
      detail_(new QLabel),
      answer_(new QPushButton(tr("Show the &answer"))) {
    setWindowTitle(tr("Course map"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 640);
    build();
    fillLessons(progress);
    fillQuestions(progress);
    pages_->setCurrentIndex(static_cast<int>(page));
    for (QTreeWidgetItemIterator item(lessons_); *item != nullptr; ++item)
        if (!current.isEmpty() && idOf(*item) == current) lessons_->setCurrentItem(*item);
    if (lessons_->currentItem() != nullptr) lessons_->scrollToItem(lessons_->currentItem());
    showDetail();
    search_->setFocus();
}

void CourseMap::build() {
    search_->setPlaceholderText(tr("Search in both languages: TIME-WAIT, 半连接, loss…"));
    search_->setAccessibleName(tr("Search"));
    search_->setClearButtonEnabled(true);
    search_->setMinimumHeight(32);
    search_->installEventFilter(this);
    lessons_->setAccessibleName(tr("Lessons"));
    lessons_->setColumnCount(2);
    lessons_->setHeaderHidden(true);
    lessons_->setUniformRowHeights(true);
    lessons_->header()->setStretchLastSection(false);
    lessons_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    lessons_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    questions_->setAccessibleName(tr("Interview questions"));
    questions_->setWordWrap(true);
    questions_->setSpacing(2);
    pages_->addTab(lessons_, tr("&Lessons"));
    pages_->addTab(questions_, tr("Interview &questions"));
    detail_->setWordWrap(true);
    detail_->setTextFormat(Qt::PlainText);
    detail_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    detail_->setMinimumHeight(detailHeight);
    detail_->setFont(look_.theme.font(Type::control));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);
    buttons->addButton(answer_, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Open)->setDefault(true);
    answer_->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(12);
    column->addWidget(search_);
    column->addWidget(pages_, 1);
    column->addWidget(detail_);
    column->addWidget(buttons);
    connect(search_, &QLineEdit::textChanged, this, &CourseMap::narrow);
    connect(pages_, &QTabWidget::currentChanged, this, &CourseMap::showDetail);
    connect(lessons_, &QTreeWidget::currentItemChanged, this, &CourseMap::showDetail);
    connect(questions_, &QListWidget::currentRowChanged, this, &CourseMap::showDetail);
    connect(lessons_, &QTreeWidget::itemActivated, this, &CourseMap::choose);
    connect(questions_, &QListWidget::itemActivated, this, &CourseMap::choose);
    connect(answer_, &QPushButton::clicked, this, [this] {
        const Scenario* scenario = findInLibrary(currentId());
        if (scenario == nullptr || !scenario->lesson) return;
        detail_->setText(markedIn(look_.language, scenario->lesson->answer).line());
        answer_->setEnabled(false);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &CourseMap::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString CourseMap::standing(const Scenario& scenario, const Progress& progress) const {
    if (!scenario.lesson) return {};
    if (progress.isMastered(scenario.id, questionsOf(scenario))) return tr("mastered");
    if (progress.isDone(scenario.id)) return tr("done");
    return progress.lessons().contains(scenario.id) ? tr("begun") : QString();
}

// A side run hangs below its lesson; one that has none, in its group.
void CourseMap::fillLessons(const Progress& progress) {
    for (const LessonGroup& group : lessonGroups(look_.language)) {
        auto* head = new QTreeWidgetItem(lessons_, {group.title});
        head->setFlags(Qt::ItemIsEnabled);
        QFont bold = lessons_->font();
        bold.setBold(look_.theme.isBold(Type::state, group.title));
        head->setFont(0, bold);
        QTreeWidgetItem* lesson = nullptr;
        for (std::size_t i = group.begin; i < group.end; ++i) {
            const Scenario& scenario = library()[i];
            QTreeWidgetItem* above = scenario.lesson || lesson == nullptr ? head : lesson;
            auto* item = new QTreeWidgetItem(
                above, {numberedTitle(scenario, look_.language), standing(scenario, progress)});
            item->setData(0, Qt::UserRole, QString::fromStdString(scenario.id));
            if (scenario.lesson) lesson = item;
        }
    }
    lessons_->expandAll();
}

void CourseMap::fillQuestions(const Progress& progress) {
    for (const Scenario* lesson : interviewLessons()) {
        const QString done = standing(*lesson, progress);
        QString text =
            QStringLiteral("%1.  %2").arg(QString::number(lesson->lesson->interview),
                                          markedIn(look_.language, lesson->lesson->question).line());
        if (!done.isEmpty()) text += QStringLiteral("  (%1)").arg(done);
        auto* item = new QListWidgetItem(text, questions_);
        item->setData(Qt::UserRole, QString::fromStdString(lesson->id));
    }
}

QString CourseMap::currentId() const {
    if (pages_->currentIndex() == static_cast<int>(Page::lessons)) {
        const QTreeWidgetItem* item = lessons_->currentItem();
        return item == nullptr || item->isHidden() ? QString() : idOf(item);
    }
    const QListWidgetItem* item = questions_->currentItem();
    return item == nullptr || item->isHidden() ? QString() : item->data(Qt::UserRole).toString();
}

// What is found, with what it hangs below; the first of it becomes the current one.
void CourseMap::narrow() {
    QTreeWidgetItem* first = nullptr;
    for (QTreeWidgetItemIterator item(lessons_); *item != nullptr; ++item) (*item)->setHidden(true);
    for (QTreeWidgetItemIterator item(lessons_); *item != nullptr; ++item) {
        const Scenario* scenario = findInLibrary(idOf(*item));
        if (scenario == nullptr || !matches(*scenario, search_->text())) continue;
        for (QTreeWidgetItem* shown = *item; shown != nullptr; shown = shown->parent())
            shown->setHidden(false);
        if (first == nullptr) first = *item;
    }
    lessons_->setCurrentItem(first);
    int row = -1;
    for (int i = 0; i < questions_->count(); ++i) {
        QListWidgetItem* item = questions_->item(i);
        const Scenario* scenario = findInLibrary(item->data(Qt::UserRole).toString());
        const bool found = scenario != nullptr && matches(*scenario, search_->text());
        item->setHidden(!found);
        if (found && row < 0) row = i;
    }
    questions_->setCurrentRow(row);
    showDetail();
}

void CourseMap::showDetail() {
    const Scenario* scenario = findInLibrary(currentId());
    answer_->setEnabled(scenario != nullptr && scenario->lesson);
    if (scenario == nullptr) {
        detail_->setText(search_->text().isEmpty() ? QString() : tr("Nothing has these words."));
    } else if (scenario->lesson && pages_->currentIndex() == static_cast<int>(Page::lessons)) {
        detail_->setText(markedIn(look_.language, scenario->lesson->question).line() + QLatin1Char('\n') +
                         markedIn(look_.language, scenario->summary).line());
    } else {
        detail_->setText(in(look_.language, scenario->lesson ? scenario->title : scenario->summary));
    }
}

void CourseMap::choose() {
    const QString id = currentId();
    if (id.isEmpty()) return;
    Q_EMIT chosen(id);
    accept();
}

// Up and Down move in the list while one types.
bool CourseMap::eventFilter(QObject* watched, QEvent* event) {
    if (watched == search_ && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            QCoreApplication::sendEvent(pages_->currentWidget(), key);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace synstep
