// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/transcript_model.h"

#include <algorithm>
#include <utility>

#include "ui/text/flood_words.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr std::size_t mostLines = 512, linesAtOnce = 16;

}  // namespace

void TranscriptModel::setSession(Session* session) {
    beginResetModel();
    if (session != session_) {
        opened_.clear();
        lookAt({});
    }
    session_ = session;
    trace_ = session ? &session->trace() : nullptr;
    forget();
    if (session) {
        const Rows all = allRows();
        part_ = partOf(all);
        rows_ = within(part_, all);
    }
    endResetModel();
}

void TranscriptModel::setLook(const Look& look) {
    beginResetModel();
    look_ = look;
    lines_.clear();
    endResetModel();
}

void TranscriptModel::forget() {
    lines_.clear();
    rows_.clear();
    part_ = {};
    read_ = {};
}

// Of all connections, without floods, lines only come: what has been read of them stays.
TranscriptModel::Rows TranscriptModel::allRows() {
    const Trace& trace = session_->trace();
    const bool all = !session_->connection();
    const Floods& floods = session_->floods();
    const bool onlyGrows = all && floods.isEmpty();
    if (!onlyGrows || !read_.onlyGrows) {
        read_ = {onlyGrows, 0, {}};
        floods_.clear();
    }
    std::vector<Row>& rows = read_.rows;
    for (std::size_t& i = read_.entries; i < session_->cursor(); ++i) {
        const std::size_t flood = all ? floods.ofEntry(i) : Floods::none;
        if (flood != Floods::none) {
            const std::size_t first = floods.all()[flood].firstEntry;
            if (first == i || floods.echoBegunBy(i) > 1) {
                floods_[i] = floods.at(flood, session_->cursor(), trace);
                rows.push_back({i, true});
            }
            if (opened_.count(first) == 0) continue;
        }
        if (all || session_->isOfConnection(trace.entry(i))) rows.push_back({i});
    }
    const Rows known(rows);
    return {known.begin(), lineOfEntry(known, session_->cursor())};
}

// The first that tells of this entry or a later one.
TranscriptModel::Rows::iterator TranscriptModel::lineOfEntry(const Rows& rows, std::size_t entry) {
    return std::partition_point(rows.begin(), rows.end(),
                                [entry](const Row& row) { return row.entry < entry; });
}

// As many as have room, and some more, so that most steps leave the first row as it is. Who has opened a
// flood is shown all of it.
TranscriptModel::Part TranscriptModel::partOf(const Rows& rows) const {
    const std::size_t all = rows.size();
    if (all < mostLines || !opened_.empty()) return {};
    const std::size_t line =
        around_ ? static_cast<std::size_t>(lineOfEntry(rows, *around_) - rows.begin()) : all;
    const std::size_t first = (line - linesFilling(rows.subspan(0, line), true)) / linesAtOnce * linesAtOnce;
    const std::size_t end =
        around_ ? std::min(all, line + linesFilling(rows.subspan(line), false) + linesAtOnce + moreAfter_)
                : all;
    return {first - std::min(first, moreBefore_), all - end};
}

std::size_t TranscriptModel::linesFilling(std::span<const Row> rows, bool fromTheEnd) const {
    std::size_t lines = 0;
    for (int height = 0; lines < rows.size() && height <= room_; ++lines)
        height += heightOf_(keptLineOf(fromTheEnd ? rows[rows.size() - 1 - lines] : rows[lines]));
    return lines;
}

std::vector<TranscriptModel::Row> TranscriptModel::within(const Part& part, const Rows& rows) {
    const auto at = [&rows](std::size_t line) { return rows.begin() + static_cast<std::ptrdiff_t>(line); };
    const std::size_t end = rows.size() - part.after;
    return {at(part.before > 0 ? part.before - 1 : 0), at(part.after > 0 ? end + 1 : end)};
}

void TranscriptModel::setRoom(int height, HeightOf heightOf) {
    heightOf_ = std::move(heightOf);
    room_ = height;
    refresh();
}

void TranscriptModel::lookAt(std::optional<std::size_t> entry) {
    around_ = entry;
    moreBefore_ = moreAfter_ = 0;
}

void TranscriptModel::showMore(int rest) {
    (isRestBefore(rest) ? moreBefore_ : moreAfter_) += mostLines;
    refresh();
}

QStringList TranscriptModel::leftOutLines(int rest) {
    const Rows rows = allRows();
    const bool before = isRestBefore(rest);
    QStringList lines;
    const std::size_t from = before ? 0 : rows.size() - part_.after;
    const std::size_t to = before ? part_.before : rows.size();
    for (std::size_t i = from; i < to; ++i) lines << lineOf(rows[i]);
    return lines;
}

// While nobody looks no line is read, but what a line is of must be there: Qt lays out a list before it tells
// it that it is shown.
void TranscriptModel::letGo() {
    if (!session_ ||
        (trace_ == &session_->trace() && (rows_.empty() || rows_.back().entry < session_->trace().size())))
        return;
    beginResetModel();
    trace_ = &session_->trace();
    forget();
    endResetModel();
}

// What has stayed stays: the views keep their place.
void TranscriptModel::refresh() {
    if (!session_) return;
    if (trace_ != &session_->trace()) return setSession(session_);
    if (lines_.size() > mostLines) lines_.clear();
    const Rows all = allRows();
    const Part part = partOf(all);
    const std::vector<Row> now = within(part, all);
    part_ = part;
    become(now);
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1),
                           {Qt::DisplayRole, Qt::BackgroundRole, Qt::ForegroundRole});
}

// Both are parts of the same lines, but for floods that have been opened: what they share follows each other.
void TranscriptModel::become(const std::vector<Row>& now) {
    const Row first = now.empty() ? Row{} : now.front(), former = rows_.empty() ? Row{} : rows_.front();
    const std::ptrdiff_t from = lineOfEntry(rows_, first.entry) - Rows(rows_).begin();
    const std::ptrdiff_t to = lineOfEntry(now, former.entry) - Rows(now).begin();
    const auto end = std::mismatch(rows_.begin() + from, rows_.end(), now.begin() + to, now.end());
    const auto shared = static_cast<int>(end.first - (rows_.begin() + from));
    const auto remove = [this](int begin, int count) {
        if (count <= 0) return;
        beginRemoveRows({}, begin, begin + count - 1);
        rows_.erase(rows_.begin() + begin, rows_.begin() + begin + count);
        endRemoveRows();
    };
    const auto insert = [this, &now](int begin, int count) {
        if (count <= 0) return;
        beginInsertRows({}, begin, begin + count - 1);
        rows_.insert(rows_.begin() + begin, now.begin() + begin, now.begin() + begin + count);
        endInsertRows();
    };
    remove(static_cast<int>(from) + shared, rowCount() - static_cast<int>(from) - shared);
    remove(0, static_cast<int>(from));
    insert(0, static_cast<int>(to));
    insert(rowCount(), static_cast<int>(now.size()) - rowCount());
}

int TranscriptModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

void TranscriptModel::toggleFlood(int row) {
    const Floods& floods = session_->floods();
    const std::size_t first = floods.all()[floods.ofEntry(entryOf(row))].firstEntry;
    if (opened_.erase(first) == 0) opened_.insert(first);
    refresh();
}

bool TranscriptModel::tellsOfSelection(int row) const {
    const Row& shown = rows_[static_cast<std::size_t>(row)];
    return !isRest(row) && tells(shown, session_->selection());
}

bool TranscriptModel::tells(const Row& shown, const Selection& selection) const {
    if (shown.isFlood) {
        const Floods& floods = session_->floods();
        return selection.segment && floods.ofSegment(*selection.segment) == floods.ofEntry(shown.entry) &&
               floods.repetitionOf(*selection.segment) == floods.echoBegunBy(shown.entry);
    }
    return tellsOf(session_->trace().entry(shown.entry), selection);
}

std::optional<std::size_t> TranscriptModel::entryOfSelection() {
    const Rows all = allRows();
    const auto told = std::find_if(all.begin(), all.end(),
                                   [this](const Row& row) { return tells(row, session_->selection()); });
    return told == all.end() ? std::nullopt : std::optional(told->entry);
}

Selection TranscriptModel::subjectOf(int row) const {
    if (isRest(row)) return {};
    const Row& shown = rows_[static_cast<std::size_t>(row)];
    return synstep::subjectOf(session_->trace().entry(shown.entry));
}

// "12. 0.100 s  1,000 SYN from 203.0.113.9 …"
QString TranscriptModel::floodLine(const Row& row) const {
    const Flood& flood = floods_.at(row.entry);
    const FloodEcho* echo = flood.echo(session_->floods().echoBegunBy(row.entry));
    return QStringLiteral("%1. %2 s  %3 %4: %5")
        .arg(row.entry + 1)
        .arg(instantText(session_->trace().entry(row.entry).at),
             opened_.count(flood.firstEntry) > 0 ? QStringLiteral("−") : QStringLiteral("+"),
             echo ? echoName(*echo, look_.language) : floodName(flood, look_.language),
             echo ? echoFate(*echo, look_.language) : floodFate(flood, look_.language));
}

bool TranscriptModel::tellsOfThisStep(const Row& row) const {
    if (!row.isFlood) return row.entry >= session_->stepBegin();
    const Floods& floods = session_->floods();
    const std::size_t flood = floods.ofEntry(row.entry);
    const auto isOfIt = [&](const auto& later) { return floods.ofEntry(later.first) == flood; };
    return floods.ofEntry(session_->cursor() - 1) == flood &&
           std::none_of(floods_.upper_bound(row.entry), floods_.end(), isOfIt);
}

QString TranscriptModel::lineOf(const Row& row) const {
    return row.isFlood ? floodLine(row)
                       : transcriptLine(session_->trace(), row.entry, session_->scenario(), look_.language,
                                        look_.wording);
}

// What has been said of an entry stays; a flood goes on.
QString TranscriptModel::keptLineOf(const Row& row) const {
    if (row.isFlood) return floodLine(row);
    const auto [line, isNew] = lines_.try_emplace(row.entry);
    if (isNew) line->second = lineOf(row);
    return line->second;
}

QString TranscriptModel::restLine(int row) const {
    const bool before = isRestBefore(row);
    const auto lines = static_cast<int>(before ? part_.before : part_.after);
    return before ? tr("%n earlier line(s): Enter shows more.", nullptr, lines)
                  : tr("%n later line(s): Enter shows more.", nullptr, lines);
}

QVariant TranscriptModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !session_) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const bool ofThisStep = !isRest(index.row()) && tellsOfThisStep(row);
    switch (role) {
        case Qt::DisplayRole:
            return isRest(index.row()) ? restLine(index.row()) : keptLineOf(row);
        case Qt::ToolTipRole:
            return row.isFlood && !isRest(index.row())
                       ? tr("Enter on a flood shows its lines one by one, and hides them again.")
                       : QVariant();
        case Qt::ForegroundRole:
            return look_.theme.color(ofThisStep ? Ink::ink : Ink::olderLabel);
        case Qt::BackgroundRole:
            return ofThisStep ? QVariant(look_.theme.color(Ink::selectedGround)) : QVariant();
        default:
            return {};
    }
}

}  // namespace synstep
