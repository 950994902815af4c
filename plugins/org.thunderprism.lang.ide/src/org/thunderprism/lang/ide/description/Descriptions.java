package org.thunderprism.lang.ide.description;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;

/** All that is said about a declaration: signature, facts, documenting comment. */
@Singleton
public final class Descriptions {

    private final Signatures signatures;
    private final Facts facts;
    private final ReferencePages pages = new ReferencePages();

    @Inject
    Descriptions(Signatures signatures, Facts facts) {
        this.signatures = signatures;
        this.facts = facts;
    }

    /** In Markdown; empty for an element that declares nothing. */
    public String of(EObject declaration) {
        if (declaration instanceof BuiltinFunction function) {
            return pages.function(function.getName())
                    .map(ReferencePages.FunctionHelp::markdown)
                    .orElse("");
        }
        String signature = signatures.of(declaration);
        return signature.isEmpty() ? "" : Markdown.paragraphs(Markdown.code(signature), details(declaration));
    }

    /** The same without the signature: what proposals show beside themselves. */
    public String details(EObject declaration) {
        if (declaration instanceof BuiltinFunction) {
            return of(declaration);
        }
        return Markdown.paragraphs(
                String.join("\n\n", facts.of(declaration)),
                DocComments.of(declaration).orElse(""));
    }
}
