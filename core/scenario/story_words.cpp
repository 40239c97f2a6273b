// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/story_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/scenario/duration.h"
#include "core/scenario/parts.h"
#include "core/scenario/writer.h"

namespace synstep {
namespace {

// What a phrase means, and where in it a number may stand: before its last word, or at its end.
enum class NumberPlace : std::uint8_t { nowhere, beforeLastWord, atEnd };

template <class Meaning>
struct Phrase {
    std::string words;
    Meaning meaning;  // with the number 1
    NumberPlace number = NumberPlace::nowhere;
};
template <class Meaning>
using Phrases = std::vector<Phrase<Meaning>>;

std::string joined(std::initializer_list<std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) out.append(out.empty() ? "" : " ").append(word);
    return out;
}

constexpr std::array<std::string_view, segmentMomentCount> momentWords{"sent", "arrives", "lost"};

constexpr std::array<std::optional<SegmentKind>, segmentKindCount + 1> allKinds{
    SegmentKind::rst,  SegmentKind::fin, SegmentKind::synAck, SegmentKind::syn,
    SegmentKind::data, SegmentKind::ack, std::nullopt};

void addMomentsOf(HostId host, Phrases<Moment>& out) {
    const std::string_view name = toString(host);
    for (int i = 0; i < stateCount; ++i) {
        const auto state = static_cast<State>(i);
        out.push_back({joined({name, toString(state)}), StateEntered{host, state}});
    }
    for (const auto& kind : allKinds) {
        for (int i = 0; i < segmentMomentCount; ++i) {
            out.push_back({joined({name, kindText(kind), momentWords[static_cast<std::size_t>(i)]}),
                           SegmentPasses{host, kind, 1, static_cast<SegmentMoment>(i)},
                           NumberPlace::beforeLastWord});
        }
    }
    for (int i = 0; i < timerCount; ++i) {
        const auto timer = static_cast<Timer>(i);
        out.push_back({joined({name, toString(timer), "expires"}), TimerExpires{host, timer},
                       NumberPlace::beforeLastWord});
    }
    for (const CallKind call : {CallKind::listen, CallKind::connect, CallKind::send, CallKind::read,
                                CallKind::shutdown, CallKind::close, CallKind::abort, CallKind::accept}) {
        out.push_back({joined({name, "calls", toString(call)}), CallComes{host, call}, NumberPlace::atEnd});
    }
    out.push_back({joined({name, "crashes"}), CallComes{host, CallKind::crash}, NumberPlace::atEnd});
    out.push_back({joined({name, "restarts"}), CallComes{host, CallKind::restart}, NumberPlace::atEnd});
    for (int i = 0; i < reportCount; ++i) {
        const auto report = static_cast<Report>(i);
        out.push_back({joined({name, "reports", toString(report)}), ReportComes{host, report}});
    }
}

const Phrases<Moment>& momentPhrases() {
    static const Phrases<Moment> all = [] {
        Phrases<Moment> out{{"start", RunBegins{}}, {"end", RunEnds{}}};
        for (const HostId host : hostIds) addMomentsOf(host, out);
        for (int i = 0; i < segmentMomentCount; ++i) {
            out.push_back({joined({"injected", momentWords[static_cast<std::size_t>(i)]}),
                           InjectionPasses{1, static_cast<SegmentMoment>(i)}, NumberPlace::beforeLastWord});
        }
        return out;
    }();
    return all;
}

const Phrases<Shown>& shownPhrases() {
    static const Phrases<Shown> all = [] {
        Phrases<Shown> out;
        // A segment always has its number: "segment" alone is the panel.
        for (int i = 0; i < shownPartCount; ++i) {
            const auto part = static_cast<ShownPart>(i);
            out.push_back({std::string(toString(part)), part});
        }
        for (const HostId host : hostIds) {
            out.push_back({std::string(toString(host)), ShownHost{host}});
            out.push_back({joined({toString(host), "state"}), ShownState{host}});
            for (int i = 0; i < timerCount; ++i) {
                const auto timer = static_cast<Timer>(i);
                out.push_back({joined({toString(host), toString(timer), "timer"}), ShownTimer{host, timer}});
            }
        }
        return out;
    }();
    return all;
}

const Phrases<StoryAct>& actPhrases() {
    static const Phrases<StoryAct> all = [] {
        constexpr std::array<std::pair<std::string_view, FaultAct>, 3> verbs{
            {{"lose", FaultAct::drop}, {"delay", FaultAct::delay}, {"duplicate", FaultAct::duplicate}}};
        Phrases<StoryAct> out;
        for (const auto& [verb, act] : verbs) {
            for (const HostId host : hostIds) {
                for (const auto& kind : allKinds) {
                    // The copy of a segment comes as much later as that of the window's own act.
                    const Duration amount =
                        act == FaultAct::duplicate ? std::chrono::milliseconds(10) : Duration{0};
                    out.push_back({joined({verb, toString(host), kindText(kind)}),
                                   ActOnSegment{host, kind, 1, act, amount}, NumberPlace::atEnd});
                }
            }
        }
        out.push_back({"inject", ActInject{1}, NumberPlace::atEnd});
        return out;
    }();
    return all;
}

// --- Reading

struct Numbered {
    std::string words;  // without the number
    std::optional<std::uint32_t> number;
    NumberPlace place = NumberPlace::nowhere;
};

// Takes the one number out of a text; nothing if it is 0, too big, or stands first.
std::optional<Numbered> numbered(std::string_view text) {
    Numbered out;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, blank);
        text.remove_prefix(std::min(blank + 1, text.size()));
        const bool digits = !word.empty() && std::all_of(word.begin(), word.end(),
                                                         [](char c) { return c >= '0' && c <= '9'; });
        if (!digits) {
            if (out.number && out.place == NumberPlace::atEnd) out.place = NumberPlace::beforeLastWord;
            out.words.append(out.words.empty() ? "" : " ").append(word);
            continue;
        }
        std::uint32_t value = 0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
        if (out.number || out.words.empty() || read.ec != std::errc() || value == 0) return std::nullopt;
        out.number = value;
        out.place = NumberPlace::atEnd;
    }
    return out;
}

template <class Meaning>
const Phrase<Meaning>* find(const Phrases<Meaning>& phrases, const Numbered& text) {
    const auto found = std::find_if(phrases.begin(), phrases.end(), [&](const Phrase<Meaning>& phrase) {
        return phrase.words == text.words && (!text.number || phrase.number == text.place);
    });
    return found == phrases.end() ? nullptr : &*found;
}

// Sets the number of what can have one.
template <class Meaning>
Meaning withNumber(Meaning meaning, std::uint32_t number) {
    std::visit(
        [&](auto& one) {
            if constexpr (requires { one.nth; }) one.nth = number;
        },
        meaning);
    return meaning;
}

template <class Meaning>
std::optional<Meaning> meaningOf(const Phrases<Meaning>& phrases, std::string_view text) {
    const auto words = numbered(text);
    const Phrase<Meaning>* phrase = words ? find(phrases, *words) : nullptr;
    if (!phrase) return std::nullopt;
    return withNumber(phrase->meaning, words->number.value_or(1));
}

template <class Meaning>
std::string nearestPhrase(const Phrases<Meaning>& phrases, std::string_view text) {
    std::vector<std::string_view> words;
    for (const Phrase<Meaning>& phrase : phrases) words.push_back(phrase.words);
    const auto number = numbered(text);
    return nearest(number ? std::string_view(number->words) : text, words);
}

// --- Writing

template <class Meaning>
std::string phraseOf(const Phrases<Meaning>& phrases, const Meaning& meaning) {
    std::uint32_t number = 1;
    std::visit(
        [&](const auto& one) {
            if constexpr (requires { one.nth; }) number = one.nth;
        },
        meaning);
    const Meaning first = withNumber(meaning, 1);
    const auto found = std::find_if(phrases.begin(), phrases.end(),
                                    [&](const Phrase<Meaning>& phrase) { return phrase.meaning == first; });
    if (found == phrases.end()) return {};
    if (found->number == NumberPlace::nowhere) return found->words;
    const std::string digits = std::to_string(number);
    if (found->number == NumberPlace::atEnd) return found->words + ' ' + digits;
    const std::size_t blank = found->words.rfind(' ');
    return found->words.substr(0, blank) + ' ' + digits + found->words.substr(blank);
}

}  // namespace

std::string_view toString(ShownPart part) {
    constexpr std::array<std::string_view, shownPartCount> words{"chart",  "segment", "control block",
                                                                 "timers", "plots",   "transcript"};
    return words[static_cast<std::size_t>(part)];
}

std::string_view toString(BlankField field) {
    constexpr std::array<std::string_view, blankFieldCount> words{"flags", "seq", "ack"};
    return words[static_cast<std::size_t>(field)];
}

std::string_view kindText(const std::optional<SegmentKind>& kind) {
    constexpr std::array<std::string_view, segmentKindCount> words{"RST", "FIN",  "SYN+ACK",
                                                                   "SYN", "DATA", "ACK"};
    return kind ? words[static_cast<std::size_t>(*kind)] : "any";
}

std::optional<Moment> momentFrom(std::string_view text) {
    if (const auto moment = meaningOf(momentPhrases(), text)) return moment;
    // States are understood in other spellings, too.
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const auto state = stateFrom(text.substr(blank + 1));
    return state ? meaningOf(momentPhrases(), joined({text.substr(0, blank), toString(*state)}))
                 : std::nullopt;
}

std::string momentText(const Moment& moment) {
    const auto* entered = std::get_if<StateEntered>(&moment);
    if (!entered) return phraseOf(momentPhrases(), moment);
    return phraseOf<Moment>(momentPhrases(), StateEntered{entered->host, entered->state});
}

std::string nearestMoment(std::string_view text) {
    return nearestPhrase(momentPhrases(), text);
}

std::optional<Shown> shownFrom(std::string_view text) {
    const auto words = numbered(text);
    if (words && words->words == "segment" && words->number) return ShownSegment{*words->number};
    return meaningOf(shownPhrases(), text);
}

std::string shownText(const Shown& shown) {
    if (const auto* segment = std::get_if<ShownSegment>(&shown)) {
        return "segment " + std::to_string(segment->nth);
    }
    return phraseOf(shownPhrases(), shown);
}

std::string nearestShown(std::string_view text) {
    return nearestPhrase(shownPhrases(), text);
}

std::optional<StoryAct> actFrom(std::string_view text) {
    const std::size_t by = text.find(" by ");
    auto act = meaningOf(actPhrases(), text.substr(0, by));
    auto* upon = act ? std::get_if<ActOnSegment>(&*act) : nullptr;
    const bool needsAmount = upon && upon->act == FaultAct::delay;
    if (needsAmount != (by != std::string_view::npos)) return std::nullopt;
    if (!needsAmount) return act;
    const auto amount = durationFrom(text.substr(by + 4));
    const auto* duration = std::get_if<Duration>(&amount);
    if (!duration) return std::nullopt;
    upon->amount = *duration;
    return act;
}

std::string actText(const StoryAct& act) {
    if (const auto* call = std::get_if<ActCall>(&act)) {
        return joined({toString(call->host), writtenCall(call->call)});
    }
    StoryAct plain = act;
    auto* upon = std::get_if<ActOnSegment>(&plain);
    const Duration amount = upon ? upon->amount : Duration{0};
    if (upon && upon->act == FaultAct::delay) upon->amount = Duration{0};
    const std::string words = phraseOf(actPhrases(), plain);
    return upon && upon->act == FaultAct::delay ? words + " by " + durationText(amount) : words;
}

std::string nearestAct(std::string_view text) {
    return nearestPhrase(actPhrases(), text);
}

}  // namespace synstep
