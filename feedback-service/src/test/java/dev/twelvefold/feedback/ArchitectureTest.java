package dev.twelvefold.feedback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.twelvefold.feedback", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule arrows = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("..domain..")
            .layer("application")
            .definedBy("..application..")
            .layer("adapters")
            .definedBy("..adapters..")
            .whereLayer("adapters")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("adapters")
            .whereLayer("domain")
            .mayOnlyBeAccessedByLayers("application", "adapters");

    @ArchTest
    static final ArchRule domainIsPlainJava = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.apache.kafka..", "io.smallrye..", "io.vertx..");

    @ArchTest
    static final ArchRule intakeDoesNotKnowBatches = noClasses()
            .that()
            .resideInAPackage("..intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..batch..");

    /** The read model is fed from the topics like everybody else, and posting waits for no database of its. */
    @ArchTest
    static final ArchRule readingAndPostingDoNotKnowEachOther = slices().matching(
                    "dev.twelvefold.feedback.(reading|intake)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule readingDoesNotKnowBatches = noClasses()
            .that()
            .resideInAPackage("..reading..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..batch..");
}
