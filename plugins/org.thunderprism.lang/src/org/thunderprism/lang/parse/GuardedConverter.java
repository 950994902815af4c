package org.thunderprism.lang.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;

/**
 * Lets a resource set load imported files through a {@link SourceReader} alone, only if they are sound text, and only until all of
 * them together exceed what a program may have.
 */
final class GuardedConverter extends ExtensibleURIConverterImpl {

    private final SourceReader reader;
    private final SyntaxLimits limits;
    private final TokenCounter counter;
    private int files;
    private int bytes;
    private int tokens;

    GuardedConverter(SourceReader reader, SyntaxLimits limits, TokenCounter counter) {
        this.reader = reader;
        this.limits = limits;
        this.counter = counter;
    }

    @Override
    public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
        require(++files, limits.imports(), "files");
        byte[] content = reader.read(uri, limits.bytes() - bytes);
        bytes = require(bytes + content.length, limits.bytes(), "bytes");
        SourceText source = SourceText.decode(content, limits.bytes());
        if (source.problem() != null) {
            throw new IOException(source.problem().message());
        }
        int added = counter.count(source.text(), limits.tokens() - tokens);
        tokens = require(tokens + added, limits.tokens(), "words and signs");
        return new ByteArrayInputStream(source.text().getBytes(StandardCharsets.UTF_8));
    }

    private static int require(int number, int limit, String unit) throws IOException {
        if (number > limit) {
            throw new IOException(
                    String.format(Locale.ROOT, "all imports together have more than %,d %s", limit, unit));
        }
        return number;
    }
}
