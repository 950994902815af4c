package org.thunderprism.lang.ide.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.parse.SourceReader;
import org.thunderprism.lang.parse.SyntaxLimits;

/** The texts of files: what is open in the editor hides what is on the disk. */
final class SourceTexts {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<URI, TextDocument> open = new HashMap<>();

    void open(URI file, TextDocument document) {
        open.put(file, document);
    }

    void close(URI file) {
        open.remove(file);
    }

    /** These texts, with others for some files. */
    SourceTexts with(Map<URI, String> changed) {
        SourceTexts result = new SourceTexts();
        result.open.putAll(open);
        changed.forEach((file, text) -> result.open(file, TextDocument.of(Addresses.spelled(file), 0, text)));
        return result;
    }

    Optional<TextDocument> opened(URI file) {
        return Optional.ofNullable(open.get(file));
    }

    Collection<URI> open() {
        return open.keySet();
    }

    /** The document of a file; empty when it cannot be read, or is not a text in UTF-8. */
    Optional<TextDocument> document(URI file) {
        Optional<TextDocument> opened = opened(file);
        if (opened.isPresent()) {
            return opened;
        }
        int limit = SyntaxLimits.DEFAULT.bytes();
        try {
            byte[] bytes = reader(file).read(file, limit);
            return bytes.length > limit ? Optional.empty() : Optional.of(document(file, bytes));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static TextDocument document(URI file, byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return TextDocument.of(Addresses.spelled(file), 0, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /** Reads what a program imports: from the editor, or from files below the program's folder. */
    SourceReader reader(URI program) {
        URI folder = program.trimSegments(1);
        SourceReader disk = SourceReader.inFolder(Path.of(folder.isFile() ? folder.toFileString() : ""));
        return (file, limit) -> {
            TextDocument document = open.get(file);
            return document == null ? disk.read(file, limit) : document.text().getBytes(StandardCharsets.UTF_8);
        };
    }
}
