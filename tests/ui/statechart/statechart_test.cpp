// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statechart/statechart.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainterPathStroker>
#include <cmath>
#include <set>

#include "tests/ui/statechart/run_of.h"
#include "ui/scene/paint.h"
#include "ui/statechart/chart_run.h"
#include "ui/statechart/edge_words.h"
#include "ui/statechart/routes.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

// Pictures to look at, in the folder that SYNSTEP_PICTURES names.
void keepPicture(const DisplayList& list, const Theme& theme, const QString& name) {
    const QString folder = qEnvironmentVariable("SYNSTEP_PICTURES");
    if (folder.isEmpty()) return;
    const qreal scale = 2;
    QImage image((list.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.color(Ink::ground));
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, list, theme, QRectF({}, list.size));
    painter.end();
    ASSERT_TRUE(image.save(QStringLiteral("%1/%2.png").arg(folder, name)));
}

QString edgeId(State from, State to) {
    return QStringLiteral("edge/%1/%2").arg(stateName(from), stateName(to));
}

struct Case {
    ThemeName theme;
    Medium medium;
    Language language;
    bool compact;
};
const Case cases[] = {{ThemeName::light, Medium::screen, Language::en, false},
                      {ThemeName::dark, Medium::screen, Language::zhCN, false},
                      {ThemeName::light, Medium::screen, Language::en, true},
                      {ThemeName::dark, Medium::screen, Language::zhCN, true},
                      {ThemeName::print, Medium::page, Language::en, false},
                      {ThemeName::print, Medium::page, Language::zhCN, false}};

TEST(StateChart, HasARouteForEveryRowOfTheTable) {
    for (const bool compact : {false, true}) {
        const ChartGeometry geometry = chartGeometry(compact, 1, {});
        for (const Transition& transition : transitions()) {
            const auto route = routeOf(transition, geometry);
            ASSERT_TRUE(route) << toString(transition.from) << " -> " << toString(transition.to);
            EXPECT_EQ(route->isStub, transition.kind == EdgeKind::reset);
        }
    }
}

TEST(StateChart, SaysSomethingOnEveryEdgeThatIsNoReset) {
    for (const Transition& transition : transitions())
        for (const Language language : {Language::en, Language::zhCN})
            EXPECT_EQ(edgeText(transition.from, transition.to, language).isEmpty(),
                      transition.kind == EdgeKind::reset)
                << toString(transition.from) << " -> " << toString(transition.to);
}

TEST(StateChart, DrawsOnlyEdgesOfTheTableAndAllThatFigure5AndItsNotesHave) {
    const Theme theme(ThemeName::light);
    StateChartView view;
    const DisplayList list = layoutStateChart(view, {}, theme);
    std::size_t drawn = 0;
    for (const Element& element : list.elements) drawn += element.kind == ElementKind::edge ? 1 : 0;
    std::size_t expected = 0;
    for (const Transition& transition : transitions()) {
        const bool revival = (transition.from == State::timeWait && transition.to == State::synReceived) ||
                             (transition.from == State::synReceived && transition.to == State::timeWait);
        const bool always = transition.kind != EdgeKind::counterfactual && !revival;
        EXPECT_EQ(list.find(edgeId(transition.from, transition.to)) != nullptr, always);
        expected += always ? 1 : 0;
    }
    EXPECT_EQ(drawn, expected);
}

TEST(StateChart, EndsEveryRouteAtItsStates) {
    const ChartGeometry g = chartGeometry(false, 1, {});
    for (const Transition& t : transitions()) {
        const Route route = *routeOf(t, g);
        const auto touches = [&g](State state, QPointF p) {
            const QRectF grown = g.node(state).adjusted(-0.1, -0.1, 0.1, 0.1);
            const QRectF end = g.node(state, true).adjusted(-0.1, -0.1, 0.1, 0.1);
            return grown.contains(p) || end.contains(p);
        };
        EXPECT_TRUE(touches(t.from, route.corners.front())) << toString(t.from) << " -> " << toString(t.to);
        if (!route.isStub) {
            EXPECT_TRUE(touches(t.to, route.corners.back())) << toString(t.from) << " -> " << toString(t.to);
        }
    }
}

// What a chart must never do with its words.
struct Words {
    struct Word {
        QString text;
        QRectF box;
    };
    std::vector<Word> labels;  // not the names in the nodes, not the tokens' letters
    std::vector<std::pair<QString, QRectF>> nodes, tokens;
    std::vector<std::pair<QString, QPainterPath>> strokes;  // of edges, as areas

    Words(const DisplayList& list, const Theme& theme) {
        for (const Shape& shape : list.shapes) {
            const Element& element = list.elements[shape.element];
            if (const auto* text = std::get_if<TextShape>(&shape.what)) {
                if (element.kind == ElementKind::edge || element.kind == ElementKind::background)
                    labels.push_back({text->text, textBounds(*text, theme)});
                continue;
            }
            const auto& path = std::get<PathShape>(shape.what);
            if (element.kind == ElementKind::edge && path.stroke && path.stroke->opacity == 1) {
                QPainterPathStroker area;
                area.setWidth(path.stroke->width);
                strokes.emplace_back(element.id, area.createStroke(path.path));
            }
        }
        for (const Element& element : list.elements) {
            if (element.kind == ElementKind::node) nodes.emplace_back(element.id, element.bounds);
            if (element.kind == ElementKind::token) tokens.emplace_back(element.id, element.bounds);
        }
    }

    std::string trouble(QSizeF size) const {
        QStringList found;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const Word& word = labels[i];
            if (!QRectF({}, size).contains(word.box))
                found << word.text + QStringLiteral(" leaves the picture");
            for (std::size_t j = i + 1; j < labels.size(); ++j)
                if (word.box.intersects(labels[j].box))
                    found << word.text + QStringLiteral(" on ") + labels[j].text;
            for (const auto& [id, box] : nodes)
                if (word.box.intersects(box)) found << word.text + QStringLiteral(" on ") + id;
            for (const auto& [id, box] : tokens)
                if (word.box.intersects(box)) found << word.text + QStringLiteral(" on ") + id;
            for (const auto& [id, area] : strokes)
                if (area.controlPointRect().intersects(word.box) && area.intersects(word.box))
                    found << word.text + QStringLiteral(" on ") + id;
        }
        return found.join(QStringLiteral("; ")).toStdString();
    }
};

// An arrowhead under a token would not show where its edge leads. Between TIME-WAIT and CLOSED of a compact
// chart is too little room for two tokens and a head.
std::string coveredHead(const DisplayList& list) {
    for (const Shape& shape : list.shapes) {
        const Element& element = list.elements[shape.element];
        const auto* path = std::get_if<PathShape>(&shape.what);
        if (element.kind != ElementKind::edge || !path || path->stroke || path->fill->opacity < 1) continue;
        if (element.id == QLatin1String("edge/TIME-WAIT/CLOSED") && list.size.width() < 400) continue;
        for (const Element& token : list.elements)
            if (token.kind == ElementKind::token &&
                token.bounds.adjusted(1.5, 1.5, -1.5, -1.5).intersects(path->path.boundingRect()))
                return (token.id + QStringLiteral(" on the head of ") + element.id).toStdString();
    }
    return {};
}

// The positions after which a chart looks different, and the beginning.
std::vector<std::size_t> changesOf(const Trace& trace) {
    std::vector<std::size_t> positions{0};
    for (std::size_t i = 0; i < std::min<std::size_t>(trace.size(), 200); ++i)
        for (const Effect& effect : trace.entry(i).effects)
            if (std::holds_alternative<StateChanged>(effect.what) && positions.back() != i + 1)
                positions.push_back(i + 1);
    return positions;
}

std::string lookOf(const ChartRun& run) {
    std::set<std::string> edges;
    for (const TakenEdge& edge : run.edges)
        edges.insert(std::string(toString(edge.from)) + ">" + std::string(toString(edge.to)) +
                     (edge.current ? "!" : ""));
    std::string look;
    for (const std::string& edge : edges) look += edge + " ";
    for (const auto& token : run.tokens)
        look += token ? std::string(toString(token->state)) + (token->ended ? "e" : "") +
                            (token->ghost ? "g " : " ")
                      : "- ";
    return look + (run.listens[0] ? "L" : "-") + (run.listens[1] ? "L" : "-");
}

TEST(StateChart, KeepsEveryWordClearOfWordsNodesAndEdges) {
    std::set<std::string> seen;  // many runs look alike: each look once
    for (const BuiltIn& builtIn : builtInScenarios()) {
        const RunOf run(builtIn.id);
        for (const std::size_t cursor : changesOf(*run.trace)) {
            StateChartView view;
            view.trace = run.trace.get();
            view.scenario = &run.scenario;
            view.cursor = cursor;
            if (!seen.insert(lookOf(chartRun(view))).second) continue;
            for (const Case& c : cases) {
                const Theme theme(c.theme, c.medium);
                view.language = c.language;
                const QSizeF room = stateChartSize(c.compact, theme) + QSizeF(0, c.compact ? 20 : 0);
                const DisplayList list = layoutStateChart(view, {room, c.compact}, theme);
                ASSERT_EQ(Words(list, theme).trouble(list.size), "")
                    << builtIn.id << " at " << cursor << " " << toString(c.language).toStdString();
                ASSERT_EQ(coveredHead(list), "")
                    << builtIn.id << " at " << cursor << (c.compact ? ", compact" : "");
            }
        }
    }
    EXPECT_GT(seen.size(), 50u);
}

TEST(StateChart, KeepsItsLeastSizeAndSpreadsIntoMore) {
    const Theme theme(ThemeName::light);
    StateChartView view;
    EXPECT_EQ(layoutStateChart(view, {}, theme).size, QSizeF(440, 475));
    EXPECT_EQ(layoutStateChart(view, {{100, 100}, true}, theme).size, QSizeF(352, 318));
    const DisplayList wide = layoutStateChart(view, {{560, 600}, false}, theme);
    EXPECT_EQ(wide.size, QSizeF(560, 600));
    EXPECT_GT(wide.find(QStringLiteral("node/LAST-ACK"))->bounds.right(), 540);
}

TEST(StateChart, ShowsWhereBothEndsAreAndWhatTheyTook) {
    const RunOf run("three-way-handshake");
    const Theme theme(ThemeName::light);
    StateChartView view;
    view.trace = run.trace.get();
    view.scenario = &run.scenario;
    view.cursor = run.reaches(HostId::client, State::established);
    const DisplayList list = layoutStateChart(view, {}, theme);
    EXPECT_EQ(list.find(QStringLiteral("token/client"))->subject, static_cast<int>(State::established));
    EXPECT_EQ(list.find(QStringLiteral("token/server"))->subject, static_cast<int>(State::synReceived));
    EXPECT_NE(list.find(QStringLiteral("token/listener/server")), nullptr);
    EXPECT_TRUE(
        list.find(edgeId(State::synSent, State::established))->name.endsWith(QStringLiteral("this step")));
    EXPECT_TRUE(list.find(edgeId(State::closed, State::synSent))->name.endsWith(QStringLiteral("taken")));
    EXPECT_FALSE(list.find(edgeId(State::closed, State::listen))->name.contains(QStringLiteral("taken")));
}

// Two in one node as one alone: L, C and S all inside where the name leaves room, else all across its ends.
TEST(StateChart, PutsEveryTokenInsideItsNodeIfItCan) {
    const RunOf run("simultaneous-close");
    const Theme theme(ThemeName::light);
    StateChartView view;
    view.trace = run.trace.get();
    view.scenario = &run.scenario;
    view.cursor =
        std::max(run.reaches(HostId::client, State::closing), run.reaches(HostId::server, State::closing));
    for (const bool compact : {false, true}) {
        const DisplayList list = layoutStateChart(view, {{}, compact}, theme);
        const auto inside = [&](const char* token, const char* node) {
            return list.find(QLatin1String(node))
                ->hit.boundingRect()
                .contains(list.find(QLatin1String(token))->bounds);
        };
        EXPECT_EQ(inside("token/client", "node/CLOSING"), !compact);
        EXPECT_EQ(inside("token/server", "node/CLOSING"), !compact);
        EXPECT_EQ(inside("token/listener/server", "node/LISTEN"), !compact);
    }
}

TEST(StateChart, HasALegendAlsoWhenItIsCompactIfThereIsRoom) {
    const Theme theme(ThemeName::light);
    for (const Language language : {Language::en, Language::zhCN})
        for (const qreal height : {318.0, 338.0}) {
            StateChartView view;
            view.language = language;
            const DisplayList list = layoutStateChart(view, {{352, height}, true}, theme);
            const bool there = std::any_of(list.shapes.begin(), list.shapes.end(), [&](const Shape& shape) {
                const auto* text = std::get_if<TextShape>(&shape.what);
                return text && text->text == chartWords(language).serverPath;
            });
            EXPECT_EQ(there, height > 330) << toString(language).toStdString();
        }
}

TEST(StateChart, TakesAWholeStepAsCurrentWhenToldWhereItBegan) {
    const RunOf run("three-way-handshake");
    const Theme theme(ThemeName::light);
    StateChartView view;
    view.trace = run.trace.get();
    view.scenario = &run.scenario;
    view.cursor = run.reaches(HostId::client, State::established);
    view.stepBegins = 0;
    const DisplayList list = layoutStateChart(view, {}, theme);
    EXPECT_TRUE(list.find(edgeId(State::closed, State::synSent))->name.endsWith(QStringLiteral("this step")));
}

TEST(StateChart, FindsNodesAndEdgesUnderThePointer) {
    const Theme theme(ThemeName::light);
    const DisplayList list = layoutStateChart({}, {}, theme);
    const QRectF node = list.find(QStringLiteral("node/ESTABLISHED"))->bounds;
    ASSERT_NE(list.at(node.center()), nullptr);
    EXPECT_EQ(list.at(node.center())->id, QStringLiteral("node/ESTABLISHED"));
    const ChartGeometry g = chartGeometry(false, 1, {});
    const QPointF onEdge(g.right, (g.y[3] + g.y[4]) / 2);
    ASSERT_NE(list.at(onEdge), nullptr);
    EXPECT_EQ(list.at(onEdge)->id, edgeId(State::synSent, State::established));
}

TEST(StateChart, IsTheSameWheneverItIsLaidOut) {
    const struct {
        const char* run;
        HostId host;
        State state;
    } moments[] = {{"third-ack-lost", HostId::client, State::established},
                   {"last-ack-lost", HostId::client, State::timeWait},
                   {"simultaneous-open", HostId::client, State::synReceived},
                   {"why-three-two-way-old-syn", HostId::server, State::established},
                   {"abort", HostId::client, State::closed},
                   {"time-wait-new-syn", HostId::server, State::closed},
                   {"handshake-and-wave", HostId::client, State::closed}};
    for (const auto& moment : moments) {
        const RunOf run(moment.run);
        StateChartView view;
        view.trace = run.trace.get();
        view.scenario = &run.scenario;
        view.cursor = run.reaches(moment.host, moment.state);
        for (std::size_t i = 0; i < std::size(cases); ++i) {
            const Theme theme(cases[i].theme, cases[i].medium);
            view.language = cases[i].language;
            const StateChartMetrics metrics{
                stateChartSize(cases[i].compact, theme) + QSizeF(0, cases[i].compact ? 20 : 0),
                cases[i].compact};
            const DisplayList list = layoutStateChart(view, metrics, theme);
            keepPicture(list, theme, QStringLiteral("chart-%1-%2").arg(QLatin1String(moment.run)).arg(i));
            EXPECT_EQ(dump(list), dump(layoutStateChart(view, metrics, theme)));
        }
    }
}

TEST(StateChart, MarksBreakpointsClearOfTheTokensAndWithinThePicture) {
    const RunOf run("handshake-and-wave");
    for (const bool compact : {false, true}) {
        for (std::size_t cursor = 0; cursor <= run.trace->size(); ++cursor) {
            StateChartView view;
            view.trace = run.trace.get();
            view.scenario = &run.scenario;
            view.cursor = cursor;
            for (int state = 0; state < stateCount; ++state)
                for (const HostId host : {HostId::client, HostId::server})
                    view.stops.push_back({host, static_cast<State>(state)});
            const DisplayList list = layoutStateChart(view, {{440, 475}, compact}, Theme(ThemeName::light));
            EXPECT_NE(list.find(QStringLiteral("stop/client/CLOSED/end")), nullptr);
            for (const Element& stop : list.elements) {
                if (!stop.id.startsWith(QStringLiteral("stop/"))) continue;
                EXPECT_TRUE(QRectF({}, list.size).contains(stop.bounds)) << stop.id.toStdString();
                for (const Element& token : list.elements) {
                    if (token.kind != ElementKind::token) continue;
                    EXPECT_FALSE(stop.bounds.intersects(token.bounds))
                        << stop.id.toStdString() << " on " << token.id.toStdString()
                        << (compact ? " compact" : "");
                }
            }
        }
    }
}

}  // namespace
}  // namespace synstep
