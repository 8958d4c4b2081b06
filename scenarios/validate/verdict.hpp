#pragma once

#include "scenarios/pictures/image.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace shangquan {

/// A figure a test measured and the band it must lie in.
struct Figure {
    std::string what;
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
    std::string unit;

    [[nodiscard]] bool inside() const { return value >= low && value <= high; }
};

/// What a test found.
struct Outcome {
    std::vector<Figure> figures;
    Image picture;
};

/// A test whose band others have set.
struct ValidationTest {
    std::string_view id;      ///< R1 … R16 as RiMEA 4.1.1 numbers them, FD, BN
    std::string_view title_zh;
    std::string_view title_en;
    std::string_view setup;
    std::string_view source;  ///< who set the band
    std::vector<std::string_view> models;
    Outcome (*run)(std::string_view model);
};

/// All of them, in the order they are reported.
std::vector<ValidationTest> validation_tests();

}  // namespace shangquan
