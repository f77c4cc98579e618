package com.evolveperformance.kneecheck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the application: a core of plain Java, features without cycles, one place that knows the database. */
@AnalyzeClasses(packagesOf = ArchitectureTests.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] CORE = {
        "..kneecheck.questionnaire",
        "..kneecheck.safety",
        "..kneecheck.scoring",
        "..kneecheck.running",
        "..kneecheck.drill",
        "..kneecheck.outcome",
        "..kneecheck.figure"
    };

    @ArchTest
    static final ArchRule coreIsPlainJava = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CORE).or(resideInAnyPackage("java..", "org.jspecify..")));

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("com.evolveperformance.kneecheck.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlySubmissionKnowsTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("..kneecheck.submission")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.data.jpa..");
}
