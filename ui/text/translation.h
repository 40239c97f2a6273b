// SPDX-License-Identifier: GPL-3.0-or-later
// Where the program's own words come from: English sources in the code, translations compiled into the
// program.
//
// translated() speaks any language at any time, whatever the window speaks: for pictures, transcripts and
// messages whose language is an argument. Mark the source for lupdate by QT_TRANSLATE_NOOP("Text", "…"), with
// the one context "Text". Widgets use tr(), which installTranslations() serves from the same files; it may be
// called again at any time, and each widget then gets QEvent::LanguageChange. QtCore only.
#pragma once

#include <QString>

#include "ui/text/language.h"

class QCoreApplication;

namespace synstep {

// The translation of `source`, else `source` itself.
QString translated(Language language, const char* source);
// The form for `n` things, "%n" replaced by the number: mark it by QT_TRANSLATE_N_NOOP("Text", "%n
// segment(s)").
QString translatedCount(Language language, const char* source, int n);

// Makes tr() and Qt's own texts speak `language` from now on, and QLocale's default with them.
void installTranslations(QCoreApplication& application, Language language);

}  // namespace synstep
