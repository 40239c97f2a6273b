// SPDX-License-Identifier: GPL-3.0-or-later
// The one mutable object of the window: a History, where in it the person is, and what is selected.
//
// Panels read it and call it; it knows no widget and no words. The cursor is a position in the current run's
// Trace (entries shown so far); the display time is where on the axis "now" is drawn: between two entries
// while a segment glides, else the instant of the last entry. Every change is followed by exactly one
// changed().
//
// A Trace is played only as far as somebody has looked: asking for the next stop plays on.
// A step, whatever its size, and the way to the end stop earlier where a breakpoint is met, or where the
// story of a lesson that is followed has something to say. A question of the story, and an act that it asks
// for, hold the run there: Next goes on once the one is settled and the other done.
//
// While somebody predicts what comes there is a gate: nothing beyond it is shown, and nothing of what was
// shown before and lies after the present. Acts are free all the same: they make a branch.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/scenario/check.h"
#include "core/scenario/scenario.h"
#include "core/trace/breakpoint.h"
#include "core/trace/flood.h"
#include "core/trace/foresight.h"
#include "core/trace/history.h"
#include "core/trace/last_socket.h"
#include "core/trace/selection.h"
#include "ui/session/connection_source.h"
#include "ui/session/connections.h"
#include "ui/session/guide.h"
#include "ui/session/playable.h"
#include "ui/session/segment_act.h"
#include "ui/session/session_state.h"
#include "ui/session/stops.h"
#include "ui/session/story_place.h"

namespace synstep {

class Session : public Playable, public ConnectionSource {
    Q_OBJECT

  public:
    // Opens with the first message half on its way: what a newcomer understands at once.
    explicit Session(Scenario scenario, QObject* parent = nullptr);

    // Such a session again; nothing if the scenario does not play what the state says.
    static std::unique_ptr<Session> restored(Scenario scenario, const SessionState& state);
    SessionState state() const;

    const Scenario& scenario() const override { return scenario_; }
    // The scenario as it was opened, without what writeStory() has changed.
    Scenario asOpened() const;
    bool isStoryEdited() const { return opened_.has_value(); }
    // Whether it still stands in the first run where it opened, nothing having been answered or told out.
    bool isAsOpened() const;
    const History& history() const { return *history_; }
    std::size_t run() const { return run_; }
    // The present run; while a message is dragged, what it would become.
    const Trace& trace() const { return shownTrace(); }
    std::size_t cursor() const { return place_.position; }
    // The furthest cursor this run has seen: what lies between is the ghost future.
    std::size_t revealed() const { return gate_ ? cursor() : runView().revealed; }
    std::size_t revealed(std::size_t run) const;
    // How much may be told of what is to come: not all while the story that is told has questions that are
    // still to be answered, and no more than what was done by hand, or less, while somebody predicts.
    Foresight foresight() const;
    // Whether it may be told now what becomes of this message of the present run; the message as it is known;
    // what has become of all that have been sent.
    bool isFateTold(const Departure& departure) const;
    Departure asKnown(const Departure& departure) const;
    Tally tallyAsKnown() const;
    // The position that is not passed; none: nobody predicts.
    const std::optional<std::size_t>& gate() const { return gate_; }
    Instant displayTime() const override { return place_.time; }
    // The present run, played to its end: for what shows all of it. The cursor stays.
    std::shared_ptr<const Trace> wholeTrace();
    World world() const { return trace().worldAt(cursor()); }
    // Of the present run, as far as it has been played.
    const Floods& floods() const;
    // Of the connection that is shown.
    State stateOf(HostId host) const { return trace().stateOf(host, shownSocket(), cursor()); }
    const Selection& selection() const { return selection_; }
    StepSize stepSize() const { return stepSize_; }

    bool isGliding() const override { return glideFrom_.has_value(); }
    bool isDragging() const { return drag_.has_value(); }

    bool canGoNext() const override;
    bool canGoBack() const override { return place_.position > 0 || glideFrom_.has_value(); }

    // Plays on without showing anything: so many entries; false once the run is over.
    bool playOn(std::size_t entries) const { return playTo(trace().size() + entries); }

    const std::vector<Breakpoint>& breakpoints() const { return breakpoints_; }
    bool hasBreakpoint(const Breakpoint& breakpoint) const;
    // The one that ended the last step, or the way to the end.
    const std::optional<Breakpoint>& stoppedBy() const { return stoppedBy_; }
    bool isStopped() const override;
    Glide glide() const override;
    // Where one is met, or a step of the story is due, first after `position` and no later than `limit`,
    // among what has been played.
    std::optional<std::size_t> breakAfter(std::size_t position, std::size_t limit) const;

    // --- The story, in session_story.cpp
    const Story& story() const { return scenario_.story; }
    const Guide& guide() const { return guide_; }
    bool isGuided() const { return guide_.on; }
    // How many of its steps are told here: [0, told()) are due at the cursor or before.
    std::size_t told() const;
    // Those whose time it is: from where they are due, together, until the next one comes; the newest last.
    // What is left to the learner is not among them.
    std::vector<std::size_t> stepsHere() const;
    // Where this run has come to a step, as far as it has been played.
    std::optional<std::size_t> storyPosition(std::size_t step) const;
    // The run has stopped here for the story.
    bool isAtStoryStep() const;
    // The step that holds the run: a question that is not settled, an act that can be done now and is not.
    std::optional<std::size_t> waitsFor() const;
    // The act that the story comes to a halt at, whether it holds the run or is still to become possible.
    std::optional<std::size_t> openAct() const;
    // The act of this place that cannot be done in this run any more: the story goes on without it.
    std::optional<std::size_t> missedAct() const;
    // Why it cannot be done now, if it is done to a segment; none: it is not, or it can.
    Obstacle obstacleTo(const StoryAct& act) const;
    // What can be selected of what a step shows, as it was where the step came; none: it is no such thing, or
    // not there yet, or a segment that counts otherwise in this run.
    Selection selectionOf(const Shown& shown, std::size_t step) const;
    // Whether the states that a step shows are still those of its place: what it says of them is past
    // otherwise.
    bool isStillSo(std::size_t step) const;
    // The questions that were left without an answer and can be asked again, in the order of the story.
    std::vector<std::size_t> questionsLeft() const;
    // Of a question and of a challenge.
    std::optional<AskOutcome> settled(std::size_t step) const;
    std::optional<Guide::Met> met(std::size_t step) const;

    // The position at which the next step would stop, and the one at which Back would.
    std::size_t nextStop() const;
    std::size_t previousStop() const;
    // The first entry of the step that led here: the step is [stepBegin(), cursor()).
    std::size_t stepBegin() const;
    // How many stops of the current step size lie behind, this one included.
    std::size_t stepNumber() const;

    const std::optional<SocketName>& connection() const override { return connection_; }
    std::vector<ConnectionSeen> connections() const override;
    std::optional<Moment> moment() const override;
    bool hasSeveralConnections() const;
    // Whether this segment is one of the chosen connection's; of all, every one is.
    bool isOfConnection(const Departure& departure) const;
    // Whether anything of this entry is: of its states, its messages, its calls; a crash is of all.
    bool isOfConnection(const Entry& entry) const;
    // The connection that views of one are about, and calls: the chosen one, else that of what is selected,
    // else lastSocket().
    SocketName shownSocket() const;
    // The same whatever is selected: what is told and asked does not depend on that.
    SocketName toldSocket() const { return connection_.value_or(lastSocket(trace(), cursor())); }

    // What an act without further words is about: the selected segment, else the one that glides, else the
    // newest one in flight. A step gives the selection up: what was selected before it is not meant any more.
    std::optional<SegmentId> target() const;

    // What stands in the way of doing this to that segment now.
    Obstacle obstacleTo(SegmentAct act, std::optional<SegmentId> id) const;

    // Whether the present lies in the past of this run: something has been shown that comes after it.
    bool isInThePast() const { return cursor() < revealed(); }
    // The run that was removed last and is not restored.
    std::optional<std::size_t> lastRemoved() const;

    // Why this call is impossible now; Refusal::none if it is not.
    Refusal refusalOf(const PersonCall& call) const { return synstep::refusalOf(world(), call); }

    // The segments sent so far of what is shown, in order, what Up and Down walk through; of a flood, and of
    // what is sent again in it, the first.
    std::vector<SegmentId> segmentsSent() const;
    // The one that stands for this one there: where one connection is seen alone, it is no flood.
    SegmentId toldBy(SegmentId id) const;

  public Q_SLOTS:
    void next() override;
    void back() override;  // exactly to where the last step came from
    void toStart();
    void toEnd();    // or to the next breakpoint
    void restart();  // as when it was opened; the future is unseen again, runs are kept
    void setStepSize(synstep::StepSize size);
    // What is told of the runs, as an author changes it; the runs stay as they are.
    void writeStory(const std::optional<synstep::Lesson>& lesson, const synstep::Story& story);
    void setBreakpoint(const synstep::Breakpoint& breakpoint, bool set);
    // The story from its beginning, as when a lesson is opened; runs are kept.
    void tellStory();
    // Leaves the story, or comes back to it.
    void setGuided(bool on);
    // Without waiting acts hold nothing: an audience is not made to wait for them.
    void setWaiting(bool waits);
    // A question that was passed over is asked again when the run comes to its place once more, or at once:
    // in this run, or in the first that comes to it.
    void settle(std::size_t step, const synstep::AskOutcome& outcome);
    void askAgain(std::size_t step);
    // A question that cannot be asked of this run does not hold it; of another one it may be.
    void passBy(std::size_t step);
    void performStep(std::size_t step);  // does for the learner what a step asks for
    void goTo(std::size_t position);     // or to the gate, if that comes before
    // Not while a step is on its way. Nor is more foretold than `atMost`.
    void setGate(std::optional<std::size_t> position, Foresight atMost = Foresight::ownActs);
    void showTime(synstep::Instant t) override;
    void select(const synstep::Selection& selection);
    // One that this run does not have, as far as it has been shown, is as good as none.
    void chooseConnection(const std::optional<synstep::SocketName>& connection) override;
    void selectAbove();
    void selectBelow();
    // The other run as it was at the present display time.
    void chooseRun(std::size_t run);
    // In the past: a new run with the same past, and what the script has in store still to come.
    void continueHere();
    void renameRun(std::size_t run, const std::string& name);  // "": as if it had never been named
    // Any but the first; what came from it stays. restoreRun() brings the last one back, and shows it.
    void removeRun(std::size_t run);
    void restoreRun();

    // Acts on a segment in flight or already sent; each makes a branch and shows it at the present instant.
    void lose(synstep::SegmentId id);
    void delay(synstep::SegmentId id, synstep::Duration by);
    void duplicate(synstep::SegmentId id, synstep::Duration after);
    void deliverNow(synstep::SegmentId id);
    // A drag: shows what would come of it if the segment (by duplicate: a copy) arrived then. Each call
    // starts from the run as it is; endDrag() makes the branch of the last one, or leaves everything as it
    // was.
    void dragArrival(synstep::SegmentId id, synstep::SegmentAct act, synstep::Instant arrival);
    void endDrag(bool keep);
    // Calls at the present instant; that too makes a branch. Nothing if it would be refused.
    void perform(const synstep::PersonCall& call);
    // Segments that neither host sends, at the present instant: a branch.
    void inject(const std::vector<synstep::Injection>& forged);

  private:
    struct Place {
        std::size_t position = 0;
        Instant time{};
        friend bool operator==(const Place&, const Place&) = default;
    };
    struct RunView {
        std::size_t revealed = 0;
        std::array<std::vector<std::size_t>, stepSizeCount> stops;  // by size, as far as asked for
        StoryTrack track;
        std::set<std::size_t> passedBy;  // questions that cannot be asked of this run
        SoFar watched;                   // the positions up to there have been looked at for challenges
        ConnectionLog connections;       // likewise
        Floods floods;
        Tallies tallies;
    };

    struct Drag {
        Fault fault;
        SegmentId id = 0;
        SegmentAct act = SegmentAct::delay;
        std::shared_ptr<Trace> trace;
        Place before;
        mutable RunView view;
    };

    Trace& shownTrace() const { return drag_ ? *drag_->trace : history_->trace(run_); }
    const ConnectionLog& connectionLog() const;
    RunView& runView() const { return drag_ ? drag_->view : runs_[run_]; }
    Fault faultOn(const Departure& departure, FaultAct act, Duration amount) const;
    void act(SegmentId id, SegmentAct what, FaultAct faultAct, Duration amount);
    void performAll(const std::vector<Stimulus>& acts);
    void enterBranch(std::size_t run, std::size_t alike);
    void showRun(std::size_t run);
    bool branchAs(const RunState& state);
    bool takeOn(const SessionState& state);
    bool takeOnStory(const std::string& text);
    bool isSound(const Guide& guide) const;
    std::optional<std::size_t> stuckAct() const;
    bool isAsTold(std::size_t entry) const;
    bool has(const synstep::Selection& selection) const;
    std::optional<SegmentId> gliding() const;
    void open();
    void moveTo(const Place& place);
    void stopAt(const Place& place);  // keeps stoppedBy_
    void leaveFor(std::size_t position);
    std::size_t withinGate(std::size_t position) const;
    Place placeOf(std::size_t position) const;
    Place placeAt(Instant t) const;
    bool playTo(std::size_t size) const;
    void playBeyond(Instant t) const;
    const std::vector<std::size_t>& stopsBeyond(std::size_t position) const;
    std::size_t stopAfter(std::size_t position) const;
    std::size_t stopBefore(std::size_t position) const;
    const StoryTrack& track() const;
    bool isTelling() const;
    bool isUnsettled(std::size_t step) const;
    bool canBeDoneNow(const StoryAct& act) const;
    std::optional<std::size_t> runComingTo(std::size_t step) const;
    std::optional<std::size_t> storyStopAfter(std::size_t position, std::size_t limit) const;
    bool opensLater() const;
    void forgetPassed();
    void followStory();
    void watchChallenges();
    void moveSelection(int by);
    void dropUnsentSelection();
    void dropSelectionOfAnother(std::size_t before);
    void dropUnknownConnection();
    void dropSelectionOfOthers();

    struct Opened {
        std::optional<Lesson> lesson;
        Story story;
    };

    Scenario scenario_;
    std::optional<Opened> opened_;  // by the scenario as it was opened; none: it is told as then
    std::unique_ptr<History> history_;
    std::size_t run_ = 0;
    Place place_, openedAt_;
    std::vector<Place> cameFrom_;     // of the steps made one after the other, newest last
    std::optional<Place> glideFrom_;  // a step is on its way, and began here
    std::size_t glideStop_ = 0;
    std::optional<Drag> drag_;
    mutable std::vector<RunView> runs_;  // mutable: lists of stops grow as they are asked for
    Selection selection_;
    std::optional<SocketName> connection_;
    StepSize stepSize_ = StepSize::message;
    std::vector<std::size_t> removed_;  // runs, in the order in which that was done
    std::vector<Breakpoint> breakpoints_;
    std::optional<Breakpoint> stoppedBy_;
    Guide guide_;
    std::set<std::size_t> passedHere_;  // questions that were passed over at this place, and do not hold it
    bool waiting_ = true;
    std::optional<std::size_t> gate_;
    Foresight gateForesight_ = Foresight::ownActs;
};

}  // namespace synstep
