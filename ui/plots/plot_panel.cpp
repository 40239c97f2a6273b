// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_panel.h"

#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <QtCharts/QLegend>
#include <algorithm>
#include <chrono>

#include "ui/panels/ground.h"
#include "ui/plots/plot_view.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr qreal lowChart = 125;
constexpr std::size_t manyEntries = 10'000;
constexpr std::chrono::milliseconds aLittle{100};

}  // namespace

void PlotChoice::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_F4)
        return QComboBox::keyPressEvent(event);
    event->ignore();
}

PlotPanel::PlotPanel(QWidget* parent)
    : QWidget(parent), choice_(new PlotChoice), upwards_(new QLabel), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    // Where the words of the other tabs begin.
    auto* choiceRow = new QHBoxLayout;
    choiceRow->setContentsMargins(3, 0, 3, 0);
    choiceRow->addWidget(choice_);
    choiceRow->addWidget(upwards_, 1, Qt::AlignRight);
    column_->addLayout(choiceRow);
    setFocusProxy(choice_);
    connect(choice_, &QComboBox::currentIndexChanged, this, &PlotPanel::plot);
    later_.setSingleShot(true);
    connect(&later_, &QTimer::timeout, this, &PlotPanel::plot);
}

void PlotPanel::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    if (view_) view_->forget();
    session_ = session;
    memory_ = {};
    connect(session, &Session::changed, this, &PlotPanel::refresh);
    drawAnew();
}

void PlotPanel::setLook(const Look& look) {
    look_ = look;
    setGround(this, look.theme, Ink::ground);
    choice_->setFont(look.theme.font(Type::control));
    upwards_->setFont(look.theme.font(Type::meta));
    QPalette colors = upwards_->palette();
    colors.setColor(QPalette::WindowText, look.theme.color(Ink::muted));
    upwards_->setPalette(colors);
    const QStringList names{tr("Sequence numbers"), tr("Retransmission timeout"), tr("Queues of the server"),
                            tr("States")};
    if (choice_->count() == 0) choice_->addItems(names);
    for (int i = 0; i < names.size(); ++i) choice_->setItemText(i, names[i]);
    choice_->setAccessibleName(tr("What is plotted"));
    setAccessibleName(tr("Plots"));
    if (view_) view_->setAccessibleName(tr("Plots"));
    drawAnew();
}

void PlotPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!view_) makeCharts();
    memory_ = {};  // what is not seen is not kept up
    drawAnew();
}

void PlotPanel::makeCharts() {
    auto* chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    chart->legend()->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundRoundness(0);
    chart->setMargins(QMargins(4, 0, 4, 0));  // for the frame of the keyboard
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    view_ = new PlotView(chart);
    view_->setAccessibleName(tr("Plots"));
    connect(chart, &QGraphicsWidget::geometryChanged, this, &PlotPanel::fit);
    column_->addWidget(view_, 1);
    QWidget::setTabOrder(choice_, view_);
    view_->show();
}

// Where it is low it has room beside the plot rather than below; names of states stand where they fit.
void PlotPanel::fit() {
    QLegend& legend = *view_->chart()->legend();
    legend.setAlignment(view_->chart()->size().height() < lowChart ? Qt::AlignRight : Qt::AlignBottom);
    widenLegend();
    if (static_cast<Plot>(choice_->currentIndex()) == Plot::states) later_.start(0);
    drawn_.reset();
}

// A legend beside the plot asks for a little less than its words need, and elides them.
void PlotPanel::widenLegend() {
    constexpr qreal missing = 4;
    QLegend& legend = *view_->chart()->legend();
    legend.setMinimumWidth(0);
    if (legend.alignment() == Qt::AlignRight)
        legend.setMinimumWidth(legend.effectiveSizeHint(Qt::PreferredSize).width() + missing);
}

void PlotPanel::drawAnew() {
    drawn_.reset();
    refresh();
}

PlotPanel::Drawn PlotPanel::wanted() const {
    const bool isOneMore = leavesOut_ && choice_->currentIndex() == static_cast<int>(Plot::sequence);
    return {&session_->trace(),
            session_->cursor(),
            session_->shownSocket(),
            session_->connection(),
            isOneMore ? PlotView::selectedIn(*session_).segment : std::nullopt,
            choice_->currentIndex(),
            session_->foresight(),
            view_->devicePixelRatioF()};
}

// Of a long run the charts take a part of a frame: they follow a little later, and not with each move of
// somebody who moves in it.
void PlotPanel::refresh() {
    if (!session_ || !isVisible() || !view_) return;
    if (memory_.follow(session_->trace(), session_->shownSocket())) drawn_.reset();
    if (drawn_ == wanted()) return;
    if (!drawn_ || session_->cursor() <= manyEntries) return plot();
    if (!later_.isActive()) later_.start(aLittle);
}

void PlotPanel::plot() {
    if (!session_ || !isVisible() || !view_) return;
    later_.stop();
    const Drawn now = wanted();
    if (drawn_ == now) return;
    // A connection that nothing has been sent on yet has no ports, and no marks.
    std::optional<std::array<Port, 2>> ports;
    if (now.only)
        ports = portsOf(*now.trace, *now.only, session_->revealed()).value_or(std::array<Port, 2>{});
    PlotData plotted =
        memory_.at(*now.trace, now.position, now.socket, ports, PlotView::selectedIn(*session_).segment);
    leavesOut_ = plotted.leavesOut;
    drawn_ = wanted();
    if (static_cast<Plot>(now.plot) == Plot::queues) plotted.queues = memory_.queues();
    for (SentPoint& point : plotted.sent)
        point.isLost = point.isLost && session_->isFateTold(*now.trace->sendingOf(point.id)->departure);
    draw(plotted);
}

void PlotPanel::draw(const PlotData& plotted) {
    const QString name = choice_->currentText();
    const auto shown = static_cast<Plot>(choice_->currentIndex());
    QStringList besides;
    if (const QString meaning = upwards(shown); !meaning.isEmpty()) besides << tr("↑ %1").arg(meaning);
    const bool isOfOne = shown == Plot::timeout || shown == Plot::states;
    if (isOfOne && session_->hasSeveralConnections())
        besides << tr("connection %1")
                       .arg(QString::fromStdString(
                           session_->scenario().setup.nameOf(session_->shownSocket())));
    upwards_->setText(besides.join(tr(", ")));
    view_->plot(session_, shown, plotted, look_);
    widenLegend();
    view_->setAccessibleName(name);
    view_->setAccessibleDescription(description(plotted));
    setAccessibleDescription(description(plotted));
}

// One sentence of what is to be seen.
QString PlotPanel::description(const PlotData& plotted) const {
    const QString until = instantText(plotted.end);
    switch (choice_->currentIndex()) {
        case static_cast<int>(Plot::sequence): {
            const auto lost = std::count_if(plotted.lost.begin(), plotted.lost.end(), [this](SegmentId id) {
                return session_->isFateTold(*session_->trace().sendingOf(id)->departure);
            });
            return tr("Up to %1 s: segments sent: %2, sent again: %3, lost: %4.")
                .arg(until)
                .arg(plotted.sentInAll)
                .arg(plotted.againInAll)
                .arg(lost);
        }
        case static_cast<int>(Plot::timeout): {
            QStringList parts;
            for (const HostId host : {HostId::client, HostId::server}) {
                const auto& points = plotted.timeout[indexOf(host)];
                const QString value =
                    points.empty() ? tr("never set") : durationText(points.back().timeout, look_.language);
                parts << hostName(host, session_->scenario(), look_.language) + QStringLiteral(": ") + value;
            }
            return tr("Up to %1 s, the timeout last set for: %2.").arg(until, parts.join(tr(", ")));
        }
        case static_cast<int>(Plot::queues): {
            std::uint32_t halfOpen = 0, waiting = 0;
            for (const QueuePoint& point : plotted.queues) {
                halfOpen = std::max(halfOpen, point.halfOpen);
                waiting = std::max(waiting, point.waiting);
            }
            return tr("Up to %1 s, at most: %2 half-open, %3 in the accept queue.")
                .arg(until)
                .arg(halfOpen)
                .arg(waiting);
        }
        default: {
            QStringList parts;
            for (const StateSpan& span : plotted.states)
                parts << view_->lasting(span.host, span.state, span.to - span.from);
            return tr("Up to %1 s: %2.").arg(until, parts.join(tr(", ")));
        }
    }
}

}  // namespace synstep
