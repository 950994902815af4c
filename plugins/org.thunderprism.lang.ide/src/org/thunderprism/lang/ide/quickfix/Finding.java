package org.thunderprism.lang.ide.quickfix;

import org.thunderprism.model.prism.Diagnostic;

/**
 * What is wrong in a file.
 *
 * @param code of the diagnostic
 * @param offset 0-based, in UTF-16 code units
 */
public record Finding(String code, String message, int offset, int length) {

    public static Finding of(Diagnostic diagnostic) {
        return new Finding(
                diagnostic.getCode(), diagnostic.getMessage(), diagnostic.getOffset(), diagnostic.getLength());
    }
}
