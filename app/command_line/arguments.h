// SPDX-License-Identifier: GPL-3.0-or-later
// The options and operands of one command: declared, parsed, and turned into values. What does not fit is
// Refused. Needs a QCoreApplication for the words of --help.
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>
#include <initializer_list>
#include <optional>

#include "app/command_line/refused.h"
#include "core/tcp/policies.h"
#include "ui/text/language.h"

namespace synstep {

class Arguments {
  public:
    // `command`: as it is typed, "synstep run".
    Arguments(const QString& command, const QString& description);

    void addFlag(const QStringList& names, const QString& description);
    void addOption(const QStringList& names, const QString& description, const QString& value);
    void addOperand(const QString& name, const QString& description, const QString& syntax);
    void addScenario();                          // the one operand
    void addOutput(const QString& description);  // -o, --output
    void addStack();
    void addLanguage();
    void addVersion();

    // False: --help or --version was asked for and has been printed.
    bool parse(const QStringList& arguments);

    bool isSet(const QString& option) const { return parser_.isSet(option); }
    std::optional<QString> value(const QString& option) const;
    QStringList operands() const { return parser_.positionalArguments(); }
    // The one operand.
    QString scenario() const;
    QString output() const;
    double number(const QString& option, double standard, double least, double most) const;

    // One of the values, known by the word that `nameOf` gives; the first if the option is not there.
    template <class T, class NameOf>
    T choice(const QString& option, std::initializer_list<T> values, NameOf nameOf) const {
        const std::optional<QString> word = value(option);
        if (!word) return *values.begin();
        QStringList words;
        for (const T& one : values) {
            if (nameOf(one) == *word) return one;
            words << nameOf(one);
        }
        refuseWord(option, *word, words);
    }

    std::optional<Stack> stack() const;
    // --lang, else the language of the system.
    Language language() const;

    // Refuses, and says where help is.
    [[noreturn]] void refuse(const QString& what) const;

  private:
    [[noreturn]] void refuseWord(const QString& option, const QString& word, const QStringList& words) const;

    QString command_;
    bool hasVersion_ = false;
    QCommandLineParser parser_;
};

}  // namespace synstep
