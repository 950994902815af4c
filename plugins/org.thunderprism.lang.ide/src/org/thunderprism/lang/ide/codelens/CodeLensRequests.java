package org.thunderprism.lang.ide.codelens;

import com.google.gson.JsonObject;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** Lenses in the words of the protocol. Their texts are found when the client is about to show them. */
@Singleton
public final class CodeLensRequests {

    private static final String DOCUMENT = "document";
    private static final String SUBJECT = "subject";
    private static final String NAME = "name";

    private final CodeLenses lenses;

    @Inject
    CodeLensRequests(CodeLenses lenses) {
        this.lenses = lenses;
    }

    /** What the server tells clients about its lenses. */
    public static CodeLensOptions options() {
        return new CodeLensOptions(true);
    }

    public List<CodeLens> lenses(SourceFile file) {
        TextDocument document = file.document();
        return lenses.of(file).stream()
                .map(lens -> new CodeLens(document.range(lens.offset(), lens.length()), null, data(document, lens)))
                .toList();
    }

    private static JsonObject data(TextDocument document, Lens lens) {
        JsonObject data = new JsonObject();
        data.addProperty(DOCUMENT, document.address());
        data.addProperty(SUBJECT, lens.subject().name());
        data.addProperty(NAME, lens.name());
        return data;
    }

    /** The document that a lens belongs to; empty when it was not made here. */
    public static Optional<TextDocumentIdentifier> document(CodeLens lens) {
        return lens.getData() instanceof JsonObject data && data.has(DOCUMENT)
                ? Optional.of(new TextDocumentIdentifier(data.get(DOCUMENT).getAsString()))
                : Optional.empty();
    }

    /** The same lens with its text; it does nothing when it is clicked. */
    public CodeLens resolve(SourceFile file, CodeLens lens) {
        lens.setCommand(new Command(
                wanted(file, lens).map(each -> lenses.text(file, each)).orElse(""), ""));
        return lens;
    }

    private static Optional<Lens> wanted(SourceFile file, CodeLens lens) {
        if (!(lens.getData() instanceof JsonObject data) || !data.has(SUBJECT) || !data.has(NAME)) {
            return Optional.empty();
        }
        String name = data.get(SUBJECT).getAsString();
        int offset = file.document().offset(lens.getRange().getStart());
        int length = file.document().offset(lens.getRange().getEnd()) - offset;
        return Arrays.stream(LensSubject.values())
                .filter(subject -> subject.name().equals(name))
                .map(subject -> new Lens(subject, data.get(NAME).getAsString(), offset, length))
                .findFirst();
    }
}
