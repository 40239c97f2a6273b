# Fails when update_translations would change a file of translations/: a text was added, changed or removed.
# Arguments: SOURCE_DIR, LUPDATE, WORK_DIR.
file(GLOB_RECURSE sources ${SOURCE_DIR}/ui/*.cpp ${SOURCE_DIR}/ui/*.h
    ${SOURCE_DIR}/app/*.cpp ${SOURCE_DIR}/app/*.h)
foreach(language en zh_CN)
    set(kept ${SOURCE_DIR}/translations/synstep_${language}.ts)
    set(fresh ${WORK_DIR}/synstep_${language}.ts)
    configure_file(${kept} ${fresh} COPYONLY)
    set(options -I ${SOURCE_DIR} -no-obsolete -locations none -source-language en)
    if(language STREQUAL en)
        list(APPEND options -pluralonly)
    endif()
    execute_process(COMMAND ${LUPDATE} ${options} ${sources} -ts ${fresh}
        OUTPUT_VARIABLE said ERROR_VARIABLE warned COMMAND_ERROR_IS_FATAL ANY)
    file(SHA256 ${kept} before)
    file(SHA256 ${fresh} now)
    if(NOT before STREQUAL now)
        message(FATAL_ERROR
            "${kept} lags behind the sources: build update_translations and translate.\n${said}")
    endif()
endforeach()
