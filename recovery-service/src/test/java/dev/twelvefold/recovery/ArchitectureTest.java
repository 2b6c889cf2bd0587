package dev.twelvefold.recovery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.twelvefold.recovery", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule arrowsPointInwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("..domain..", "..calendar..")
            .layer("application")
            .definedBy("..application..")
            .layer("adapters")
            .definedBy(
                    "..kafka..",
                    "..api..",
                    "..store..",
                    "..console..",
                    "..time..",
                    "..templates..",
                    "..mail..",
                    "..metrics..")
            .whereLayer("adapters")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("adapters")
            .whereLayer("domain")
            .mayOnlyBeAccessedByLayers("application", "adapters");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.twelvefold.recovery.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule domainIsPureJava = noClasses()
            .that()
            .resideInAnyPackage("..domain..", "..calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "org.hibernate..",
                    "org.apache.kafka..",
                    "javax.sql..",
                    "dev.twelvefold.messaging..");
}
