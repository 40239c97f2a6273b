# Writes OUT: the scenarios IDS (separated by commas) of FOLDER as C++ string literals.
string(REPLACE "," ";" ids "${IDS}")
file(WRITE ${OUT} "// Generated from resources/scenarios/.\n#include \"core/scenario/built_in.h\"\n\nnamespace synstep {\n\n")
file(APPEND ${OUT} "std::span<const BuiltIn> builtInTable() {\n    static constexpr BuiltIn all[] = {\n")
foreach(id IN LISTS ids)
    file(READ ${FOLDER}/${id}.toml text)
    file(APPEND ${OUT} "{\"${id}\", R\"scenario(" "${text}" ")scenario\"},\n")
endforeach()
file(APPEND ${OUT} "    };\n    return all;\n}\n\n}  // namespace synstep\n")
