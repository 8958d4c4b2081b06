#include "maps/read/gdal_messages.hpp"

#include <cpl_error.h>
#include <gdal_priv.h>

#include <mutex>

namespace shangquan {

namespace {

void CPL_STDCALL collect(CPLErr severity, CPLErrorNum, const char* text) {
    static_cast<GdalMessages*>(CPLGetErrorHandlerUserData())->add(severity, text);
}

}  // namespace

GdalMessages::GdalMessages() { CPLPushErrorHandlerEx(collect, this); }

GdalMessages::~GdalMessages() { CPLPopErrorHandler(); }

void GdalMessages::add(int severity, const char* text) {
    if (severity >= CE_Failure) failures_.emplace_back(text);
    if (severity == CE_Warning) warnings_.emplace_back(text);
}

void prepare_gdal() {
    static std::once_flag once;
    std::call_once(once, GDALAllRegister);
}

}  // namespace shangquan
