// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "app/command_line/refused.h"
#include "ui/export/export.h"

namespace synstep {
namespace {

constexpr std::size_t enough = 64u << 10;

}  // namespace

bool Output::write(std::string_view bytes) {
    if (closed_) return false;
    buffer_ += bytes;
    return buffer_.size() < enough || flush();
}

bool Output::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty() && !closed_) {
        const ssize_t written = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (written >= 0) {
            rest.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EPIPE) {
            closed_ = true;
        } else if (errno != EINTR) {
            const QString why = QString::fromLocal8Bit(std::strerror(errno));
            buffer_.clear();
            throw Refused{QStringLiteral("standard output cannot be written: ") + why};
        }
    }
    buffer_.clear();
    return !closed_;
}

void writeWhole(const QString& path, const QByteArray& bytes, Language language) {
    if (path == QLatin1String("-")) {
        Output out;
        out.write({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        out.flush();
    } else if (const QString error = writeFile(path, bytes, language); !error.isEmpty()) {
        throw Refused{error};
    }
}

}  // namespace synstep
