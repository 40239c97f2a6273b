// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/story_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/panels/words.h"
#include "ui/text/changes.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(synstep::Story)
};

QString words(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString ownQuestion(const Ask& ask) {
    struct Question {
        QString operator()(const AskNext&) const { return Words::tr("What is sent next, and by whom?"); }
        QString operator()(const AskStates&) const {
            return Words::tr("Which states are the two ends in after the next step?");
        }
        QString operator()(const AskRecovery&) const {
            return Words::tr("Does the connection recover, and by what?");
        }
        QString operator()(const AskOrder&) const {
            return Words::tr("In which order do these messages come?");
        }
        QString operator()(const AskBlank&) const { return Words::tr("What stands in the empty field?"); }
        QString operator()(const AskFault&) const { return Words::tr("Which fault explains this run?"); }
        QString operator()(const AskChoice&) const { return {}; }
    };
    return std::visit(Question{}, ask.form);
}

QString segmentOfAct(const ActOnSegment& act, const Scenario& scenario, Language language) {
    const QString kind = act.kind ? kindText(*act.kind) : Words::tr("message");
    return Words::tr("%1 %2 %3", "host, kind, which: Client ACK 1")
        .arg(hostName(act.sender, scenario, language), kind, QString::number(act.nth));
}

// The timer that is due first; "" if none runs.
QString firstTimer(const Session& session, Language language) {
    const World world = session.world();
    std::optional<Instant> first;
    QString text;
    for (const HostId host : {HostId::client, HostId::server}) {
        for (const auto& socket : world.host(host).sockets()) {
            for (int t = 0; t < timerCount; ++t) {
                const auto timer = static_cast<Timer>(t);
                if (!socket->connection.timers.runs(timer)) continue;
                const Instant due = socket->connection.timers[timer];
                if (first && *first <= due) continue;
                first = due;
                text = Words::tr("%1: %2, due at %3 s")
                           .arg(hostName(host, session.scenario(), language), timerName(timer, language),
                                instantText(due));
            }
        }
    }
    return text;
}

// What goes on by itself now.
QString wayForward(const Session& session, Language language) {
    const auto flying = session.world().network.inFlight();
    if (!flying.empty()) return Words::tr("A message is on its way. Next (Space) lets it arrive.");
    const QString timer = firstTimer(session, language);
    if (!timer.isEmpty())
        return Words::tr("Nothing is on its way. The only way forward is a timer: %1.").arg(timer);
    return session.canGoNext() ? Words::tr("Next (Space) plays on.")
                               : Words::tr("Nothing comes any more: the run is over.");
}

QString howToAct(const StoryAct& act, const Scenario& scenario, Language language) {
    if (const auto* call = std::get_if<ActCall>(&act))
        return Words::tr("Menu Run, %1, then %2.")
            .arg(hostName(call->host, scenario, language), callText(call->call));
    if (std::holds_alternative<ActInject>(act)) return Words::tr("“Inject” (I) has what can be put in.");
    const auto& upon = std::get<ActOnSegment>(act);
    const QString segment = segmentOfAct(upon, scenario, language);
    if (upon.act == FaultAct::delay) return Words::tr("Select %1, then “Delay” (D).").arg(segment);
    if (upon.act == FaultAct::duplicate) return Words::tr("Select %1, then “Duplicate” (C).").arg(segment);
    return Words::tr("Select %1, then “Lose” (Del).").arg(segment);
}

}  // namespace

QString stepText(const StoryStep& step, Language language) {
    struct Text {
        Language language;
        QString operator()(const Say& say) const { return markedIn(language, say.text).line(); }
        QString operator()(const Ask& ask) const {
            return ask.text.isEmpty() ? ownQuestion(ask) : markedIn(language, ask.text).line();
        }
        QString operator()(const Do& act) const { return markedIn(language, act.text).line(); }
        QString operator()(const Challenge& task) const { return markedIn(language, task.text).line(); }
        QString operator()(const Playground& free) const { return markedIn(language, free.text).line(); }
    };
    return std::visit(Text{language}, step.what);
}

QString captionText(const Session& session, std::size_t step, Language language) {
    const QString text = stepText(session.story()[step], language);
    if (session.isStillSo(step)) return text;
    const std::size_t position = *session.storyPosition(step);
    const Instant at = position > 0 ? session.trace().entry(position - 1).at : Instant{};
    return Words::tr("Said at %1 s: %2", "a caption whose states have been left by now")
        .arg(instantText(at), text);
}

QString actText(const StoryAct& act, const Scenario& scenario, Language language) {
    if (const auto* call = std::get_if<ActCall>(&act))
        return Words::tr("%1: %2", "host, call")
            .arg(hostName(call->host, scenario, language), callText(call->call));
    if (const auto* injected = std::get_if<ActInject>(&act))
        return Words::tr("Inject segment %1 of the scenario").arg(injected->nth);
    const auto& upon = std::get<ActOnSegment>(act);
    const QString segment = segmentOfAct(upon, scenario, language);
    if (upon.act == FaultAct::delay)
        return Words::tr("Delay %1 by %2").arg(segment, durationText(upon.amount, language));
    if (upon.act == FaultAct::duplicate) return Words::tr("Duplicate %1").arg(segment);
    return Words::tr("Lose %1").arg(segment);
}

QString helpText(const Session& session, std::size_t step, Language language) {
    const StoryStep& one = session.story()[step];
    if (!one.help.isEmpty()) return markedIn(language, one.help).line();
    if (const auto* act = std::get_if<Do>(&one.what)) return howToAct(act->act, session.scenario(), language);
    if (const auto* task = std::get_if<Challenge>(&one.what))
        return Words::tr("It is met when this holds at one moment: %1.")
            .arg(reachText(task->reach, session.scenario(), language));
    return wayForward(session, language);
}

QString waitText(const Session& session, std::size_t step, Language language) {
    const StoryStep& one = session.story()[step];
    if (const auto* act = std::get_if<Do>(&one.what))
        return Words::tr("Waiting for this: %1.").arg(actText(act->act, session.scenario(), language));
    if (std::holds_alternative<Ask>(one.what)) return Words::tr("Waiting for an answer.");
    if (const auto* task = std::get_if<Challenge>(&one.what))
        return Words::tr("Watching for this: %1.").arg(reachText(task->reach, session.scenario(), language));
    return Words::tr("Waiting for Next (Space).");
}

QString missedText(const Session& session, std::size_t step, Language language) {
    const StoryAct& act = std::get<Do>(session.story()[step].what).act;
    QString why = obstacleText(session.obstacleTo(act));
    if (const auto* call = std::get_if<ActCall>(&act))
        why = refusalText(session.refusalOf({call->host, call->call}), language);
    return Words::tr(
               "Not possible in this run any more: %1. %2 The story goes on without it; Back leads to where "
               "it can be done.")
        .arg(actText(act, session.scenario(), language), why);
}

QString heldText(const Session& session, Language language) {
    const auto step = session.waitsFor();
    if (!step) return {};
    if (const auto* act = std::get_if<Do>(&session.story()[*step].what))
        return Words::tr("The lesson waits for this: %1.")
            .arg(actText(act->act, session.scenario(), language));
    return Words::tr("The lesson waits for an answer.");
}

QString reachText(const Conditions& reach, const Scenario& scenario, Language language) {
    QStringList parts;
    for (const ExpectedState& one : reach.states)
        parts << Words::tr("%1 in %2", "host, state")
                     .arg(hostName(one.host, scenario, language), words(toString(one.state)));
    const auto count = [&](const std::optional<std::uint32_t>& wanted, const QString& text) {
        if (wanted) parts << text.arg(*wanted);
    };
    count(reach.segments, Words::tr("segments sent: %1"));
    count(reach.lost, Words::tr("lost: %1"));
    count(reach.retransmissions, Words::tr("retransmissions: %1"));
    count(reach.halfOpen, Words::tr("connections in SYN-RECEIVED: %1"));
    count(reach.connections, Words::tr("sockets of the server: %1"));
    for (const auto& [host, report] : reach.reports)
        parts << Words::tr("%1 is told: %2", "host, report")
                     .arg(hostName(host, scenario, language), reportText(report, language));
    return parts.join(Words::tr(", "));
}

}  // namespace synstep
