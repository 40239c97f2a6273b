// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lesson_panel.h"

#include <QApplication>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/panels/alike_in_floods.h"
#include "ui/panels/ground.h"
#include "ui/text/changes.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr int aboveWhy = 8, margin = 16, footerBelow = 6;

// Where a person has changed the run, what came before in the same step is as they know it. Where nothing has
// happened since, as when one loses a message that is on its way, what sent it is told again.
std::size_t whyBegin(const Session& session) {
    const std::size_t begin = session.stepBegin(), branchPoint = session.trace().branchPoint();
    const std::size_t cursor = session.cursor();
    const std::size_t from = branchPoint < cursor ? std::max(begin, branchPoint) : begin;
    if (from < cursor || cursor == 0) return from;
    return branchPoint > 0 ? branchPoint - 1 : cursor - 1;
}

}  // namespace

LessonPanel::LessonPanel(QWidget* parent)
    : ScrollPanel(parent),
      content_(new QWidget),
      place_(new Prose(Type::meta, Ink::muted)),
      title_(new Prose(Type::title, Ink::ink)),
      summary_(new Prose(Type::body, Ink::ink)),
      leftSo_(new Prose(Type::control, Ink::muted)),
      afresh_(new RowButton),
      story_(new StoryView),
      askForAnswer_(new RowButton),
      answer_(new Prose(Type::body, Ink::ink)),
      besideHead_(new Prose(Type::state, Ink::muted)),
      besidePlace_(new QVBoxLayout),
      footer_(new QWidget(this)),
      footerRule_(new QWidget),
      next_(new RowButton),
      map_(new RowButton),
      whyBox_(new QWidget),
      rule_(new QWidget),
      whyHead_(new Prose(Type::state, Ink::muted)),
      why_(new Prose(Type::control, Ink::ink)),
      sections_(new Prose(Type::meta, Ink::muted)) {
    setWidget(content_);  // while it is empty: it is laid out for it, in fonts that are never seen
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(0);
    column->addWidget(place_);
    column->addSpacing(4);
    column->addWidget(title_);
    column->addSpacing(8);
    column->addWidget(summary_);
    column->addSpacing(8);
    column->addWidget(leftSo_);
    column->addWidget(afresh_);
    column->addSpacing(4);
    column->addWidget(story_);
    addWhy(*column);
    addWays(*column);
    column->addStretch(1);
    buildFooter();
    // How high it is, its width says: what its texts would need at another one is no minimum.
    content_->setMinimumHeight(1);
    // Also where it comes from outside: a scroll area itself follows only within.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && content_->isAncestorOf(now)) ensureWidgetVisible(now);
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { verticalScrollBar()->setValue(placeOfNews()); });
}

// In one box, so that while it says nothing nothing of it is left.
void LessonPanel::addWhy(QVBoxLayout& column) {
    rule_->setFixedHeight(1);
    auto* box = new QVBoxLayout(whyBox_);
    box->setContentsMargins(0, 12, 0, 8);
    box->setSpacing(0);
    box->addWidget(rule_);
    box->addSpacing(16);
    box->addWidget(whyHead_);
    box->addSpacing(6);
    box->addWidget(why_);
    box->addSpacing(8);
    box->addWidget(sections_);
    column.addWidget(whyBox_);
}

void LessonPanel::addWays(QVBoxLayout& column) {
    besidePlace_->setSpacing(0);
    column.addSpacing(8);
    column.addWidget(askForAnswer_);
    column.addWidget(answer_);
    column.addSpacing(4);
    column.addWidget(besideHead_);
    column.addLayout(besidePlace_);
    connect(askForAnswer_, &RowButton::clicked, this, &LessonPanel::showAnswer);
    connect(afresh_, &RowButton::clicked, this, &LessonPanel::afreshWanted);
}

void LessonPanel::buildFooter() {
    footerRule_->setFixedHeight(1);
    auto* column = new QVBoxLayout(footer_);
    column->setContentsMargins(0, 0, 0, footerBelow);
    column->setSpacing(0);
    column->addWidget(footerRule_);
    auto* ways = new QVBoxLayout;
    ways->setContentsMargins(margin, footerBelow, margin, 0);
    ways->setSpacing(0);
    ways->addWidget(next_);
    ways->addWidget(map_);
    column->addLayout(ways);
    footer_->installEventFilter(this);
    connect(next_, &RowButton::clicked, this, [this] { Q_EMIT lessonWanted(links_.next.id); });
    connect(map_, &RowButton::clicked, this, &LessonPanel::mapWanted);
}

void LessonPanel::resizeEvent(QResizeEvent* event) {
    ScrollPanel::resizeEvent(event);
    placeFooter();
}

// Other words take another height.
bool LessonPanel::eventFilter(QObject* object, QEvent* event) {
    if (object == footer_ && event->type() == QEvent::LayoutRequest) placeFooter();
    return ScrollPanel::eventFilter(object, event);
}

// Of the height that its words take at this width; what scrolls is above it.
void LessonPanel::placeFooter() {
    const int high = footer_->layout()->totalHeightForWidth(width());
    footer_->setGeometry(0, height() - high, width(), high);
    setViewportMargins(0, 0, 0, high);
}

// While a story is told it leads on itself.
void LessonPanel::updateFooter() {
    const bool telling = session_ && session_->isGuided() && !session_->guide().toldOut;
    next_->setVisible(!links_.next.id.isEmpty() && !telling);
    placeFooter();
}

void LessonPanel::offerAfresh() {
    left_ = Left(session_->run(), session_->cursor(), session_->displayTime());
    updateAfresh();
    verticalScrollBar()->setValue(placeOfNews());
}

void LessonPanel::updateAfresh() {
    if (left_ && *left_ != Left(session_->run(), session_->cursor(), session_->displayTime())) left_.reset();
    leftSo_->setParagraphs(
        left_ ? QStringList{tr("This is as it was left: %1.")
                                .arg(runName(session_->history(), session_->run(), look_.language))}
              : QStringList());
    afresh_->setVisible(left_.has_value());
}

void LessonPanel::showAnswer() {
    answerAsked_ = true;
    updateAnswer();
}

void LessonPanel::setLinks(const LessonLinks& links) {
    links_ = links;
    qDeleteAll(beside_);
    beside_.clear();
    for (const LessonLink& link : links.beside) {
        auto* way = new RowButton(link.title);
        way->setTheme(look_.theme);
        connect(way, &RowButton::clicked, this, [this, id = link.id] { Q_EMIT besideWanted(id); });
        besidePlace_->addWidget(way);
        beside_ << way;
    }
    besideHead_->setParagraphs(beside_.isEmpty() ? QStringList() : QStringList{tr("Beside it")});
    next_->setWords(tr("Next lesson: %1").arg(links.next.title));
    updateFooter();
}

void LessonPanel::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    connect(session, &Session::changed, this, &LessonPanel::updateWhy);
    connect(session, &Session::changed, this, &LessonPanel::updateAnswer);
    connect(session, &Session::changed, this, &LessonPanel::updateFooter);
    connect(session, &Session::changed, this, &LessonPanel::updateAfresh);
    answerAsked_ = false;
    left_.reset();
    story_->setSession(session);
    updateTexts();
    verticalScrollBar()->setValue(0);
}

void LessonPanel::setLook(const Look& look) {
    look_ = look;
    for (Prose* prose : {place_, title_, summary_, leftSo_, answer_, besideHead_, whyHead_, why_, sections_})
        prose->setTheme(look.theme);
    for (RowButton* way : QList<RowButton*>{askForAnswer_, afresh_, next_, map_} + beside_)
        way->setTheme(look.theme);
    story_->setLook(look);
    setGround(this, look.theme, Ink::panel);
    setGround(content_, look.theme, Ink::panel);
    for (QWidget* rule : {rule_, footerRule_}) setGround(rule, look.theme, Ink::divider);
    setGround(footer_, look.theme, Ink::panel);
    updateTexts();
}

void LessonPanel::setPlace(const QString& place) {
    place_->setParagraphs({place});
}

void LessonPanel::setCard(QWidget* card) {
    auto* column = static_cast<QVBoxLayout*>(content_->layout());
    column->insertWidget(column->indexOf(story_) + 1, card);
    card_ = card;
}

// Its top at least, where it is higher than the panel.
void LessonPanel::showCard() {
    const QWidget* asking = story_->card();
    const QWidget* card = asking && !asking->isHidden() ? asking : card_;
    if (!card || card->isHidden() || card->sizeHint().height() <= 0) return;  // nothing is asked
    content_->layout()->activate();
    content_->resize(content_->width(), content_->heightForWidth(content_->width()));
    const int top = card->mapTo(content_, QPoint(0, 0)).y(), bottom = top + card->height() + 16;
    verticalScrollBar()->setValue(
        std::min(top - 8, std::max(verticalScrollBar()->value(), bottom - viewport()->height())));
}

void LessonPanel::setExplaining(bool explains) {
    if (explains == explains_) return;
    explains_ = explains;
    if (!session_) return;
    updateAnswer();
    updateWhy();
}

QString LessonPanel::whyText() const {
    return why_->plainText();
}

void LessonPanel::updateTexts() {
    setAccessibleName(tr("Lesson"));
    whyHead_->setParagraphs({tr("Why this step")});
    askForAnswer_->setWords(tr("Show the answer"));
    afresh_->setWords(tr("Start afresh"));
    map_->setWords(tr("Course map"));
    map_->setToolTip(tr("All lessons and what has been done"));
    setLinks(links_);
    if (!session_) return;
    const Scenario& scenario = session_->scenario();
    title_->setParagraphs({in(look_.language, scenario.title)});
    summary_->setParagraphs(about());
    updateAfresh();
    updateAnswer();
    updateWhy();
}

// A lesson is about its question, a scenario about what it does.
QStringList LessonPanel::about() const {
    const Scenario& scenario = session_->scenario();
    if (scenario.lesson) return {markedIn(look_.language, scenario.lesson->question).line()};
    return markedIn(look_.language, scenario.summary).line().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void LessonPanel::updateAnswer() {
    const auto& lesson = session_->scenario().lesson;
    const bool known = lesson && (answerAsked_ || session_->guide().toldOut);
    askForAnswer_->setVisible(lesson && !known && explains_);
    answer_->setHeaded(
        known && explains_
            ? QList<Prose::Paragraph>{{tr("Answer"), markedIn(look_.language, lesson->answer).line()}}
            : QList<Prose::Paragraph>());
}

// Of a scenario that was made from a script: the lines whose turn was at this instant.
void LessonPanel::addScriptLines(const Scenario& scenario, Instant at, QList<Prose::Paragraph>& paragraphs) {
    for (const ScriptLine& line : scenario.lines) {
        if (line.at == at) {
            paragraphs.push_back(
                {tr("Line %1 of the script").arg(line.line), QString::fromStdString(line.text)});
        }
    }
}

void LessonPanel::updateWhy() {
    QList<Prose::Paragraph> paragraphs;
    QStringList sections;
    const Trace& trace = session_->trace();
    const std::size_t begin = whyBegin(*session_);
    AlikeInFloods alike(session_->floods());
    for (std::size_t i = begin; i < session_->cursor(); ++i) {
        const bool newInstant = i == begin || trace.entry(i).at != trace.entry(i - 1).at;
        if (newInstant) addScriptLines(session_->scenario(), trace.entry(i).at, paragraphs);
        const Explanation one = explain(trace, i, session_->scenario(), look_.language, look_.wording);
        if (alike.isTold(i, one, paragraphs.size())) continue;
        const QString gap = look_.language == Language::en ? QStringLiteral(" ") : QString();
        paragraphs.push_back({one.what, one.why.join(gap).trimmed()});
        sections += one.sections;
    }
    alike.addCounts(paragraphs);
    sections.removeDuplicates();
    if (session_->cursor() == 0) {
        paragraphs.push_back({{}, tr("Nothing has happened yet. Next plays the first message.")});
    }
    whyBox_->setVisible(explains_);
    if (!explains_) {
        paragraphs.clear();
        sections.clear();
    }
    why_->setHeaded(paragraphs);
    sections_->setParagraphs(sections.isEmpty() ? QStringList() : QStringList{sections.join(tr(", "))});
    showWhy();
}

// Where not all fits, what is new is what one wants to read: what the story says, else the reason; what
// stands above stays as far as there is room. Who comes back reads that they do.
int LessonPanel::placeOfNews() const {
    if (!session_ || session_->cursor() == 0 || left_) return 0;
    const bool tells = session_->isGuided() && !session_->story().empty();
    if (tells && session_->told() == 0) return 0;
    const int top = (tells ? story_->y() : whyBox_->y() + whyHead_->y()) - aboveWhy;
    const QWidget& last = tells ? static_cast<const QWidget&>(*story_) : *whyBox_;
    const int bottom = last.geometry().bottom() + (tells ? aboveWhy : 0);
    return std::clamp(bottom - viewport()->height(), 0, std::max(top, 0));
}

// With every step; how high the new text is becomes known after it.
void LessonPanel::showWhy() {
    const std::pair shown(&session_->trace(), session_->cursor());
    if (std::exchange(shownWhy_, shown) != shown) verticalScrollBar()->setValue(placeOfNews());
}

}  // namespace synstep
