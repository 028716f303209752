// SPDX-License-Identifier: GPL-3.0-or-later
// generate rows partners csv|json: writes deals to measure with.
#include "benchmarks/data.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

int main(int argc, char **argv)
{
    using namespace benchmarks;
    if (argc != 4) {
        std::fputs("Usage: generate rows partners csv|json\n", stderr);
        return 2;
    }
    const auto number = [&](int index) { return static_cast<std::uint32_t>(std::strtoul(argv[index], nullptr, 10)); };
    bool isWritten = true;
    writeDeals({number(1), number(2)}, std::string_view(argv[3]) == "json" ? Format::Json : Format::Csv,
        [&](const std::string &piece) {
            isWritten = std::fwrite(piece.data(), 1, piece.size(), stdout) == piece.size() && isWritten;
        });
    return isWritten && std::fflush(stdout) == 0 ? 0 : 1;
}
