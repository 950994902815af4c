package org.thunderprism.architecture.tests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rules on the inside of the bundles. What EMF and Xtext generate follows its generator's style and is left out. */
@AnalyzeClasses(packages = "org.thunderprism", importOptions = ImportOption.DoNotIncludeTests.class)
class StyleTest {
    private static final DescribedPredicate<JavaClass> GENERATED = resideInAnyPackage(
                    "org.thunderprism.model.topology",
                    "org.thunderprism.model.topology.impl",
                    "org.thunderprism.model.topology.util",
                    "org.thunderprism.model.prism",
                    "org.thunderprism.model.prism.impl",
                    "org.thunderprism.model.prism.util",
                    "org.thunderprism.model.ir",
                    "org.thunderprism.model.ir.impl",
                    "org.thunderprism.model.ir.util",
                    "org.thunderprism.lang.thunderDsl..",
                    "org.thunderprism.lang.parser..",
                    "org.thunderprism.lang.serializer..",
                    "org.thunderprism.lang.services..",
                    "org.thunderprism.lang.ide.contentassist.antlr..")
            .as("generated");

    @ArchTest
    static final ArchRule noStateInStatics = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(not(GENERATED))
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .because("a phase is a pure function of its arguments");

    @ArchTest
    static final ArchRule onlyTheTerminalWritesToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackage("org.thunderprism.cli..")
            .and(not(GENERATED))
            .should(ACCESS_STANDARD_STREAMS)
            .because("diagnostics are returned, progress is reported");

    @ArchTest
    static final ArchRule noCyclesBetweenPackages = slices().matching(
                    "org.thunderprism.(compiler|codegen|witness|cli|lang.ide|diagram|eclipse).(**)")
            .should()
            .beFreeOfCycles();
}
