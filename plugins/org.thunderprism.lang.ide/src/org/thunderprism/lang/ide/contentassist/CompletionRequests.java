package org.thunderprism.lang.ide.contentassist;

import com.google.gson.JsonObject;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.thunderprism.lang.ide.formatting.Indentation;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** Proposals in the words of the protocol. Their documentation is found when the client asks for it. */
@Singleton
public final class CompletionRequests {

    private static final int MOST_ITEMS = 1_000;
    private static final String DOCUMENT = "document";
    private static final String DOCUMENTATION = "documentation";

    private final Completions completions;
    private final CompletionDocumentation documentation;

    @Inject
    CompletionRequests(Completions completions, CompletionDocumentation documentation) {
        this.completions = completions;
        this.documentation = documentation;
    }

    /** What the server tells clients about its proposals. */
    public static CompletionOptions options() {
        return new CompletionOptions(true, List.of(".", "\"", "/"));
    }

    /** @param snippets whether the client can fill in snippets */
    public CompletionList complete(SourceFile file, CompletionParams parameters, boolean snippets) {
        TextDocument document = file.document();
        List<Completion> found = completions.at(file, document.offset(parameters.getPosition()));
        List<CompletionItem> items = new ArrayList<>();
        for (Completion completion : found.subList(0, Math.min(found.size(), MOST_ITEMS))) {
            CompletionItem item = item(completion, document, snippets);
            item.setSortText(String.format(Locale.ROOT, "%05d", items.size()));
            items.add(item);
        }
        return new CompletionList(found.size() > MOST_ITEMS, items);
    }

    private static CompletionItem item(Completion completion, TextDocument document, boolean snippets) {
        CompletionItem item = new CompletionItem(completion.label());
        item.setKind(kind(completion.kind()));
        if (!completion.detail().isEmpty()) {
            item.setDetail(completion.detail());
        }
        String text = completion.insertion();
        if (completion.isSnippet() && snippets) {
            item.setInsertTextFormat(InsertTextFormat.Snippet);
        } else if (completion.isSnippet()) {
            text = SnippetText.of(text).text().replace("\t", Indentation.STEP);
        }
        Range replaced = document.range(completion.offset(), completion.length());
        item.setTextEdit(Either.forLeft(new TextEdit(replaced, document.withLineEnds(text))));
        if (!completion.documentation().isEmpty()) {
            JsonObject data = new JsonObject();
            data.addProperty(DOCUMENT, document.address());
            data.addProperty(DOCUMENTATION, completion.documentation());
            item.setData(data);
        }
        return item;
    }

    /** The document that a proposal was made for; empty when it needs none to be completed. */
    public static Optional<TextDocumentIdentifier> document(CompletionItem item) {
        return item.getData() instanceof JsonObject data && data.has(DOCUMENT)
                ? Optional.of(new TextDocumentIdentifier(data.get(DOCUMENT).getAsString()))
                : Optional.empty();
    }

    /** The same item with its documentation. */
    public CompletionItem resolve(SourceFile file, CompletionItem item) {
        if (item.getData() instanceof JsonObject data && data.has(DOCUMENTATION)) {
            String text = documentation.of(file, data.get(DOCUMENTATION).getAsString());
            if (!text.isEmpty()) {
                item.setDocumentation(Either.forRight(new MarkupContent(MarkupKind.MARKDOWN, text)));
            }
        }
        return item;
    }

    private static CompletionItemKind kind(CompletionKind kind) {
        return switch (kind) {
            case PARAMETER, LOOP_VARIABLE, LET -> CompletionItemKind.Variable;
            case FEATURE, STATE_FIELD, HEADER_FIELD -> CompletionItemKind.Field;
            case COUNTER -> CompletionItemKind.Property;
            case ENUM_LITERAL -> CompletionItemKind.EnumMember;
            case CONSTANT -> CompletionItemKind.Constant;
            case FUNCTION, BUILTIN_FUNCTION, MODEL -> CompletionItemKind.Function;
            case TABLE, STATE -> CompletionItemKind.Struct;
            case MODULE, TOPOLOGY -> CompletionItemKind.Module;
            case ENUM -> CompletionItemKind.Enum;
            case TYPE -> CompletionItemKind.Class;
            case FILE -> CompletionItemKind.File;
            case VERTEX -> CompletionItemKind.Value;
            case WORD -> CompletionItemKind.Keyword;
            case TEMPLATE -> CompletionItemKind.Snippet;
        };
    }
}
