package dev.twelvefold.segmentation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.twelvefold.segmentation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule arrowsPointInwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("..domain..")
            .layer("application")
            .definedBy("..application..")
            .layer("adapters")
            .definedBy("..kafka..", "..time..", "..api..", "..store..", "..rebuild..", "..dashboard..", "..metrics..")
            .whereLayer("adapters")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("adapters")
            .whereLayer("domain")
            .mayOnlyBeAccessedByLayers("application", "adapters");

    @ArchTest
    static final ArchRule domainIsPureJava = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta..", "org.hibernate..", "org.apache.kafka..", "dev.twelvefold.messaging..");
}
