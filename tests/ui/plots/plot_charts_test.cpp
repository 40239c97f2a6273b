// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart is filled with.
#include "ui/plots/plot_charts.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QLegendMarker>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>
#include <set>

#include "tests/support/several.h"
#include "tests/ui/session/built_in.h"
#include "ui/plots/octet_bars.h"

namespace synstep {
namespace {

struct Charts : testing::Test {
    void show(Plot plot, const char* id) {
        scenario = test::builtIn(id);
        Trace trace(World(std::make_shared<const synstep::Setup>(scenario.setup)));
        trace.growToEnd();
        showPlot(chart, plot, plotData(trace, trace.size(), SocketName{0}), scenario, {});
    }
    // Marks of one colour alone have no name and are left out of the legend.
    QStringList legend() const {
        QStringList names;
        for (const QLegendMarker* marker : chart.legend()->markers()) {
            if (!marker->label().isEmpty()) names << marker->label();
        }
        return names;
    }
    // How the numbers across and upwards are written.
    QStringList axes() const {
        QStringList formats;
        for (const QAbstractAxis* axis : chart.axes())
            formats << qobject_cast<const QValueAxis*>(axis)->labelFormat();
        return formats;
    }

    QChart chart;
    Scenario scenario;
};

TEST_F(Charts, WhatWasSentAgainIsHollow) {
    show(Plot::sequence, "third-ack-lost");
    QList<QPointF> hollow;
    for (const QAbstractSeries* series : chart.series()) {
        const auto* marks = qobject_cast<const QLineSeries*>(series);
        if (!marks || marks->lightMarker().isNull()) continue;
        const QImage& mark = marks->lightMarker();
        const bool square = qAlpha(mark.pixel(1, 1)) == 255;
        const bool isFilled = qAlpha(mark.pixel(mark.width() / 2, mark.height() / 2)) == 255;
        if (square && !isFilled) hollow << marks->points();
    }
    EXPECT_EQ(hollow, (QList<QPointF>{{1.05, 0}}));
}

TEST_F(Charts, WhatIsLostHasAStarAroundIt) {
    show(Plot::sequence, "third-ack-lost");
    QList<QPointF> stars;
    for (const QAbstractSeries* series : chart.series()) {
        const auto* marks = qobject_cast<const QLineSeries*>(series);
        if (marks && !marks->lightMarker().isNull() && marks->markerSize() > 20) stars << marks->points();
    }
    ASSERT_EQ(stars.size(), 1);
    EXPECT_NEAR(stars[0].x(), 0.1, 1e-6);
    EXPECT_EQ(stars[0].y(), 1);
}

// Whatever one of them has to show that others have not: as the panel draws them, one plot at a time.
TEST_F(Charts, HaveOneTimeAxis) {
    for (const char* id : {"three-way-waste", "half-close-with-data", "syn-flood"}) {
        scenario = test::builtIn(id);
        Trace trace(World(std::make_shared<const synstep::Setup>(scenario.setup)));
        trace.growToEnd();
        PlotMemory memory;
        std::set<double> ends;
        for (const Plot plot : {Plot::sequence, Plot::timeout, Plot::queues, Plot::states}) {
            PlotData data = memory.at(trace, trace.size(), SocketName{0});
            if (plot == Plot::queues) data.queues = memory.queues();
            showPlot(chart, plot, data, scenario, {});
            ends.insert(qobject_cast<QValueAxis*>(chart.axes(Qt::Horizontal).constFirst())->max());
        }
        EXPECT_EQ(ends.size(), 1u) << id;
    }
}

TEST_F(Charts, TextReachesUpwardsByItsOctets) {
    show(Plot::sequence, "third-ack-lost-data");
    const OctetBars* bars = OctetBars::of(chart);
    ASSERT_NE(bars, nullptr);
    ASSERT_EQ(bars->bars().size(), 1u);
    EXPECT_EQ(bars->bars().front().foot, QPointF(0.3, 1));
    EXPECT_EQ(bars->bars().front().height, 100);
    const auto* axis = qobject_cast<QValueAxis*>(chart.axes(Qt::Vertical).constFirst());
    EXPECT_GT(axis->max(), 101) << "all of it has room";
    show(Plot::timeout, "third-ack-lost-data");
    EXPECT_EQ(OctetBars::of(chart), nullptr);
}

TEST_F(Charts, TheLegendExplainsShapesAndNotEveryColour) {
    show(Plot::sequence, "third-ack-lost");
    EXPECT_EQ(legend(), (QStringList{QStringLiteral("Client"), QStringLiteral("Server"),
                                     QStringLiteral("sent again"), QStringLiteral("lost")}));
    show(Plot::sequence, "three-way-handshake");
    EXPECT_EQ(legend(), (QStringList{QStringLiteral("Client"), QStringLiteral("Server")}));
}

TEST_F(Charts, NumbersHaveTheirUnitsAndWhatIsCountedUpwardsIsSaidBesideTheChart) {
    show(Plot::sequence, "wave");
    EXPECT_EQ(axes(), (QStringList{QStringLiteral("%.1f s"), QStringLiteral("%.0f")}));
    EXPECT_EQ(upwards(Plot::sequence).toStdString(), "seq − ISN, octets");
    show(Plot::timeout, "wave");
    EXPECT_EQ(axes(), (QStringList{QStringLiteral("%.1f s"), QStringLiteral("%.1f s")}));
    EXPECT_EQ(upwards(Plot::timeout).toStdString(), "RTO");
    show(Plot::queues, "wave");
    EXPECT_EQ(axes(), (QStringList{QStringLiteral("%.1f s"), QStringLiteral("%.0f")}));
    EXPECT_EQ(upwards(Plot::queues).toStdString(), "connections");
    EXPECT_TRUE(upwards(Plot::states).isEmpty()) << "its axis names the hosts";
    for (const QAbstractAxis* axis : chart.axes()) EXPECT_TRUE(axis->titleText().isEmpty());
}

TEST_F(Charts, ATimeoutHoldsUntilTheNextOne) {
    show(Plot::timeout, "syn-never-answered");
    const QList<QPointF> line = qobject_cast<QXYSeries*>(chart.series().constFirst())->points();
    ASSERT_GE(line.size(), 4);
    for (int i = 1; i < line.size(); ++i)
        EXPECT_TRUE(line[i].x() == line[i - 1].x() || line[i].y() == line[i - 1].y()) << i;
}

TEST_F(Charts, ALongWaitAtTheEndDoesNotPressTheRestTogether) {
    for (const Plot plot : {Plot::sequence, Plot::timeout, Plot::queues}) {
        show(plot, "half-close-with-data");
        const auto* axis = qobject_cast<QValueAxis*>(chart.axes(Qt::Horizontal).constFirst());
        ASSERT_NE(axis, nullptr);
        EXPECT_LT(axis->max(), 2) << "TIME-WAIT lasts until 60.8 s";
        EXPECT_GT(axis->max(), 0.8);
    }
}

TEST_F(Charts, StatesAreBarsOfTheirPhaseOneHostAboveTheOther) {
    show(Plot::states, "third-ack-lost");
    const Look look;
    QStringList bars;
    double last = -1;
    for (QAbstractSeries* series : chart.series()) {
        const auto* bar = qobject_cast<const QAreaSeries*>(series);
        if (!bar) continue;
        const QList<QPointF> upper = bar->upperSeries()->points();
        const bool client = upper.front().y() > 1;
        bars << (client ? QStringLiteral("client ") : QStringLiteral("server ")) + bar->name();
        if (bar->name() == QStringLiteral("SYN-RECEIVED")) {
            EXPECT_EQ(bar->brush().color(), look.theme.color(Ink::phaseOpening));
            EXPECT_NEAR(upper.front().x(), 0.05, 1e-6);
            EXPECT_NEAR(upper.back().x(), 1.15, 1e-6);
        }
        EXPECT_TRUE(!client || upper.front().x() >= last);
        last = upper.front().x();
    }
    EXPECT_EQ(bars, (QStringList{QStringLiteral("client SYN-SENT"), QStringLiteral("client ESTABLISHED"),
                                 QStringLiteral("server LISTEN"), QStringLiteral("server SYN-RECEIVED")}))
        << "that the server is ESTABLISHED is of this instant, and has no length yet";
}

// Most of a long run is one state; names of the short ones stand beside each other, or are left out.
TEST_F(Charts, NamesOfStatesKeepWithinThePlotAndApart) {
    scenario = test::sendings(100);
    scenario.setup.script.calls.push_back(
        {AtTime{Instant{} + std::chrono::seconds(21)}, HostId::client, {CallKind::close}});
    scenario.setup.script.calls.push_back(
        {AtTime{Instant{} + std::chrono::seconds(22)}, HostId::server, {CallKind::close}});
    Trace trace(World(std::make_shared<const synstep::Setup>(scenario.setup)));
    trace.growToEnd();
    const Look look;
    const QFontMetricsF metrics(look.theme.font(Type::axis));
    for (const QSizeF size : {QSizeF(350, 70), QSizeF(350, 140), QSizeF(600, 300)}) {
        chart.resize(size);
        showPlot(chart, Plot::states, plotData(trace, trace.size(), SocketName{0}), scenario, look);
        const auto* time = qobject_cast<QValueAxis*>(chart.axes(Qt::Horizontal).constFirst());
        const auto* hosts = qobject_cast<QValueAxis*>(chart.axes(Qt::Vertical).constFirst());
        const qreal across = (size.width() - 80) / (time->max() - time->min());
        const qreal upwards = (size.height() - 26) / (hosts->max() - hosts->min());
        std::vector<QRectF> boxes;
        QStringList names;
        for (const QAbstractSeries* series : chart.series()) {
            const auto* label = qobject_cast<const QScatterSeries*>(series);
            if (!label || !label->pointLabelsVisible()) continue;
            names << label->pointLabelsFormat();
            const qreal width = metrics.horizontalAdvance(names.back());
            const QPointF place = label->at(0);
            boxes.emplace_back((place.x() - time->min()) * across - width / 2, -place.y() * upwards, width,
                               10);
            EXPECT_GE(boxes.back().left(), 0) << names.back().toStdString();
            EXPECT_LE(boxes.back().right(), size.width() - 80) << names.back().toStdString();
        }
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t j = i + 1; j < boxes.size(); ++j)
                EXPECT_FALSE(boxes[i].intersects(boxes[j]))
                    << names[static_cast<int>(i)].toStdString() << ", "
                    << names[static_cast<int>(j)].toStdString();
        EXPECT_EQ(names.count(QStringLiteral("ESTABLISHED")), 2);
        EXPECT_TRUE(names.contains(QStringLiteral("FIN-WAIT-1")));
    }
}

TEST_F(Charts, StatesHaveTheTimeAxisOfTheOtherPlots) {
    show(Plot::sequence, "half-close-with-data");
    const auto end = qobject_cast<QValueAxis*>(chart.axes(Qt::Horizontal).constFirst())->max();
    show(Plot::states, "half-close-with-data");
    const auto* axis = qobject_cast<QValueAxis*>(chart.axes(Qt::Horizontal).constFirst());
    ASSERT_NE(axis, nullptr);
    EXPECT_EQ(axis->max(), end);
    EXPECT_TRUE(axis->labelFormat().endsWith(QStringLiteral(" s")));
}

TEST_F(Charts, CountsAreTickedInWholeNumbers) {
    show(Plot::queues, "syn-flood");
    const auto* axis = qobject_cast<QValueAxis*>(chart.axes(Qt::Vertical).constFirst());
    ASSERT_NE(axis, nullptr);
    EXPECT_EQ(axis->tickInterval(), 1);
    EXPECT_GE(axis->max(), 3);
}

}  // namespace
}  // namespace synstep
