package org.thunderprism.lang.parse;

import org.thunderprism.model.diagnostic.DiagnosticCode;

/**
 * Why a text cannot be parsed.
 *
 * @param offset 0-based, in UTF-16 code units
 * @param length in UTF-16 code units
 */
public record SyntaxProblem(DiagnosticCode code, int offset, int length, Object[] arguments) {

    public static SyntaxProblem of(DiagnosticCode code, int offset, int length, Object... arguments) {
        return new SyntaxProblem(code, offset, length, arguments);
    }

    public String message() {
        return code.message(arguments);
    }
}
