// SPDX-License-Identifier: GPL-3.0-or-later
// Standard output. When nobody reads any more (a closed pipe), writing ends quietly; any other trouble is
// Refused.
#pragma once

#include <QByteArray>
#include <QString>
#include <string>
#include <string_view>

#include "ui/text/language.h"

namespace synstep {

class Output {
  public:
    // False: nobody reads any more, there is no point in going on.
    bool write(std::string_view bytes);
    // To be called at the end, and wherever a reader should see what there is.
    bool flush();

  private:
    std::string buffer_;
    bool closed_ = false;
};

// All of a file that a command makes: "-" is standard output, a file is there whole or not at all.
void writeWhole(const QString& path, const QByteArray& bytes, Language language);

}  // namespace synstep
