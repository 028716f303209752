// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <stdexcept>

/// What libFuzzer throws bytes at, and what every test run throws the seeds and the found cases at. A target takes
/// any bytes, and throws Broken where the code breaks a promise.
namespace fuzz
{

class Broken final : public std::logic_error
{
public:
    using std::logic_error::logic_error;
};

inline void expect(bool isKept, const char *promise)
{
    if (!isKept)
        throw Broken(promise);
}

/// Amounts and numbers, separated by blanks, and their arithmetic.
void amounts(const QByteArray &bytes);
void csv(const QByteArray &bytes);
/// A date or a term.
void edtf(const QByteArray &bytes);
void json(const QByteArray &bytes);
/// A table of someone else's, after a mapping file and a form feed, or without.
void mapping(const QByteArray &bytes);
void records(const QByteArray &bytes);
/// A zip, or what stands in one.
void workbooks(const QByteArray &bytes);

struct Target {
    const char *name; ///< of its source, its dictionary, and its folders of seeds and found cases
    void (*run)(const QByteArray &bytes);
};
inline constexpr std::array targets{Target{"amounts", amounts}, Target{"csv", csv}, Target{"edtf", edtf},
    Target{"json", json}, Target{"mapping", mapping}, Target{"records", records}, Target{"workbooks", workbooks}};

} // namespace fuzz
