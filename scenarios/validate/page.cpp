#include "scenarios/validate/page.hpp"

#include "maps/input_error.hpp"

#include <boost/archive/iterators/base64_from_binary.hpp>
#include <boost/archive/iterators/transform_width.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace shangquan {

namespace {

constexpr std::string_view head = R"(<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>商圈 Shangquan: validation</title><style>
body{font:15px/1.5 "WenQuanYi Micro Hei",sans-serif;color:#24272c;max-width:1080px;margin:32px auto;padding:0 24px}
h1{font-size:26px;margin:0 0 4px}h2{font-size:18px;margin:0}p{margin:4px 0;color:#555b64}
section{display:grid;grid-template-columns:1fr 480px;gap:24px;border-top:1px solid #d9dce1;padding:20px 0}
img{width:480px;border:1px solid #e4e6ea}table{border-collapse:collapse;margin-top:8px;width:100%}
td,th{text-align:left;padding:3px 10px 3px 0;vertical-align:top;font-size:14px}th{color:#555b64;font-weight:normal}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.in{color:#1a6e3c}.out{color:#b3261e;font-weight:bold}
</style></head><body><h1>行人模型验证 Validation of the movement models</h1>
)";

std::string escaped(std::string_view words) {
    std::string text;
    for (const char character : words) {
        if (character == '<') text += "&lt;";
        else if (character == '&') text += "&amp;";
        else text += character;
    }
    return text;
}

std::string base64(const std::string& bytes) {
    using namespace boost::archive::iterators;
    using Letters = base64_from_binary<transform_width<std::string::const_iterator, 6, 8>>;
    std::string text{Letters(bytes.begin()), Letters(bytes.end())};
    text.append((3 - bytes.size() % 3) % 3, '=');
    return text;
}

std::string rows_of(const std::vector<Figure>& figures) {
    std::string rows = "<table><tr><th>figure 指标</th><th>ours 模拟</th><th>band 允许范围</th></tr>\n";
    for (const Figure& figure : figures)
        rows += fmt::format("<tr><td>{}</td><td class=\"n {}\">{:.3f} {}</td><td>{}</td></tr>\n", escaped(figure.what), figure.inside() ? "in" : "out",
                            figure.value, escaped(figure.unit), escaped(band_of(figure)));
    return rows + "</table>";
}

std::string section_of(const Verdict& verdict) {
    const ValidationTest& test = verdict.test;
    return fmt::format(
        "<section><div><h2>{} {} {} <small>{}</small> <span class=\"{}\">{}</span></h2>\n<p>{}</p><p>Band: {}</p>\n{}</div>"
        "<img alt=\"{}\" src=\"data:image/png;base64,{}\"></section>\n",
        test.id, test.title_zh, test.title_en, verdict.model, verdict.passed() ? "in" : "out",
        verdict.passed() ? "范围内 inside" : "超出 outside", escaped(test.setup), escaped(test.source), rows_of(verdict.outcome.figures),
        escaped(test.title_en), base64(png_of(verdict.outcome.picture)));
}

}  // namespace

bool Verdict::passed() const {
    return std::all_of(outcome.figures.begin(), outcome.figures.end(), [](const Figure& figure) { return figure.inside(); });
}

std::string band_of(const Figure& figure) {
    if (figure.low == figure.high) return fmt::format("{:.4g}", figure.low);
    if (std::isinf(figure.high)) return fmt::format("at least {:.4g}", figure.low);
    if (std::isinf(figure.low)) return fmt::format("at most {:.4g}", figure.high);
    return fmt::format("{:.4g} … {:.4g}", figure.low, figure.high);
}

void write_page(const std::filesystem::path& file, const std::vector<Verdict>& verdicts) {
    std::filesystem::path unfinished = file;
    unfinished += ".part";
    std::ofstream stream{unfinished};
    const auto passed = std::count_if(verdicts.begin(), verdicts.end(), [](const Verdict& verdict) { return verdict.passed(); });
    stream << head
           << fmt::format("<p>shangquan {}. {} of {} inside their bands. RiMEA 4.1.1 的测试由本程序运行，不代表认证。 The tests of RiMEA 4.1.1 are run "
                          "here; that is no certificate.</p>\n",
                          SHANGQUAN_VERSION, passed, verdicts.size());
    for (const Verdict& verdict : verdicts) stream << section_of(verdict);
    stream << "</body></html>\n";
    stream.close();
    std::error_code error;
    if (stream) std::filesystem::rename(unfinished, file, error);
    if (stream && !error) return;
    std::filesystem::remove(unfinished, error);
    throw InputError(fmt::format("{}: the page cannot be written", file.string()));
}

}  // namespace shangquan
