#pragma once

#include "engine/base/grid.hpp"

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

namespace shangquan {

/// netCDF said no; its own words.
class NetcdfError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The HDF5 library below netCDF may be entered by one thread at a time, whatever the file.
std::unique_lock<std::mutex> netcdf_turn();

/// One netCDF-4 file, closed with its handle. Callers hold the turn.
class NetcdfFile {
public:
    static NetcdfFile created(const std::filesystem::path& file);
    static NetcdfFile opened(const std::filesystem::path& file);
    ~NetcdfFile();
    NetcdfFile(NetcdfFile&& other) noexcept;
    NetcdfFile& operator=(NetcdfFile&&) = delete;

    int dimension(const std::string& name, std::size_t length);
    int variable(const std::string& name, int type, const std::vector<int>& dimensions);
    void attribute(int variable, const std::string& name, const std::string& text);
    void attribute(int variable, const std::string& name, double number);
    void attribute(int variable, const std::string& name, std::uint16_t number);

    [[nodiscard]] int find_variable(const std::string& name) const;
    [[nodiscard]] bool has_variable(const std::string& name) const;
    [[nodiscard]] std::size_t length(const std::string& dimension) const;
    [[nodiscard]] std::string text(int variable, const std::string& attribute) const;
    [[nodiscard]] double number(int variable, const std::string& attribute) const;
    [[nodiscard]] std::vector<double> numbers(const std::string& variable, std::size_t count) const;

    void close();
    [[nodiscard]] int handle() const { return handle_; }

private:
    explicit NetcdfFile(int handle) : handle_(handle) {}
    int handle_;
};

/// Throws `NetcdfError` unless the status is good.
void check_netcdf(int status);

}  // namespace shangquan
