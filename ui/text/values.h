// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns of sentences and the values that fill them.
//
// A pattern is one line a sentence. "{ack}" stands for a value; a sentence that names a value which this step
// does not have is left out, and so is what stands in "[…]". "{when sent}" at a sentence's beginning has no
// text of its own: it is a value that is there, empty, or not. So one pattern serves every way in which a
// rule can fire.
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>
#include <optional>

#include "ui/text/language.h"

namespace synstep {

class Values {
  public:
    void set(const char* name, const QString& value) { values_.insert(QString::fromLatin1(name), value); }
    void set(const char* name, std::uint32_t value) { set(name, QString::number(value)); }
    // "{when NAME}" if it holds, "{when not NAME}" if it does not.
    void setCondition(const char* name, bool holds);
    const QString* find(const QString& name) const;

  private:
    QMap<QString, QString> values_;
};

// The sentences of a pattern that these values can fill. The names that were filled in are added to `used`.
QStringList sentences(Language language, const QString& pattern, const Values& values,
                      QSet<QString>* used = nullptr);
// Of a pattern that is one sentence, all of whose values are there.
QString sentence(Language language, const char* source, const Values& values);

// Chinese is set with a blank between its characters and Latin letters or digits, and none beside its
// punctuation.
QString spaced(Language language, const QString& text);

// The names that a pattern mentions; for tests of translations.
QSet<QString> namesIn(const QString& pattern);

}  // namespace synstep
