// SPDX-License-Identifier: GPL-3.0-or-later
// Refused scenario files, in sentences.
#include <array>

#include "ui/text/sentences.h"
#include "ui/text/translation.h"
#include "ui/text/values.h"

namespace synstep {
namespace {

// What the reader calls the types it wants, to be found by lupdate; translated() looks them up by these
// words.
[[maybe_unused]] constexpr std::array wantedTypes{
    QT_TRANSLATE_NOOP("Text", "a string"),
    QT_TRANSLATE_NOOP("Text", "a whole number"),
    QT_TRANSLATE_NOOP("Text", "a number"),
    QT_TRANSLATE_NOOP("Text", "a duration such as \"50ms\" or \"1.2s\""),
    QT_TRANSLATE_NOOP("Text", "a name"),
    QT_TRANSLATE_NOOP("Text", "a table"),
    QT_TRANSLATE_NOOP("Text", "an array of strings"),
    QT_TRANSLATE_NOOP("Text", "an array of tables"),
    QT_TRANSLATE_NOOP("Text", "an array of whole numbers"),
    QT_TRANSLATE_NOOP("Text", "true"),
    QT_TRANSLATE_NOOP("Text", "true or false"),
    QT_TRANSLATE_NOOP("Text", "a state or a table"),
    QT_TRANSLATE_NOOP("Text", "a duration such as \"50ms\", or a table"),
    QT_TRANSLATE_NOOP("Text", "\"never\" or a table"),
    QT_TRANSLATE_NOOP("Text", "a whole number or \"every\""),
    QT_TRANSLATE_NOOP("Text", "a whole number, an array of whole numbers or \"rfc6528\""),
    // of choices
    QT_TRANSLATE_NOOP("Text", "right"),
    QT_TRANSLATE_NOOP("Text", "wrong"),
    // of a packetdrill script
    QT_TRANSLATE_NOOP("Text", "a time"),
    QT_TRANSLATE_NOOP("Text", "one time"),
    QT_TRANSLATE_NOOP("Text", "a time that is not earlier"),
    QT_TRANSLATE_NOOP("Text", "a number that fits"),
    QT_TRANSLATE_NOOP("Text", "a packet, a call or a command"),
    QT_TRANSLATE_NOOP("Text", "the flags of a packet"),
    QT_TRANSLATE_NOOP("Text", "a sequence number"),
    QT_TRANSLATE_NOOP("Text", "the end that fits the length"),
    QT_TRANSLATE_NOOP("Text", "an option"),
    QT_TRANSLATE_NOOP("Text", "an argument"),
    QT_TRANSLATE_NOOP("Text", "the arguments of this call"),
    QT_TRANSLATE_NOOP("Text", "an error"),
    QT_TRANSLATE_NOOP("Text", "the name of a setting"),
    QT_TRANSLATE_NOOP("Text", "the end of the comment"),
};

// {1} … {4}: the problem's arguments; an empty one counts as not there.
const char* patternOf(ScenarioProblem problem) {
    switch (problem) {
        case ScenarioProblem::notToml:
            return QT_TRANSLATE_NOOP("Text", "This is not valid TOML: {1}");
        case ScenarioProblem::missingKey:
            return QT_TRANSLATE_NOOP("Text", "The key \"{1}\" is missing.");
        case ScenarioProblem::unknownKey:
            return QT_TRANSLATE_NOOP("Text", "There is no key \"{1}\" here[; \"{2}\" may be meant].");
        case ScenarioProblem::wrongType:
            return QT_TRANSLATE_NOOP("Text", "\"{1}\" must be {2}.");
        case ScenarioProblem::wrongVersion:
            return QT_TRANSLATE_NOOP(
                "Text", "This program reads version 1 of the format, and the file has version {1}.");
        case ScenarioProblem::badDuration:
            return QT_TRANSLATE_NOOP(
                "Text",
                "\"{1}\" is not a duration: a number and us, ms, s, min or h are wanted, such as "
                "\"50ms\" or \"1.2s\", and nothing finer than 1 us.");
        case ScenarioProblem::durationTooLong:
            return QT_TRANSLATE_NOOP("Text", "\"{1}\" is too long: a duration is at most 10,000 h.");
        case ScenarioProblem::unknownWord:
            return QT_TRANSLATE_NOOP("Text",
                                     "\"{2}\" is not known as a value of \"{1}\"[; \"{3}\" may be meant].");
        case ScenarioProblem::outOfRange:
            return QT_TRANSLATE_NOOP("Text", "\"{1}\" is {2}, but must be from {3} to {4}.");
        case ScenarioProblem::contradiction:
            return QT_TRANSLATE_NOOP("Text", "\"{1}\" and \"{2}\" contradict each other.");
        case ScenarioProblem::badAddress:
            return QT_TRANSLATE_NOOP("Text", "\"{1}\" is not an IPv4 address such as 10.0.0.1.");
        case ScenarioProblem::badId:
            return QT_TRANSLATE_NOOP("Text",
                                     "\"{1}\" is not an id: lower-case letters, digits and '-' are allowed.");
        case ScenarioProblem::needsOneOf:
            return QT_TRANSLATE_NOOP("Text", "Exactly one of these keys is needed here: {1}.");
        case ScenarioProblem::unknownSocket:
            return QT_TRANSLATE_NOOP(
                "Text", "No row opens the socket \"{1}\" of {2}, so this row would wait for ever.");
        case ScenarioProblem::choicesAllAlike:
            return QT_TRANSLATE_NOOP("Text",
                                     "At least one choice must be right and one wrong; here all are {1}.");
        case ScenarioProblem::tooFew:
            return QT_TRANSLATE_NOOP("Text", "\"{1}\" needs at least two of them.");
        case ScenarioProblem::notPacketdrill:
            return QT_TRANSLATE_NOOP("Text", "Here should be {1}[, not \"{2}\"].");
        case ScenarioProblem::beyondPacketdrill:
            return QT_TRANSLATE_NOOP("Text", "The script uses \"{1}\", which is not played here.");
        case ScenarioProblem::cannotRead:
            return QT_TRANSLATE_NOOP("Text", "The file cannot be read: {1}");
    }
    return "";
}

const char* argumentName(std::size_t index) {
    static constexpr std::array names{"1", "2", "3", "4"};
    return index < names.size() ? names[index] : "";
}

}  // namespace

QString errorSentence(const ScenarioError& error, Language language) {
    Values values;
    for (std::size_t i = 0; i < error.arguments.size(); ++i) {
        const bool type = (error.problem == ScenarioProblem::wrongType && i == 1) ||
                          (error.problem == ScenarioProblem::notPacketdrill && i == 0) ||
                          error.problem == ScenarioProblem::choicesAllAlike;
        const QString argument = type ? translated(language, error.arguments[i].c_str())
                                      : QString::fromStdString(error.arguments[i]);
        if (!argument.isEmpty()) values.set(argumentName(i), argument);
    }
    return sentence(language, patternOf(error.problem), values);
}

QString errorText(const ScenarioError& error, Language language) {
    QString place = QString::fromStdString(error.file);
    if (error.line != 0) place += QStringLiteral(":%1:%2").arg(error.line).arg(error.column);
    const QString what = errorSentence(error, language);
    return place.isEmpty() ? what : place + QStringLiteral(": ") + what;
}

}  // namespace synstep
