# Flags that every target of the project has, and the one way to make a library of a folder.

find_program(SYNSTEP_CCACHE ccache)
if(SYNSTEP_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${SYNSTEP_CCACHE})
endif()
# The sanitized test programs link in a fraction of the time with it.
find_program(SYNSTEP_MOLD mold)
if(SYNSTEP_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_library(synstep_flags INTERFACE)
target_compile_options(synstep_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # Wrong for `"x" + std::string` when optimized (GCC bug 105651).
    target_compile_options(synstep_flags INTERFACE -Wno-restrict)
endif()
target_include_directories(synstep_flags INTERFACE ${PROJECT_SOURCE_DIR})
if(SYNSTEP_WARNINGS_AS_ERRORS)
    target_compile_options(synstep_flags INTERFACE -Werror)
endif()
if(SYNSTEP_SANITIZE)
    # GCC takes instrumented standard headers for uninitialized (its manual warns of it); the other presets check.
    target_compile_options(synstep_flags INTERFACE -Wno-maybe-uninitialized)
    # Only the project's own code is instrumented; recovery is off so that a finding fails the test.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

# synstep_library(NAME SOURCES … LINKS …): the static library synstep_NAME, known as Synstep::NAME.
function(synstep_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(synstep_${name} STATIC ${ARG_SOURCES})
    add_library(Synstep::${name} ALIAS synstep_${name})
    target_link_libraries(synstep_${name} PUBLIC ${ARG_LINKS} PRIVATE synstep_flags)
    target_include_directories(synstep_${name} PUBLIC ${PROJECT_SOURCE_DIR})
endfunction()

# For folders of ui/: Qt's own keywords and implicit casts are off.
function(synstep_ui_library name)
    synstep_library(${name} ${ARGN})
    target_compile_definitions(synstep_${name} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS
        QT_DISABLE_DEPRECATED_BEFORE=0x060400)
    set_target_properties(synstep_${name} PROPERTIES AUTOMOC ON)
endfunction()
