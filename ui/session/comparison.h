// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs that are looked at together: one time for both, one step moves both, what is selected in one is
// selected in the other. Like a Session it knows no widget and no words; unlike one it changes no run.
//
// Both runs are played to their end first (or as far as a picture can be). Every change is followed by
// exactly one changed(). One of several connections can be seen alone, in both.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/trace/alignment.h"
#include "core/trace/selection.h"
#include "ui/session/connection_source.h"
#include "ui/session/playable.h"
#include "ui/session/stops.h"

namespace synstep {

struct RunOfTwo {
    Scenario scenario;
    std::shared_ptr<Trace> trace;
};

class Comparison : public Playable {
    Q_OBJECT

  public:
    // Of a longer run its first entries.
    static constexpr std::size_t mostEntriesShown = 20'000;

    // Begins at the end, where all of both is to be seen.
    Comparison(RunOfTwo one, RunOfTwo other, StepSize stepSize, QObject* parent = nullptr);

    const Scenario& scenario(std::size_t run) const { return runs_[run].scenario; }
    const Trace& trace(std::size_t run) const { return *runs_[run].trace; }
    std::shared_ptr<const Trace> sharedTrace(std::size_t run) const { return runs_[run].trace; }
    const Alignment& alignment() const { return alignment_; }
    Instant now() const { return now_; }
    Instant displayTime() const override { return now_; }
    std::size_t cursor(std::size_t run) const { return trace(run).positionAt(now_); }
    // Of each run what is meant, be it in one alone: a message and its counterpart, or the same state, timer
    // or call.
    const Selection& selection(std::size_t run) const { return selected_[run]; }
    std::optional<SegmentId> selected(std::size_t run) const { return selected_[run].segment; }
    bool hasSelection() const { return !selected_[0].isNone() || !selected_[1].isNone(); }
    StepSize stepSize() const { return stepSize_; }

    bool canGoNext() const override { return !stops_.empty() && now_ < stops_.back(); }
    bool canGoBack() const override { return !stops_.empty() && now_ > stops_.front(); }
    bool isGliding() const override { return glide_.has_value(); }
    bool isStopped() const override { return false; }
    Glide glide() const override;
    // The step that led here began after that.
    Instant stepBegin() const;

    // Of each run those of both, as they are in this one; what is chosen is chosen in both.
    ConnectionSource& connections(std::size_t run) { return sides_[run]; }
    const std::optional<SocketName>& connection() const { return connection_; }
    // The chosen one, else the last one that something happened to in this run.
    SocketName shownSocket(std::size_t run) const;
    bool hasSeveralConnections() const { return several_; }

  public Q_SLOTS:
    void next() override;
    void back() override;
    void showTime(synstep::Instant t) override;
    void toStart();
    void toEnd();
    void goTo(synstep::Instant t);
    void setStepSize(synstep::StepSize size);
    void select(std::size_t run, const synstep::Selection& thing);
    void deselect();
    // Along the rows of both, those that have been sent by now.
    void selectAbove() { moveSelection(-1); }
    void selectBelow() { moveSelection(1); }

  private:
    class Side final : public ConnectionSource {
      public:
        Side(Comparison& whole, std::size_t run) : whole_(whole), run_(run) {}
        const Scenario& scenario() const override { return whole_.scenario(run_); }
        std::optional<Moment> moment() const override;
        std::vector<ConnectionSeen> connections() const override;
        const std::optional<SocketName>& connection() const override { return whole_.connection_; }
        void chooseConnection(const std::optional<SocketName>& connection) override;

      private:
        Comparison& whole_;
        std::size_t run_;
        mutable std::array<ConnectionLog, 2> logs_;  // of the two runs: mutable, for it only remembers
    };
    struct Step {
        Instant from{}, stop{};
    };

    void findStops();
    void moveSelection(int by);
    Instant nextStop() const;
    std::vector<Alignment::Row> rowsUntilNow() const;

    std::array<RunOfTwo, 2> runs_;
    Alignment alignment_;
    StepSize stepSize_;
    std::vector<Instant> stops_;  // rising, the first instant of all first
    Instant now_{};
    std::optional<Step> glide_;  // that is on its way
    std::array<Side, 2> sides_;
    bool several_ = false;  // connections
    std::optional<SocketName> connection_;
    std::array<Selection, 2> selected_;
};

}  // namespace synstep
