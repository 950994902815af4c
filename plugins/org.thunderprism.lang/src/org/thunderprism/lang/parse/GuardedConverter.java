package org.thunderprism.lang.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;

/** Lets a resource set load imported files through a {@link SourceReader} alone, and only if they are sound text. */
final class GuardedConverter extends ExtensibleURIConverterImpl {

    private final SourceReader reader;
    private final SyntaxLimits limits;

    GuardedConverter(SourceReader reader, SyntaxLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    @Override
    public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
        SourceText source = SourceText.decode(reader.read(uri, limits.bytes()), limits.bytes());
        if (source.problem() != null) {
            throw new IOException(source.problem().message());
        }
        return new ByteArrayInputStream(source.text().getBytes(StandardCharsets.UTF_8));
    }
}
