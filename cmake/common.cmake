# Flags that every target of the project has, and the one way to make a library of a folder.

find_program(SYNSTEP_CCACHE ccache)
if(SYNSTEP_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # What ccache needs to know of precompiled headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${SYNSTEP_CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    endif()
endif()
# The sanitized test programs link in a fraction of the time with it.
find_program(SYNSTEP_MOLD mold)
if(SYNSTEP_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_library(synstep_flags INTERFACE)
target_compile_options(synstep_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # All wrong for `"x" + std::string` when optimized (GCC bug 105651); clang and the sanitizers look too.
    target_compile_options(synstep_flags INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds)
endif()
target_include_directories(synstep_flags INTERFACE ${PROJECT_SOURCE_DIR})
if(SYNSTEP_WARNINGS_AS_ERRORS)
    target_compile_options(synstep_flags INTERFACE -Werror)
endif()
if(SYNSTEP_SANITIZE)
    # GCC takes instrumented standard headers for uninitialized (its manual warns of it); the other presets check.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(synstep_flags INTERFACE -Wno-maybe-uninitialized)
    endif()
    # Only the project's own code is instrumented; recovery is off so that a finding fails the test.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
    # What no sanitizer sees: an index that is too great within a vector's room, the value of an empty optional.
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

if(SYNSTEP_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# synstep_library(NAME SOURCES … LINKS …): the static library synstep_NAME, known as Synstep::NAME.
function(synstep_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(synstep_${name} STATIC ${ARG_SOURCES})
    add_library(Synstep::${name} ALIAS synstep_${name})
    target_link_libraries(synstep_${name} PUBLIC ${ARG_LINKS} PRIVATE synstep_flags)
    target_include_directories(synstep_${name} PUBLIC ${PROJECT_SOURCE_DIR})
endfunction()

# synstep_headers(NAME HEADERS … LINKS …): headers that many files include, parsed once a build. A target that
# names it as its HEADERS is compiled with the same definitions as it.
set(SYNSTEP_QT_DEFINITIONS QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
function(synstep_headers name)
    cmake_parse_arguments(ARG "" "" "HEADERS;LINKS;DEFINITIONS" ${ARGN})
    set(empty ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    file(CONFIGURE OUTPUT ${empty} CONTENT "// Nothing: its precompiled headers are what counts.\n")
    add_library(${name} STATIC ${empty})
    target_link_libraries(${name} PRIVATE synstep_flags ${ARG_LINKS})
    target_compile_definitions(${name} PRIVATE ${ARG_DEFINITIONS})
    target_compile_options(${name} PRIVATE -fPIC)  # as Qt has it, and so whoever shares them
    target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
endfunction()

# For folders of ui/: Qt's own keywords and implicit casts are off. HEADERS: the Qt module it stands on.
function(synstep_ui_library name)
    cmake_parse_arguments(ARG "" "HEADERS" "SOURCES;LINKS" ${ARGN})
    synstep_library(${name} SOURCES ${ARG_SOURCES} LINKS ${ARG_LINKS})
    target_compile_definitions(synstep_${name} PRIVATE ${SYNSTEP_QT_DEFINITIONS})
    target_precompile_headers(synstep_${name} REUSE_FROM synstep_${ARG_HEADERS}_headers)
    # moc would take over the compiler's old macro `linux`, which is the name of a stack here.
    set_target_properties(synstep_${name} PROPERTIES AUTOMOC ON AUTOMOC_COMPILER_PREDEFINES OFF)
endfunction()
