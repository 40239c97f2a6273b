// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/segment_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/panels/ground.h"
#include "ui/panels/segment_header.h"
#include "ui/panels/words.h"
#include "ui/text/changes.h"
#include "ui/text/flood_words.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr int margin = 16, topMargin = 8, bottomMargin = 8, gap = 6;

// The segment that the panel is about.
const Departure* subjectOf(const Session& session) {
    if (session.selection().segment) {
        const auto sending = session.trace().sendingOf(*session.selection().segment);
        return sending ? sending->departure : nullptr;
    }
    for (std::size_t i = session.cursor(); i-- > 0;) {
        const Entry& entry = session.trace().entry(i);
        if (!entry.departures.empty() && session.isOfConnection(entry.departures.back()))
            return &entry.departures.back();
    }
    return nullptr;
}

}  // namespace

SegmentPanel::SegmentPanel(QWidget* parent)
    : ScrollPanel(parent),
      content_(new QWidget),
      title_(new Prose(Type::panelTitle, Ink::ink)),
      way_(new Prose(Type::meta, Ink::muted)),
      header_(new DisplayListWidget),
      remark_(new Prose(Type::meta, Ink::muted)) {
    setWidget(content_);  // while it is empty, as in the lesson's panel
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(margin, topMargin, margin, bottomMargin);
    column->setSpacing(0);
    for (Prose* line : {title_, way_}) line->setWordWrap(false);
    auto* head = new QHBoxLayout;
    head->addWidget(title_);
    head->addStretch(1);
    head->addWidget(way_, 0, Qt::AlignBottom);
    column->addLayout(head);
    column->addSpacing(gap);
    column->addWidget(header_);
    column->addSpacing(gap);
    column->addWidget(remark_);
    column->addStretch(1);
}

void SegmentPanel::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    connect(session, &Session::changed, this, &SegmentPanel::refresh);
    refresh();
}

void SegmentPanel::setLook(const Look& look) {
    look_ = look;
    for (Prose* prose : {title_, way_, remark_}) prose->setTheme(look.theme);
    setGround(this, look.theme, Ink::ground);
    setGround(content_, look.theme, Ink::ground);
    refresh();
}

void SegmentPanel::resizeEvent(QResizeEvent* event) {
    ScrollPanel::resizeEvent(event);
    refresh();
}

void SegmentPanel::showEvent(QShowEvent* event) {
    ScrollPanel::showEvent(event);
    refresh();  // what is not seen is not kept up
}

void SegmentPanel::refresh() {
    setAccessibleName(tr("Segment"));
    if (!session_ || !isVisible()) return;
    const Departure* subject = subjectOf(*session_);
    header_->setVisible(subject != nullptr);
    if (subject != nullptr) {
        fill(session_->asKnown(*subject), session_->isFateTold(*subject));
        return;
    }
    title_->setParagraphs({});
    way_->setParagraphs({});
    remark_->setParagraphs({tr("No message has been sent yet.")});
    setAccessibleDescription(remark_->plainText());
}

// Its rows are lower where it would else be cut.
void SegmentPanel::showHeader(const Departure& departure) {
    const int width = std::max(280, viewport()->width() - 2 * margin);
    const int above = topMargin + title_->sizeHint().height() + gap;
    for (const HeaderRows rows : {HeaderRows::usual, HeaderRows::low, HeaderRows::lowest}) {
        DisplayList list =
            layoutSegmentHeader(departure, meaningOf(session_->trace(), departure, look_.wording), width,
                                look_.theme, look_.language, rows);
        const bool fits = above + list.size.height() + gap + bottomMargin <= viewport()->height();
        if (rows != HeaderRows::lowest && !fits) continue;
        header_->setPicture(std::move(list), look_.theme, Ink::ground);
        break;
    }
    header_->setFixedHeight(header_->sizeHint().height());
}

// What stands in one row with it.
QString SegmentPanel::floodOf(SegmentId id) const {
    const Floods& floods = session_->floods();
    const std::size_t index = floods.ofSegment(id);
    if (index == Floods::none) return {};
    const Flood flood = floods.at(index, session_->cursor(), session_->trace());
    return tr("Part of a flood: %1; %2.")
        .arg(floodName(flood, look_.language), floodFate(flood, look_.language));
}

// Where its way ends is said once that may be told.
void SegmentPanel::fill(const Departure& departure, bool isFateTold) {
    const Scenario& scenario = session_->scenario();
    title_->setParagraphs({segmentLabel(departure, scenario, look_.language)});
    const QString sent = tr("sent %1 s").arg(instantText(departure.sentAt));
    const QString end = departure.lostAt != never ? tr("lost %1 s").arg(instantText(departure.lostAt))
                                                  : tr("arrives %1 s").arg(instantText(departure.arrivesAt));
    way_->setParagraphs({isFateTold ? sent + tr(", ") + end : sent});
    showHeader(departure);
    QStringList remarks;
    const auto original =
        departure.copyOf == 0 ? std::nullopt : session_->trace().sendingOf(departure.copyOf);
    if (original) {
        const QString first = segmentLabel(*original->departure, scenario, look_.language);
        remarks << (departure.again
                        ? tr("A copy of %1: the same sequence number, so it is the same %2.")
                              .arg(first, kindText(kindOf(departure.datagram.segment)))
                        : tr("It carries the SYN of %1, now with an ACK: both open at once.").arg(first));
    }
    if (const QString flood = floodOf(departure.id); !flood.isEmpty()) remarks << flood;
    remark_->setParagraphs(remarks);
    remark_->setVisible(!remarks.isEmpty());
    QStringList all{segmentName(departure, scenario, look_.language, look_.wording,
                                initialNumbersOf(session_->trace(), departure)),
                    way_->plainText()};
    for (const Element& element : header_->picture().elements) {
        if (!element.name.isEmpty()) all << element.name;
    }
    all += remarks;
    setAccessibleDescription(all.join(QLatin1Char('\n')));
}

}  // namespace synstep
