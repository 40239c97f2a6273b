// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/recording.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <utility>

#include "core/lesson/kept_story.h"
#include "core/scenario/reader.h"
#include "core/scenario/recorded.h"
#include "core/scenario/writer.h"
#include "ui/export/export.h"
#include "ui/text/changes.h"

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recording)
};

// An id has lower-case letters, digits and '-'.
std::string idFrom(const QString& path) {
    std::string id;
    for (const QChar c : QFileInfo(path).completeBaseName().toLower()) {
        const bool fits = (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
                          (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        id += fits ? c.toLatin1() : '-';
    }
    return id.find_first_not_of('-') == std::string::npos ? "scenario" : id;
}

void addChanges(std::string& title, const QString& changes) {
    if (title.empty() || changes.isEmpty()) return;
    title += ": " + changes.toStdString();
}

// "captions: 2, questions: 1"
QString leftOutOf(const KeptStory& kept) {
    QStringList parts;
    const auto count = [&](std::uint32_t left, const QString& text) {
        if (left > 0) parts << text.arg(left);
    };
    count(kept.captions, Words::tr("captions: %1"));
    count(kept.questions, Words::tr("questions: %1"));
    count(kept.acts, Words::tr("acts that are asked for: %1"));
    count(kept.challenges, Words::tr("challenges: %1"));
    count(kept.pointers, Words::tr("segments that are pointed at: %1"));
    count(kept.helps, Words::tr("help texts: %1"));
    return parts.join(Words::tr(", "));
}

}  // namespace

SavedScenario saveAsScenario(Session& session, const QString& path, Language language) {
    const std::shared_ptr<const Trace> run = session.wholeTrace();
    Scenario scenario = recorded(session.scenario(), *run);
    KeptStory kept = keptStory(session.asOpened(), scenario, *run);
    scenario.story = std::move(kept.story);
    scenario.id = idFrom(path);
    const History::Run& shown = session.history().run(session.run());
    const auto differenceIn = [&](Language in) {
        return shown.name.empty() ? changesText(shown.stimuli, scenario, in)
                                  : QString::fromStdString(shown.name);
    };
    addChanges(scenario.title.en, differenceIn(Language::en));
    addChanges(scenario.title.zhCN, differenceIn(Language::zhCN));
    const std::string text = scenarioText(scenario);
    const ReadResult again = readScenario(text, path.toStdString());
    const auto* read = std::get_if<Scenario>(&again);
    if (read == nullptr || !plays(*read, *run)) {
        return {
            Words::tr("A scenario file cannot say this run exactly: the order of what was done within one "
                      "instant would change, or a script plays one of its hosts."),
            {}};
    }
    return {writeFile(path, QByteArray::fromStdString(text), language), leftOutOf(kept)};
}

QString suggestedScenarioName(const Session& session) {
    QString name = QString::fromStdString(session.scenario().id);
    if (name.isEmpty()) name = QStringLiteral("scenario");
    if (session.run() > 0) name += QStringLiteral("-%1").arg(session.run() + 1);
    return name + QStringLiteral(".toml");
}

}  // namespace synstep
