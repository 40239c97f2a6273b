// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/course_map.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>
#include <vector>

#include "ui/main_window/library.h"

namespace synstep {

namespace {

constexpr int margin = 16, detailHeight = 84;

QString idOf(const QTreeWidgetItem* item) {
    return item == nullptr ? QString() : item->data(0, Qt::UserRole).toString();
}

// After the one that is open, or whose side run is, the first that has not been done; else the first such one
// of all.
QString nextLesson(const QString& current, const Progress& progress) {
    const Scenario* beside = lessonOf(current.toStdString());
    const std::string from = beside == nullptr ? current.toStdString() : beside->id;
    const std::vector<const Scenario*> all = lessons();
    const std::size_t begin = lessonNumber(from);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Scenario& lesson = *all[(begin + i) % all.size()];
        if (lesson.id != from && !progress.isDone(lesson.id)) return QString::fromStdString(lesson.id);
    }
    return {};
}

}  // namespace

CourseMap::CourseMap(const Look& look, const QString& current, const Progress& progress, Page page,
                     QWidget* parent)
    : QDialog(parent),
      look_(look),
      progress_(progress),
      search_(new QLineEdit),
      pages_(new QTabWidget),
      lessons_(new QTreeWidget),
      questions_(new QListWidget),
      detail_(new QLabel),
      answer_(new QPushButton(tr("Show the &answer"))) {
    setWindowTitle(tr("Course map"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 640);
    next_ = nextLesson(current, progress_);
    build();
    fill();
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
    open_ = buttons->button(QDialogButtonBox::Open);
    open_->setDefault(true);
    answer_->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(12);
    column->addWidget(search_);
    column->addWidget(pages_, 1);
    column->addWidget(detail_);
    column->addWidget(buttons);
    connect(search_, &QLineEdit::textChanged, this, &CourseMap::fill);
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

QString CourseMap::standing(const Scenario& scenario) const {
    if (!scenario.lesson) return besideWhat(scenario);
    const std::size_t questions = questionsOf(scenario);
    const auto found = progress_.lessons().find(scenario.id);
    if (progress_.isMastered(scenario.id, questions)) return tr("mastered");
    if (progress_.isDone(scenario.id)) {
        const std::size_t right = found->second.right();
        return right >= questions ? tr("done") : tr("done, %1 of %2 right").arg(right).arg(questions);
    }
    if (QString::fromStdString(scenario.id) == next_) return tr("comes next");
    return found != progress_.lessons().end() ? tr("begun") : QString();
}

// A run that one looks at beside a lesson, or after it; the way leads past it.
QString CourseMap::besideWhat(const Scenario& scenario) const {
    return tr("side run of lesson %1").arg(lessonNumber(lessonOf(scenario.id)->id));
}

void CourseMap::addLesson(const Scenario& scenario, QTreeWidgetItem* below) {
    const QString title = numberedTitle(scenario, look_.language);
    const bool side = !scenario.lesson;
    auto* item = new QTreeWidgetItem({title, standing(scenario)});
    item->setData(0, Qt::UserRole, QString::fromStdString(scenario.id));
    const bool isNext = QString::fromStdString(scenario.id) == next_;
    QFont font = lessons_->font();
    font.setBold(isNext && look_.theme.isBold(Type::state, title));
    for (const int column : {0, 1}) {
        item->setFont(column, font);
        if (side) item->setForeground(column, look_.theme.color(Ink::muted));
    }
    below->addChild(item);
}

// A side run hangs below its lesson; a group begins with one.
void CourseMap::fillLessons() {
    for (const LessonGroup& group : lessonGroups(look_.language)) {
        auto* head = new QTreeWidgetItem(lessons_, {group.title});
        head->setFlags(Qt::ItemIsEnabled);
        QFont bold = lessons_->font();
        bold.setBold(look_.theme.isBold(Type::state, group.title));
        head->setFont(0, bold);
        QTreeWidgetItem* lesson = nullptr;
        for (std::size_t i = group.begin; i < group.end; ++i) {
            const Scenario& scenario = library()[i];
            addLesson(scenario, scenario.lesson ? head : lesson);
            if (scenario.lesson) lesson = head->child(head->childCount() - 1);
        }
    }
    lessons_->expandAll();
}

// All of it, or what is found, the best hits first; the first of that becomes the current one.
void CourseMap::fill() {
    const bool searching = !search_->text().trimmed().isEmpty();
    lessons_->clear();
    questions_->clear();
    if (!searching) fillLessons();
    std::vector<Hit> hits;
    if (searching)
        for (const Scenario& scenario : library()) hits.push_back(hitOf(scenario, search_->text()));
    const auto hitOfLesson = [&](const Scenario& lesson) {
        return searching ? hits[library().find(lesson.id)] : Hit::inTitle;
    };
    for (const Hit hit : {Hit::inTitle, Hit::inQuestion, Hit::elsewhere}) {
        for (std::size_t i = 0; i < hits.size(); ++i)
            if (hits[i] == hit) addLesson(library()[i], lessons_->invisibleRootItem());
        for (const Scenario* lesson : interviewLessons()) {
            if (hitOfLesson(*lesson) != hit) continue;
            const QString done = standing(*lesson);
            QString text =
                QStringLiteral("%1.  %2").arg(QString::number(lesson->lesson->interview),
                                              markedIn(look_.language, lesson->lesson->question).line());
            if (!done.isEmpty()) text += QStringLiteral("  (%1)").arg(done);
            auto* item = new QListWidgetItem(text, questions_);
            item->setData(Qt::UserRole, QString::fromStdString(lesson->id));
        }
    }
    if (searching) {
        lessons_->setCurrentItem(lessons_->topLevelItem(0));
        questions_->setCurrentRow(questions_->count() > 0 ? 0 : -1);
    }
    showDetail();
}

QString CourseMap::currentId() const {
    if (pages_->currentIndex() == static_cast<int>(Page::lessons)) {
        const QTreeWidgetItem* item = lessons_->currentItem();
        return idOf(item);
    }
    const QListWidgetItem* item = questions_->currentItem();
    return item == nullptr ? QString() : item->data(Qt::UserRole).toString();
}

void CourseMap::showDetail() {
    const Scenario* scenario = findInLibrary(currentId());
    answer_->setEnabled(scenario != nullptr && scenario->lesson);
    open_->setEnabled(scenario != nullptr);
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
