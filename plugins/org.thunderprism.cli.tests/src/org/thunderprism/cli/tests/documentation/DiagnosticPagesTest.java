package org.thunderprism.cli.tests.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.doc.Documentation;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** Every diagnostic code of the product is unique and has its page, and no page is about a code that is gone. */
class DiagnosticPagesTest {

    private static final Documentation DOCUMENTATION = new Documentation();
    private static final List<DiagnosticCode> CODES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.thunderprism").stream()
                    .filter(type -> type.isEnum() && type.isAssignableTo(DiagnosticCode.class))
                    .filter(type -> !type.getPackageName().contains(".tests"))
                    .map(JavaClass::reflect)
                    .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                    .map(DiagnosticCode.class::cast)
                    .toList();

    static Stream<DiagnosticCode> codes() {
        return CODES.stream();
    }

    @Test
    void codesAreUnique() {
        assertThat(CODES)
                .hasSizeGreaterThan(80)
                .extracting(DiagnosticCode::code)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasItsPage(DiagnosticCode code) {
        assertThat(code.code()).matches("TP\\d{4}");
        assertThat(DOCUMENTATION.diagnostic(code.code()))
                .hasValueSatisfying(page -> assertThat(page)
                        .startsWith("# " + code.code() + ": " + code.title() + "\n\n")
                        .hasSizeGreaterThan(150));
    }

    @Test
    void noPageIsLeftOver() {
        assertThat(DOCUMENTATION.diagnosticCodes())
                .isSubsetOf(CODES.stream().map(DiagnosticCode::code).toList());
    }
}
