# Prints one value of a JSON file to stdout: cmake -DFILE=run.json "-DKEYS=zones;plaza;admitted" -P json_value.cmake
file(READ "${FILE}" text)
string(JSON value GET "${text}" ${KEYS})
execute_process(COMMAND ${CMAKE_COMMAND} -E echo "${value}")
