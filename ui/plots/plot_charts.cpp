// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_charts.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLegendMarker>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numbers>

#include "ui/plots/octet_bars.h"
#include "ui/plots/plot_things.h"
#include "ui/plots/state_bars.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr qreal lostInLegend = 13;
// Between numbers: a chart elides those that have no room.
constexpr int mostStepsUp = 3, mostStepsAcross = 5;
// Beside the outermost marks, as a part of what is shown: a chart cuts what reaches beyond.
constexpr double roomBeside = 0.06, roomForMarks = 0.12, roomForStars = 0.22;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Plots)
};

// How many pixels of the screen one of the chart is.
qreal pixelRatioOf(const QChart& chart) {
    const QList<QGraphicsView*> views = chart.scene() ? chart.scene()->views() : QList<QGraphicsView*>();
    return views.isEmpty() ? 1 : views.constFirst()->devicePixelRatioF();
}

// The client's marks are round, the server's square; what was sent again is hollow.
class Marks {
  public:
    Marks(QChart& chart, const Look& look) : chart_(chart), look_(look) {}

    void add(const SentPoint& point) {
        const QPointF place(secondsOf(point.at), static_cast<double>(point.sequence));
        // What is sent most, acknowledgments and text, lies below what is rare.
        const int order = point.kind == SegmentKind::ack ? 0 : point.kind == SegmentKind::data ? 1 : 2;
        places_[{order, point.isRetransmission, point.from, point.kind}].append(place);
        if (const std::uint32_t octets = octetsAbove(point); octets > 0)
            bars_.push_back({place, static_cast<qreal>(octets), look_.theme.color(inkOf(point.kind)),
                             point.isRetransmission});
        anyAgain_ = anyAgain_ || point.isRetransmission;
        if (point.isLost) lost_.append(place);
    }

    void show() {
        for (const auto& [key, places] : places_) {
            const auto& [order, again, from, kind] = key;
            show(places, pictureOf(from, look_.theme.color(inkOf(kind)), again), markerSize + markerStroke);
        }
        show(lost_, pictureOfStar(), lostSize);
        OctetBars::show(chart_, std::move(bars_));
    }

    // Series without points stand in the legend for the shapes.
    void explain(const Scenario& scenario) {
        const QColor ink = look_.theme.color(Ink::ink);
        for (const HostId host : {HostId::client, HostId::server})
            make(host, ink, false)->setName(hostName(host, scenario, look_.language));
        if (anyAgain_) make(HostId::client, ink, true)->setName(Words::tr("sent again"));
        if (lost_.isEmpty()) return;
        auto* star = new QScatterSeries;
        star->setMarkerShape(QScatterSeries::MarkerShapeStar);
        star->setMarkerSize(lostInLegend);
        star->setPen(QPen(look_.theme.color(Ink::rst), markerStroke));
        star->setBrush(QColor(Qt::transparent));
        star->setName(Words::tr("lost"));
        chart_.addSeries(star);
    }

  private:
    // Each as the same picture: a series of marks has an item in the scene for each of them.
    void show(const QList<QPointF>& places, const QImage& picture, qreal size) {
        if (places.isEmpty()) return;
        auto* series = new QLineSeries;
        series->append(places);  // before it is shown: it is laid out anew with every point that it gets
        series->setPen(Qt::NoPen);
        series->setMarkerSize(size);
        series->setLightMarker(picture);
        chart_.addSeries(series);
        QLegendMarker* marker = chart_.legend()->markers(series).constFirst();
        marker->setVisible(false);
        marker->setShape(QLegend::MarkerShapeRectangle);  // small: the others leave room for it all the same
    }

    template <class Draw>
    QImage drawn(qreal size, const QColor& color, Draw draw) const {
        QImage picture(QSizeF(size, size).toSize() * pixelRatioOf(chart_),
                       QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(picture.width() / size, picture.height() / size);
        painter.setPen(QPen(color, markerStroke));
        draw(painter);
        return picture;
    }

    QImage pictureOf(HostId from, const QColor& color, bool hollow) const {
        return drawn(markerSize + markerStroke, color, [&](QPainter& painter) {
            painter.setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(color));
            const QRectF box(markerStroke / 2, markerStroke / 2, markerSize, markerSize);
            from == HostId::client ? painter.drawEllipse(box) : painter.drawRect(box);
        });
    }

    QImage pictureOfStar() const {
        constexpr int points = 5;
        constexpr qreal outer = lostSize / 2 - markerStroke, inner = outer * 0.5;
        QPolygonF star;
        for (int i = 0; i < 2 * points; ++i) {
            const qreal angle = i * std::numbers::pi / points, from = i % 2 == 0 ? outer : inner;
            star << QPointF(lostSize / 2 + from * std::sin(angle), lostSize / 2 - from * std::cos(angle));
        }
        return drawn(lostSize, look_.theme.color(Ink::rst),
                     [&star](QPainter& painter) { painter.drawPolygon(star); });
    }

    // For the legend alone.
    QScatterSeries* make(HostId from, const QColor& color, bool hollow) {
        auto* series = new QScatterSeries;
        series->setMarkerShape(from == HostId::client ? QScatterSeries::MarkerShapeCircle
                                                      : QScatterSeries::MarkerShapeRectangle);
        series->setMarkerSize(markerSize);
        series->setPen(QPen(color, markerStroke));
        series->setBrush(hollow ? QColor(Qt::transparent) : color);
        chart_.addSeries(series);
        return series;
    }

    using Key = std::tuple<int, bool, HostId, SegmentKind>;  // in the order of drawing
    QChart& chart_;
    const Look& look_;
    std::map<Key, QList<QPointF>> places_;
    QList<QPointF> lost_;
    std::vector<OctetBars::Bar> bars_;
    bool anyAgain_ = false;
};

void addSequence(QChart& chart, const PlotData& data, const Scenario& scenario, const Look& look) {
    Marks marks(chart, look);
    for (const SentPoint& point : data.sent) marks.add(point);
    marks.show();
    marks.explain(scenario);
}

// Values that hold until the next one. They come into the chart together: a series that is shown is laid out
// anew with every point that it gets.
class Steps {
  public:
    Steps(const QString& name, const QPen& pen) : name_(name), pen_(pen) {}
    void add(Instant at, double value) {
        if (!points_.isEmpty()) points_.append({secondsOf(at), last_});
        points_.append({secondsOf(at), value});
        last_ = value;
    }
    void showIn(QChart& chart, Instant end) {
        if (!points_.isEmpty()) points_.append({secondsOf(end), last_});
        auto* series = new QLineSeries;
        series->setName(name_);
        series->setPen(pen_);
        series->append(points_);
        chart.addSeries(series);
    }

  private:
    QString name_;
    QPen pen_;
    QList<QPointF> points_;
    double last_ = 0;
};

// The second of two lines is dashed.
QPen penOf(const Look& look, Ink ink, bool second) {
    return QPen(look.theme.color(ink), 2, second ? Qt::DashLine : Qt::SolidLine);
}

void addTimeouts(QChart& chart, const PlotData& data, const Scenario& scenario, const Look& look) {
    for (const HostId host : {HostId::client, HostId::server}) {
        const bool second = host == HostId::server;
        Steps steps(hostName(host, scenario, look.language),
                    penOf(look, second ? Ink::fin : Ink::syn, second));
        for (const TimeoutPoint& point : data.timeout[indexOf(host)])
            steps.add(point.at, secondsOf(point.timeout));
        steps.showIn(chart, data.shownEnd());
    }
}

void addQueues(QChart& chart, const PlotData& data, const Look& look) {
    Steps halfOpen(Words::tr("half-open"), penOf(look, Ink::syn, false));
    Steps waiting(Words::tr("accept queue"), penOf(look, Ink::data, true));
    for (const QueuePoint& point : data.queues) {
        halfOpen.add(point.at, point.halfOpen);
        waiting.add(point.at, point.waiting);
    }
    halfOpen.showIn(chart, data.shownEnd());
    waiting.showIn(chart, data.shownEnd());
}

// 1, 2 or 5 times a power of ten, at most `most` of which make `span`.
double niceStep(double span, int most) {
    const double power = std::pow(10, std::floor(std::log10(span / most)));
    for (const double times : {1, 2, 5}) {
        if (times * power >= span / most) return times * power;
    }
    return 10 * power;
}

void dress(QAbstractAxis& axis, const Look& look) {
    axis.setLabelsFont(look.theme.font(Type::axis));
    axis.setLabelsColor(look.theme.color(Ink::muted));
    axis.setLinePenColor(look.theme.color(Ink::lifeline));
    axis.setGridLineColor(look.theme.color(Ink::divider));
}

void attach(QChart& chart, QAbstractAxis* axis, Qt::Alignment side) {
    chart.addAxis(axis, side);
    for (QAbstractSeries* series : chart.series()) series->attachAxis(axis);
}

void addHostAxis(QChart& chart, const Scenario& scenario, const Look& look) {
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    for (const HostId host : {HostId::server, HostId::client})
        axis->append(hostName(host, scenario, look.language), StateBars::heightOf(host));
    axis->setRange(StateBars::lowest, StateBars::highest);
    axis->setGridLineVisible(false);
    dress(*axis, look);
    attach(chart, axis, Qt::AlignLeft);
}

// What an axis counts: the smallest step between two ticks, and what follows its numbers.
struct Count {
    double least = 1;
    const char* unit = "";
};
constexpr Count seconds{0.001, " s"}, whole{1, ""};

// A chart elides titles of axes, and what the upright one's takes it leaves free below: so the ticks tell
// the unit.
void addAxis(QChart& chart, Qt::Alignment side, double from, double to, double room, const Count& count,
             const Look& look) {
    const int most = side == Qt::AlignLeft ? mostStepsUp : mostStepsAcross;
    const double step = std::max(niceStep(to - from, most), count.least);
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 0.001)));
    auto* axis = new QValueAxis;
    dress(*axis, look);
    axis->setRange(from - room * (to - from), to + room * (to - from));
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(0);
    axis->setTickInterval(step);
    axis->setLabelFormat(QStringLiteral("%.%1f%2").arg(decimals).arg(QLatin1String(count.unit)));
    attach(chart, axis, side);
}

// From the least to the most of all marks, and from 0 to 1 at least.
void addValueAxis(QChart& chart, Plot plot, const PlotData& data, const Look& look) {
    double least = 0, most = 1;
    for (QAbstractSeries* series : chart.series()) {
        for (const QPointF& point : static_cast<QXYSeries*>(series)->points()) {
            least = std::min(least, point.y());
            most = std::max(most, point.y());
        }
    }
    for (const SentPoint& point : data.sent)
        if (plot == Plot::sequence)
            most = std::max(most, static_cast<double>(point.sequence) + octetsAbove(point));
    const bool stars = std::any_of(data.sent.begin(), data.sent.end(), std::mem_fn(&SentPoint::isLost));
    const double room = plot != Plot::sequence ? roomBeside : stars ? roomForStars : roomForMarks;
    addAxis(chart, Qt::AlignLeft, least, most, room, plot == Plot::timeout ? seconds : whole, look);
}

}  // namespace

QString upwards(Plot plot) {
    switch (plot) {
        case Plot::sequence:
            return Words::tr("seq − ISN, octets");
        case Plot::timeout:
            return Words::tr("RTO");
        case Plot::queues:
            return Words::tr("connections");
        case Plot::states:
            break;  // its axis names the hosts
    }
    return {};
}

void showPlot(QChart& chart, Plot plot, const PlotData& data, const Scenario& scenario, const Look& look) {
    chart.removeAllSeries();
    OctetBars::show(chart, {});
    for (QAbstractAxis* axis : chart.axes()) {
        chart.removeAxis(axis);
        delete axis;
    }
    if (plot == Plot::sequence) addSequence(chart, data, scenario, look);
    if (plot == Plot::timeout) addTimeouts(chart, data, scenario, look);
    if (plot == Plot::queues) addQueues(chart, data, look);
    if (plot == Plot::states) StateBars(chart, data, look);
    addAxis(chart, Qt::AlignBottom, 0, std::max(secondsOf(data.shownEnd()), 0.1), roomBeside, seconds, look);
    if (plot == Plot::states)
        addHostAxis(chart, scenario, look);
    else
        addValueAxis(chart, plot, data, look);
    chart.legend()->setVisible(plot != Plot::states);  // the bars bear their names
    chart.legend()->setFont(look.theme.font(Type::meta));
    chart.legend()->setLabelColor(look.theme.color(Ink::ink));
    chart.setBackgroundBrush(look.theme.color(Ink::ground));
}

}  // namespace synstep
