# Writes OUT: the scenarios IDS (separated by commas) of FOLDER as C++ string literals.
string(REPLACE "," ";" ids "${IDS}")
file(WRITE ${OUT} "// Generated from resources/scenarios/.\n#include \"core/scenario/built_in.h\"\n\n")
file(APPEND ${OUT} "namespace synstep {\n\n"
    # So that no compiler counts the letters of all of them.
    "using namespace std::string_view_literals;\n\n")
file(APPEND ${OUT} "std::span<const BuiltIn> builtInTable() {\n    static constexpr BuiltIn all[] = {\n")
foreach(id IN LISTS ids)
    file(READ ${FOLDER}/${id}.toml text)
    set(is_lesson false)
    if(text MATCHES "\n\\[lesson\\]")
        set(is_lesson true)
    endif()
    file(APPEND ${OUT} "{\"${id}\", R\"scenario(" "${text}" ")scenario\"sv, ${is_lesson}},\n")
endforeach()
file(APPEND ${OUT} "    };\n    return all;\n}\n\n}  // namespace synstep\n")
