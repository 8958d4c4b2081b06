#pragma once

#include "tests/support/maps/source_feature.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace shangquan {

/// Features as OpenStreetMap keeps them: nodes, ways through nodes, relations of ways.
struct Extract {
    using Tags = std::vector<std::pair<std::string, std::string>>;

    struct Node {
        Point place;
        Tags tags;
    };
    struct Way {
        std::vector<std::size_t> nodes;
        Tags tags;
    };
    struct Relation {
        std::vector<std::size_t> ways;  ///< the outline, then the holes
        Tags tags;
    };

    std::vector<std::vector<Point>> bounds;  ///< from south-west to north-east
    std::vector<Node> nodes;
    std::vector<Way> ways;
    std::vector<Relation> relations;
};

/// Corners at one place are one node.
Extract extract_of(const SourceFeatures& features);

}  // namespace shangquan
