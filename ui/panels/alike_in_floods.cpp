// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/alike_in_floods.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(synstep::Words)
};

// "Server: SYN (seq #) arrives": what is said, without its numbers.
QString shapeOf(const Explanation& one) {
    static const QRegularExpression number(QStringLiteral("\\d+([.,]\\d+)*"));
    QString said = (QStringList{one.what} + one.why).join(QLatin1Char('\n'));
    return said.replace(number, QStringLiteral("#"));
}

}  // namespace

bool AlikeInFloods::isTold(std::size_t entry, const Explanation& one, qsizetype place) {
    const std::size_t flood = floods_.ofEntry(entry);
    if (flood == Floods::none) return false;
    const auto [told, isNew] = told_.try_emplace({flood, shapeOf(one)}, Told{place, 0});
    ++told->second.times;
    return !isNew;
}

void AlikeInFloods::addCounts(QList<Prose::Paragraph>& paragraphs) const {
    for (const auto& [shape, told] : told_) {
        if (told.times < 2) continue;
        QString& head = paragraphs[told.place].head;
        head = Words::tr("%1 (the first of %2 alike)", "an event of a flood, how many")
                   .arg(head, QLocale(QLocale::English).toString(told.times));
    }
}

}  // namespace synstep
