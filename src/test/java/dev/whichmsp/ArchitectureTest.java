package dev.whichmsp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the house and the one way its arrows run. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.whichmsp");

    @Test
    void arrowsRunOneWay() {
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
                .layer("text").definedBy("dev.whichmsp.text")
                .layer("signal").definedBy("dev.whichmsp.signal")
                .layer("model").definedBy("dev.whichmsp.model")
                .layer("front door").definedBy("dev.whichmsp")
                .layer("json").definedBy("dev.whichmsp.json")
                .layer("training").definedBy("dev.whichmsp.training")
                .layer("table").definedBy("dev.whichmsp.table..")
                .layer("service").definedBy("dev.whichmsp.service..")
                .layer("command").definedBy("dev.whichmsp.command")
                .whereLayer("command").mayNotBeAccessedByAnyLayer()
                .whereLayer("service").mayOnlyBeAccessedByLayers("command")
                .whereLayer("table").mayOnlyBeAccessedByLayers("service", "command")
                .whereLayer("training").mayOnlyBeAccessedByLayers("command")
                .whereLayer("json").mayOnlyBeAccessedByLayers("table", "service", "command")
                .whereLayer("front door").mayOnlyBeAccessedByLayers("json", "training", "table", "service", "command")
                .whereLayer("model").mayOnlyBeAccessedByLayers("front door", "json", "training", "service", "command")
                .check(CLASSES);
    }

    @Test
    void theRoomsOfTablesKnowNothingOfTheFront() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("row").definedBy("dev.whichmsp.table.row")
                .layer("bytes").definedBy("dev.whichmsp.table.bytes")
                .layer("rollup").definedBy("dev.whichmsp.table.rollup")
                .layer("cells").definedBy("dev.whichmsp.table.cells")
                .layer("json").definedBy("dev.whichmsp.table.json")
                .layer("xlsx").definedBy("dev.whichmsp.table.xlsx")
                .layer("search").definedBy("dev.whichmsp.table.search")
                .layer("front").definedBy("dev.whichmsp.table")
                .whereLayer("row").mayNotAccessAnyLayer()
                .whereLayer("bytes").mayOnlyAccessLayers("row")
                .whereLayer("rollup").mayOnlyAccessLayers("row")
                .whereLayer("cells").mayOnlyAccessLayers("row", "bytes", "rollup")
                .whereLayer("json").mayOnlyAccessLayers("row", "bytes", "rollup")
                .whereLayer("xlsx").mayOnlyAccessLayers("row", "bytes", "rollup")
                .whereLayer("search").mayOnlyAccessLayers("row", "bytes", "rollup", "json")
                .whereLayer("front").mayOnlyAccessLayers("row", "bytes", "rollup", "cells", "json", "xlsx")
                .check(CLASSES);
    }

    @Test
    void noRoomsGoInCircles() {
        slices().matching("dev.whichmsp.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyWorkbooksKnowTheLibraryOfWorkbooks() {
        noClasses().that().resideOutsideOfPackage("dev.whichmsp.table.xlsx")
                .should().dependOnClassesThat().resideInAnyPackage("org.dhatim..", "org.apache.commons.compress..").check(CLASSES);
    }

    @Test
    void theLibraryKnowsNeitherSpringNorJson() {
        noClasses().that().resideInAnyPackage("dev.whichmsp", "dev.whichmsp.text", "dev.whichmsp.signal", "dev.whichmsp.model")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "tools.jackson..", "com.fasterxml..", "picocli..")
                .check(CLASSES);
    }

    @Test
    void onlyTheServiceKnowsSpring() {
        noClasses().that().resideOutsideOfPackage("dev.whichmsp.service..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "reactor..").check(CLASSES);
    }

    @Test
    void nothingUsesJavaSerialization() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream").check(CLASSES);
    }
}
