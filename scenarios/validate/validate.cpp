#include "scenarios/validate/validate.hpp"

#include "maps/input_error.hpp"
#include "scenarios/validate/page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {

namespace {

bool is_wanted(const std::vector<std::string>& wanted, std::string_view name) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), name) != wanted.end();
}

void print(const Verdict& verdict, std::ostream& out) {
    out << fmt::format("{:5} {:28} {:8} {}\n", verdict.test.id, verdict.test.title_en, verdict.model, verdict.passed() ? "inside" : "OUTSIDE");
    for (const Figure& figure : verdict.outcome.figures)
        out << fmt::format("      {:58} {:>8.3f} {:11} {}{}\n", figure.what, figure.value, figure.unit, band_of(figure), figure.inside() ? "" : "  OUTSIDE");
    out << std::flush;
}

}  // namespace

std::vector<std::string> validation_test_ids() {
    std::vector<std::string> ids;
    for (const ValidationTest& test : validation_tests()) ids.emplace_back(test.id);
    return ids;
}

bool validate(const ValidateRequest& request, std::ostream& out, const std::vector<ValidationTest>& tests) {
    std::vector<Verdict> verdicts;
    for (const ValidationTest& test : tests) {
        if (!is_wanted(request.only, test.id)) continue;
        for (const std::string_view model : test.models) {
            if (!is_wanted(request.models, model)) continue;
            verdicts.push_back({test, std::string{model}, test.run(model)});
            print(verdicts.back(), out);
        }
    }
    if (verdicts.empty()) throw InputError("validate: none of the tests wanted is for the model wanted");
    if (request.html) write_page(*request.html, verdicts);
    const auto passed = std::count_if(verdicts.begin(), verdicts.end(), [](const Verdict& verdict) { return verdict.passed(); });
    out << fmt::format("{} of {} inside their bands\n", passed, verdicts.size());
    return passed == static_cast<std::ptrdiff_t>(verdicts.size());
}

}  // namespace shangquan
