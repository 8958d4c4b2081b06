#include "scenarios/outputs/csv_file.hpp"
#include "scenarios/outputs/output.hpp"

#include <string>

namespace shangquan {

namespace {

/// `<zone>/origins.csv`: by which gate the visitors of each venue came into the zone, over the whole span.
class OriginTables final : public Output {
public:
    explicit OriginTables(const OutputContext& context) : folder_(context.folder) {}

    void finish(const Measures& measures) override {
        for (const ZoneMeasures& zone : measures) {
            CsvFile file{folder_ / zone.zone.id / "origins.csv", {"venue", "gate", "entered"}};
            for (std::uint32_t venue = 0; venue < zone.zone.venues.size(); ++venue)
                for (std::uint32_t gate = 0; gate < zone.zone.gates.size(); ++gate) {
                    const std::uint32_t entered = zone.origins->entered(VenueId{venue}, GateId{gate});
                    if (entered > 0) file.row({zone.zone.venues[venue].id, zone.zone.gates[gate].id, std::to_string(entered)});
                }
            file.close();
        }
    }

private:
    std::filesystem::path folder_;
};

}  // namespace

std::unique_ptr<Output> make_origin_tables(const OutputContext& context) { return std::make_unique<OriginTables>(context); }

}  // namespace shangquan
