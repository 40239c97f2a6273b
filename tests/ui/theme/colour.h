// SPDX-License-Identifier: GPL-3.0-or-later
// How colours are seen: contrast (WCAG 2), difference (CIEDE2000), and what is left of them for eyes that
// lack one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1).
#pragma once

#include <QColor>
#include <array>

namespace synstep::test {

using Triple = std::array<double, 3>;

enum class Eyes { normal, protan, deutan, tritan };
inline constexpr std::array allEyes{Eyes::normal, Eyes::protan, Eyes::deutan, Eyes::tritan};

// In linear light.
Triple seenBy(Eyes eyes, const QColor& color);
Triple labOf(const Triple& linear);
double ciede2000(const Triple& lab, const Triple& other);
double contrastOf(const QColor& one, const QColor& other);

}  // namespace synstep::test
