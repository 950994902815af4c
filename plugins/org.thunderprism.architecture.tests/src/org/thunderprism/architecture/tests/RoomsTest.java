package org.thunderprism.architecture.tests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the bundles, and which library lives in which of them (see CONTRIBUTING). */
@AnalyzeClasses(packages = "org.thunderprism", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final DescribedPredicate<JavaClass> LANG_IDE = resideInAPackage("org.thunderprism.lang.ide..");
    private static final DescribedPredicate<JavaClass> LANG =
            resideInAPackage("org.thunderprism.lang..").and(not(LANG_IDE)).as("lang");
    private static final DescribedPredicate<JavaClass> DIAGRAM = resideInAPackage("org.thunderprism.diagram..")
            .and(not(resideInAPackage("org.thunderprism.diagram.sirius..")))
            .as("diagram");

    @ArchTest
    static final ArchRule arrowsGoOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.thunderprism.model..")
            .layer("lang")
            .definedBy(LANG)
            .layer("lang.ide")
            .definedBy(LANG_IDE)
            .layer("compiler")
            .definedBy("org.thunderprism.compiler..")
            .layer("codegen")
            .definedBy("org.thunderprism.codegen..")
            .layer("witness")
            .definedBy("org.thunderprism.witness..")
            .layer("doc")
            .definedBy("org.thunderprism.doc..")
            .layer("diagram")
            .definedBy(DIAGRAM)
            .layer("cli")
            .definedBy("org.thunderprism.cli..")
            .layer("diagram.sirius")
            .definedBy("org.thunderprism.diagram.sirius..")
            .optionalLayer("eclipse")
            .definedBy("org.thunderprism.eclipse..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("doc")
            .mayNotAccessAnyLayer()
            .whereLayer("lang")
            .mayOnlyAccessLayers("model")
            .whereLayer("compiler")
            .mayOnlyAccessLayers("model", "lang")
            .whereLayer("lang.ide")
            .mayOnlyAccessLayers("model", "lang", "compiler", "doc")
            .whereLayer("codegen")
            .mayOnlyAccessLayers("model", "lang", "compiler")
            .whereLayer("witness")
            .mayOnlyAccessLayers("model", "lang", "compiler", "codegen")
            .whereLayer("diagram.sirius")
            .mayOnlyAccessLayers("model", "lang")
            .whereLayer("diagram.sirius")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("diagram")
            .mayOnlyAccessLayers("model", "lang")
            .whereLayer("eclipse")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule terminalLibrariesStayInTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackage("org.thunderprism.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "org.jline..");

    @ArchTest
    static final ArchRule markdownIsShownByFrontEnds = noClasses()
            .that()
            .resideOutsideOfPackages("org.thunderprism.cli..", "org.thunderprism.eclipse..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.commonmark..");

    @ArchTest
    static final ArchRule webAssemblyRuntimeStaysWithTheWitness = noClasses()
            .that()
            .resideOutsideOfPackage("org.thunderprism.witness..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.dylibso.chicory..");

    @ArchTest
    static final ArchRule backendsKnowNoSyntax = noClasses()
            .that()
            .resideInAnyPackage("org.thunderprism.codegen..", "org.thunderprism.witness..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.xtext..", "org.thunderprism.lang.thunderDsl..");

    /** It is called by reflection, so that a workbench need not have it. */
    @ArchTest
    static final ArchRule nothingIsCompiledAgainstSirius = noClasses()
            .that()
            .resideInAPackage("org.thunderprism..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.sirius..");

    @ArchTest
    static final ArchRule oneJsonLibrary = noClasses()
            .that()
            .resideOutsideOfPackages("org.thunderprism.lang.ide..", "org.thunderprism.diagram..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.gson..", "org.json..", "jakarta.json..");

    @ArchTest
    static final ArchRule diagramProtocolStaysInDiagrams = noClasses()
            .that()
            .resideOutsideOfPackages("org.thunderprism.diagram..", "org.thunderprism.eclipse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.glsp..", "org.apache.logging.log4j..");

    /** LSP4J hands over what its types do not cover as Gson's tree. */
    @ArchTest
    static final ArchRule jsonOfTheProtocolStaysWithIt = noClasses()
            .that()
            .resideInAPackage("org.thunderprism.lang.ide..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.gson.stream..", "com.fasterxml.jackson..", "org.json..", "jakarta.json..");

    @ArchTest
    static final ArchRule protocolStaysInTheLanguageServer = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.thunderprism.model..",
                    "org.thunderprism.compiler..",
                    "org.thunderprism.codegen..",
                    "org.thunderprism.witness..",
                    "org.thunderprism.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.lsp4j..");

    @ArchTest
    static final ArchRule noUserInterfaceBelowTheFrontEnds = noClasses()
            .that()
            .resideOutsideOfPackage("org.thunderprism.eclipse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..", "javax.swing..");

    @ArchTest
    static final ArchRule whatNeedsNoDisplayKnowsNone = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.thunderprism.eclipse.language..",
                    "org.thunderprism.eclipse.builder..",
                    "org.thunderprism.eclipse.project..",
                    "org.thunderprism.eclipse.setting..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.swt..", "org.eclipse.ui..", "org.eclipse.jface.viewers..")
            .allowEmptyShould(true);
}
