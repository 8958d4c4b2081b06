#include "maps/raster/netcdf.hpp"

#include <hdf5.h>
#include <netcdf.h>

#include <utility>

namespace shangquan {

namespace {

constexpr int closed = -1;

}  // namespace

/// HDF5, below netCDF, would print every name it looks for in vain; each thread has to tell it not to.
std::unique_lock<std::mutex> netcdf_turn() {
    static std::mutex turn;
    std::unique_lock mine{turn};
    thread_local const int quiet = H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    static_cast<void>(quiet);
    return mine;
}

void check_netcdf(int status) {
    if (status != NC_NOERR) throw NetcdfError(nc_strerror(status));
}

NetcdfFile NetcdfFile::created(const std::filesystem::path& file) {
    int handle = closed;
    check_netcdf(nc_create(file.c_str(), NC_NETCDF4 | NC_CLOBBER, &handle));
    return NetcdfFile{handle};
}

NetcdfFile NetcdfFile::opened(const std::filesystem::path& file) {
    int handle = closed;
    check_netcdf(nc_open(file.c_str(), NC_NOWRITE, &handle));
    return NetcdfFile{handle};
}

NetcdfFile::~NetcdfFile() {
    if (handle_ != closed) nc_close(handle_);
}

NetcdfFile::NetcdfFile(NetcdfFile&& other) noexcept : handle_(std::exchange(other.handle_, closed)) {}

void NetcdfFile::close() {
    if (handle_ != closed) check_netcdf(nc_close(std::exchange(handle_, closed)));
}

int NetcdfFile::dimension(const std::string& name, std::size_t length) {
    int id = 0;
    check_netcdf(nc_def_dim(handle_, name.c_str(), length, &id));
    return id;
}

int NetcdfFile::variable(const std::string& name, int type, const std::vector<int>& dimensions) {
    int id = 0;
    check_netcdf(nc_def_var(handle_, name.c_str(), type, static_cast<int>(dimensions.size()), dimensions.data(), &id));
    return id;
}

void NetcdfFile::attribute(int variable, const std::string& name, const std::string& text) {
    check_netcdf(nc_put_att_text(handle_, variable, name.c_str(), text.size(), text.data()));
}

void NetcdfFile::attribute(int variable, const std::string& name, double number) {
    check_netcdf(nc_put_att_double(handle_, variable, name.c_str(), NC_DOUBLE, 1, &number));
}

void NetcdfFile::attribute(int variable, const std::string& name, std::uint16_t number) {
    check_netcdf(nc_put_att_ushort(handle_, variable, name.c_str(), NC_USHORT, 1, &number));
}

int NetcdfFile::find_variable(const std::string& name) const {
    int id = 0;
    check_netcdf(nc_inq_varid(handle_, name.c_str(), &id));
    return id;
}

bool NetcdfFile::has_variable(const std::string& name) const {
    int id = 0;
    return nc_inq_varid(handle_, name.c_str(), &id) == NC_NOERR;
}

std::size_t NetcdfFile::length(const std::string& dimension) const {
    int id = 0;
    std::size_t length = 0;
    check_netcdf(nc_inq_dimid(handle_, dimension.c_str(), &id));
    check_netcdf(nc_inq_dimlen(handle_, id, &length));
    return length;
}

std::string NetcdfFile::text(int variable, const std::string& attribute) const {
    std::size_t length = 0;
    check_netcdf(nc_inq_attlen(handle_, variable, attribute.c_str(), &length));
    std::string text(length, '\0');
    check_netcdf(nc_get_att_text(handle_, variable, attribute.c_str(), text.data()));
    return text;
}

double NetcdfFile::number(int variable, const std::string& attribute) const {
    double number = 0.0;
    check_netcdf(nc_get_att_double(handle_, variable, attribute.c_str(), &number));
    return number;
}

std::vector<double> NetcdfFile::numbers(const std::string& variable, std::size_t count) const {
    std::vector<double> numbers(count);
    if (count > 0) check_netcdf(nc_get_var_double(handle_, find_variable(variable), numbers.data()));
    return numbers;
}

}  // namespace shangquan
