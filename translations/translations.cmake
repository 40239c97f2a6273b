# The .ts files of this folder serve every tr() and QT_TRANSLATE_NOOP of ui/ and app/. The sources are English;
# the English file holds the plural forms. `update_translations` brings both up to date with the sources.

# synstep_translations(TARGET): compiles them into that target, as :/i18n/synstep_LANGUAGE.qm.
function(synstep_translations target)
    set(english ${PROJECT_SOURCE_DIR}/translations/synstep_en.ts)
    set(chinese ${PROJECT_SOURCE_DIR}/translations/synstep_zh_CN.ts)
    qt6_add_translation(qm_files ${english} ${chinese})
    set(collection ${CMAKE_CURRENT_BINARY_DIR}/translations.qrc)
    configure_file(${PROJECT_SOURCE_DIR}/translations/translations.qrc.in ${collection} COPYONLY)
    qt_add_resources(resource_sources ${collection})
    target_sources(${target} PRIVATE ${resource_sources})

    file(GLOB_RECURSE translatable CONFIGURE_DEPENDS
        ${PROJECT_SOURCE_DIR}/ui/*.cpp ${PROJECT_SOURCE_DIR}/ui/*.h
        ${PROJECT_SOURCE_DIR}/app/*.cpp ${PROJECT_SOURCE_DIR}/app/*.h)
    set(options -I ${PROJECT_SOURCE_DIR} -no-obsolete -locations none -source-language en)
    add_custom_target(update_translations
        COMMAND Qt6::lupdate ${options} -pluralonly ${translatable} -ts ${english}
        COMMAND Qt6::lupdate ${options} ${translatable} -ts ${chinese}
        COMMENT "Bringing translations/*.ts up to date with the sources" VERBATIM)
endfunction()
