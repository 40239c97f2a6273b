# The ways to make a test program. Tests mirror core/ and ui/ path by path, one program a folder.

# What a test does itself is little: it is compiled quickly rather than well, in every preset.
add_library(synstep_test_flags INTERFACE)
target_link_libraries(synstep_test_flags INTERFACE synstep_flags)
target_compile_options(synstep_test_flags INTERFACE -O0)
if(SYNSTEP_SANITIZE AND SYNSTEP_GUI)
    # Addresses are watched in tests, too, undefined behaviour in what they test; where the core is alone, and with it
    # what its headers hold, in both.
    target_compile_options(synstep_test_flags INTERFACE -fno-sanitize=undefined)
endif()

# HEADERS: of the project and of others what all files of a test include, parsed once for them; none: what those of all
# tests do.
function(synstep_parse_once name otherwise)
    if(ARGN)
        list(TRANSFORM ARGN PREPEND ${PROJECT_SOURCE_DIR}/ REGEX "^[^<]")
        target_precompile_headers(${name} PRIVATE ${ARGN})
    else()
        target_precompile_headers(${name} REUSE_FROM ${otherwise})
    endif()
endfunction()

# synstep_test(NAME SOURCES … LINKS … [PREFIX …] [HEADERS …]): for core/ and what needs no Qt.
function(synstep_test name)
    cmake_parse_arguments(ARG "" "PREFIX" "SOURCES;LINKS;HEADERS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE synstep_test_flags ${ARG_LINKS} GTest::gtest_main)
    target_compile_options(${name} PRIVATE -fPIC)
    synstep_parse_once(${name} synstep_test_headers ${ARG_HEADERS})
    gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 TEST_PREFIX "${ARG_PREFIX}")
endfunction()

# synstep_ui_test(NAME SOURCES … LINKS … [FILTER …] [HEADERS …]): with a QApplication on the offscreen platform and
# pinned fonts.
function(synstep_ui_test name)
    cmake_parse_arguments(ARG "" "FILTER" "SOURCES;LINKS;HEADERS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES} ${PROJECT_SOURCE_DIR}/tests/support/ui_test_main.cpp)
    target_link_libraries(${name} PRIVATE synstep_test_flags ${ARG_LINKS} GTest::gtest Qt6::Widgets Qt6::Test)
    target_compile_definitions(${name} PRIVATE
        SYNSTEP_TEST_FONTS="${PROJECT_SOURCE_DIR}/tests/support/fonts.conf"
        QT_NO_KEYWORDS)
    synstep_parse_once(${name} synstep_ui_test_headers ${ARG_HEADERS})
    gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 TEST_FILTER "${ARG_FILTER}")
endfunction()
