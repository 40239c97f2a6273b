// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/theme/colour.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace synstep::test {
namespace {

using Matrix = std::array<Triple, 3>;

constexpr Matrix matrixOf(Eyes eyes) {
    switch (eyes) {
        case Eyes::normal:
            break;
        case Eyes::protan:
            return {{{0.152286, 1.052583, -0.204868},
                     {0.114503, 0.786281, 0.099216},
                     {-0.003882, -0.048116, 1.051998}}};
        case Eyes::deutan:
            return {{{0.367322, 0.860646, -0.227968},
                     {0.280085, 0.672501, 0.047413},
                     {-0.011820, 0.042940, 0.968881}}};
        case Eyes::tritan:
            return {{{1.255528, -0.076749, -0.178779},
                     {-0.078411, 0.930809, 0.147602},
                     {0.004733, 0.691367, 0.303900}}};
    }
    return {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
}

Triple times(const Matrix& matrix, const Triple& vector) {
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t i = 0; i < 3; ++i) result[row] += matrix[row][i] * vector[i];
    return result;
}

double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Triple linearOf(const QColor& color) {
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

double luminance(const QColor& color) {
    const Triple c = linearOf(color);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

constexpr double degree = std::numbers::pi / 180;

double cosOf(double degrees) {
    return std::cos(degrees * degree);
}

double hueOf(double a, double b) {
    if (a == 0 && b == 0) return 0;
    const double hue = std::atan2(b, a) / degree;
    return hue < 0 ? hue + 360 : hue;
}

double meanHue(double one, double other) {
    if (std::abs(one - other) <= 180) return (one + other) / 2;
    return one + other < 360 ? (one + other + 360) / 2 : (one + other - 360) / 2;
}

// 0.5 where there is much chroma, 0 where there is little.
double ofChroma(double mean) {
    const double power = std::pow(mean, 7);
    return std::sqrt(power / (power + std::pow(25.0, 7)));
}

}  // namespace

Triple seenBy(Eyes eyes, const QColor& color) {
    Triple seen = times(matrixOf(eyes), linearOf(color));
    for (double& c : seen) c = std::clamp(c, 0.0, 1.0);
    return seen;
}

Triple labOf(const Triple& rgb) {
    const Triple xyz = times({{{0.4124564, 0.3575761, 0.1804375},
                               {0.2126729, 0.7151522, 0.0721750},
                               {0.0193339, 0.1191920, 0.9503041}}},
                             rgb);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// Sharma, Wu and Dalal 2005.
double ciede2000(const Triple& lab, const Triple& other) {
    const double g = 0.5 * (1 - ofChroma((std::hypot(lab[1], lab[2]) + std::hypot(other[1], other[2])) / 2));
    const double a1 = lab[1] * (1 + g), a2 = other[1] * (1 + g);
    const double c1 = std::hypot(a1, lab[2]), c2 = std::hypot(a2, other[2]);
    const double h1 = hueOf(a1, lab[2]), h2 = hueOf(a2, other[2]);
    double turn = c1 * c2 == 0 ? 0 : h2 - h1;
    if (turn > 180) turn -= 360;
    if (turn < -180) turn += 360;
    const double dL = other[0] - lab[0], dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(turn / 2 * degree);
    const double meanL = (lab[0] + other[0]) / 2, meanC = (c1 + c2) / 2;
    const double h = c1 * c2 == 0 ? h1 + h2 : meanHue(h1, h2);
    const double t =
        1 - 0.17 * cosOf(h - 30) + 0.24 * cosOf(2 * h) + 0.32 * cosOf(3 * h + 6) - 0.20 * cosOf(4 * h - 63);
    const double fromFifty = (meanL - 50) * (meanL - 50);
    const double sL = 1 + 0.015 * fromFifty / std::sqrt(20 + fromFifty);
    const double sC = 1 + 0.045 * meanC, sH = 1 + 0.015 * meanC * t;
    const double rotation = 60 * std::exp(-std::pow((h - 275) / 25, 2));
    const double rT = -std::sin(rotation * degree) * 2 * ofChroma(meanC);
    const double l = dL / sL, c = dC / sC, hue = dH / sH;
    return std::sqrt(l * l + c * c + hue * hue + rT * c * hue);
}

double contrastOf(const QColor& one, const QColor& other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace synstep::test
