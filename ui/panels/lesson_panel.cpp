// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lesson_panel.h"

#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/panels/ground.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr int aboveWhy = 8;

// Where a person has changed the run, what came before in the same step is as they know it. Where nothing has
// happened since, as when one loses a message that is on its way, what sent it is told again.
std::size_t whyBegin(const Session& session) {
    const std::size_t begin = session.stepBegin(), branchPoint = session.trace().branchPoint();
    const std::size_t cursor = session.cursor();
    const std::size_t from = branchPoint < cursor ? std::max(begin, branchPoint) : begin;
    if (from < cursor || cursor == 0) return from;
    return branchPoint > 0 ? branchPoint - 1 : cursor - 1;
}

// Where the lesson and the reason do not fit together, what is new is what one wants to read.
int placeOfWhy(const Session* session, const QWidget& head) {
    return session && session->cursor() > 0 ? head.y() - aboveWhy : 0;
}

}  // namespace

LessonPanel::LessonPanel(QWidget* parent)
    : ScrollPanel(parent),
      content_(new QWidget),
      place_(new Prose(Type::meta, Ink::muted)),
      title_(new Prose(Type::title, Ink::ink)),
      summary_(new Prose(Type::body, Ink::ink)),
      rule_(new QWidget),
      whyHead_(new Prose(Type::state, Ink::muted)),
      why_(new Prose(Type::control, Ink::ink)),
      sections_(new Prose(Type::meta, Ink::muted)) {
    rule_->setFixedHeight(1);
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(0);
    column->addWidget(place_);
    column->addSpacing(4);
    column->addWidget(title_);
    column->addSpacing(8);
    column->addWidget(summary_);
    column->addSpacing(16);
    column->addWidget(rule_);
    column->addSpacing(16);
    column->addWidget(whyHead_);
    column->addSpacing(6);
    column->addWidget(why_);
    column->addSpacing(8);
    column->addWidget(sections_);
    column->addStretch(1);
    setWidget(content_);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { verticalScrollBar()->setValue(placeOfWhy(session_, *whyHead_)); });
}

void LessonPanel::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    connect(session, &Session::changed, this, &LessonPanel::updateWhy);
    updateTexts();
    verticalScrollBar()->setValue(0);
}

void LessonPanel::setLook(const Look& look) {
    look_ = look;
    for (Prose* prose : {place_, title_, summary_, whyHead_, why_, sections_}) prose->setTheme(look.theme);
    setGround(this, look.theme, Ink::panel);
    setGround(content_, look.theme, Ink::panel);
    setGround(rule_, look.theme, Ink::divider);
    updateTexts();
}

void LessonPanel::setPlace(const QString& place) {
    place_->setParagraphs({place});
}

QString LessonPanel::whyText() const {
    return why_->plainText();
}

void LessonPanel::updateTexts() {
    setAccessibleName(tr("Lesson"));
    whyHead_->setParagraphs({tr("Why this step")});
    if (!session_) return;
    const Scenario& scenario = session_->scenario();
    title_->setParagraphs({in(look_.language, scenario.title)});
    summary_->setParagraphs(
        in(look_.language, scenario.summary).split(QLatin1Char('\n'), Qt::SkipEmptyParts));
    updateWhy();
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
    for (std::size_t i = begin; i < session_->cursor(); ++i) {
        const bool newInstant = i == begin || trace.entry(i).at != trace.entry(i - 1).at;
        if (newInstant) addScriptLines(session_->scenario(), trace.entry(i).at, paragraphs);
        const Explanation one = explain(trace, i, session_->scenario(), look_.language, look_.wording);
        const QString gap = look_.language == Language::en ? QStringLiteral(" ") : QString();
        paragraphs.push_back({one.what, one.why.join(gap).trimmed()});
        sections += one.sections;
    }
    sections.removeDuplicates();
    if (session_->cursor() == 0) {
        paragraphs.push_back({{}, tr("Nothing has happened yet. Next plays the first message.")});
    }
    why_->setHeaded(paragraphs);
    sections_->setParagraphs(sections.isEmpty() ? QStringList() : QStringList{sections.join(tr(", "))});
    showWhy();
}

// With every step; how high the new text is becomes known after it.
void LessonPanel::showWhy() {
    const std::pair shown(&session_->trace(), session_->cursor());
    if (std::exchange(shownWhy_, shown) != shown)
        verticalScrollBar()->setValue(placeOfWhy(session_, *whyHead_));
}

}  // namespace synstep
