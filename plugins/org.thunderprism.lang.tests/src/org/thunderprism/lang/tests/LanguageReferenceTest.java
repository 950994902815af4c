package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.lang.format.Formatter;
import org.thunderprism.lang.thunderDsl.BuiltinConstant;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.BuiltinType;
import org.thunderprism.lang.thunderDsl.ThunderDslPackage;

/** The reference of the language compiles, is laid out well, and shows every construct. */
class LanguageReferenceTest {

    private static final Formatter FORMATTER = Formatter.create();

    static List<Markdown> pages() {
        return Markdown.pages("language");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void snippetsCompile(Markdown page) {
        assertThat(page.text()).startsWith("# ");
        assertThat(page.snippets()).isNotEmpty();
        for (Markdown.Snippet snippet : page.snippets()) {
            var program = Parsing.text(snippet.text());
            if (snippet.error() == null) {
                assertThat(Parsing.errors(program))
                        .as(page.file() + ":" + snippet.line())
                        .isEmpty();
                assertThat(FORMATTER.format(snippet.text()))
                        .as(page.file() + ":" + snippet.line())
                        .isEqualTo(snippet.text());
            } else {
                assertThat(Parsing.codes(program))
                        .as(page.file() + ":" + snippet.line())
                        .contains(snippet.error());
            }
        }
    }

    @Test
    void everyConstructIsShown() {
        TreeSet<String> shown = new TreeSet<>();
        for (Markdown page : pages()) {
            for (Markdown.Snippet snippet : page.snippets()) {
                EObject file = Parsing.text(snippet.text()).file();
                EcoreUtil.getAllContents(file, false)
                        .forEachRemaining(
                                each -> shown.add(((EObject) each).eClass().getName()));
                shown.add(file.eClass().getName());
            }
        }
        for (EClassifier classifier : ThunderDslPackage.eINSTANCE.getEClassifiers()) {
            boolean written = classifier instanceof EClass kind
                    && kind.getESuperTypes().stream().anyMatch(parent -> parent != kind)
                    && !isAbstract(kind)
                    && !BuiltinType.class.isAssignableFrom(kind.getInstanceClass())
                    && !BuiltinFunction.class.isAssignableFrom(kind.getInstanceClass())
                    && !BuiltinConstant.class.isAssignableFrom(kind.getInstanceClass());
            if (written) {
                assertThat(shown).contains(classifier.getName());
            }
        }
    }

    /** Kinds that only stand for others are not marked in the generated package; they are those that others extend. */
    private static boolean isAbstract(EClass kind) {
        return ThunderDslPackage.eINSTANCE.getEClassifiers().stream()
                .anyMatch(other -> other instanceof EClass candidate
                        && candidate.getESuperTypes().contains(kind));
    }
}
