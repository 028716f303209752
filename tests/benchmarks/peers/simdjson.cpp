// SPDX-License-Identifier: GPL-3.0-or-later
// peer_simdjson deals.json: every text and number of every commitment on demand, added up so that none is left out.
#include <cstdio>
#include <simdjson.h>

using namespace simdjson;

namespace
{

struct Sum {
    std::size_t commitments = 0, letters = 0;
    double numbers = 0;
};

void add(ondemand::value value, Sum &sum)
{
    switch (value.type().value()) {
    case ondemand::json_type::object:
        for (auto field : value.get_object())
            add(field.value().value(), sum);
        break;
    case ondemand::json_type::array:
        for (auto each : value.get_array())
            add(each.value(), sum);
        break;
    case ondemand::json_type::string:
        sum.letters += std::string_view(value.get_string()).size();
        break;
    case ondemand::json_type::number:
        sum.numbers += double(value.get_double());
        break;
    default:
        break;
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    Sum sum;
    const padded_string text = padded_string::load(argv[1]);
    ondemand::parser parser;
    ondemand::document document = parser.iterate(text);
    for (auto deal : document.find_field("deals").get_array()) {
        for (auto field : deal.get_object()) {
            if (field.key().value() != "commitments") {
                add(field.value().value(), sum);
                continue;
            }
            for (auto commitment : field.value().get_array()) {
                ++sum.commitments;
                add(commitment.value(), sum);
            }
        }
    }
    std::printf("%zu commitments, %zu letters, %g\n", sum.commitments, sum.letters, sum.numbers);
    return 0;
}
