package org.thunderprism.lang.ide.signaturehelp;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.CALL__CALLEE;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.thunderprism.lang.ide.description.DocComments;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.scoping.NameLookup;

/** What a call expects, while its arguments are being written. The text around it may have errors. */
@Singleton
public final class SignatureHelpService {

    private final NameLookup names;
    private final CallSignatures signatures;

    @Inject
    SignatureHelpService(NameLookup names, CallSignatures signatures) {
        this.names = names;
        this.signatures = signatures;
    }

    /**
     * A call that a place lies in.
     *
     * @param argument 0-based, of the argument at the place
     */
    private record OpenCall(String callee, int argument) {}

    /** An open bracket, what stands before it, and the commas in it so far. */
    private static final class Bracket {
        private final ILeafNode before;
        private int commas;

        Bracket(ILeafNode before) {
            this.before = before;
        }
    }

    /** Empty outside the arguments of a call. */
    public Optional<SignatureHelp> help(SourceFile file, int offset) {
        return file.rootNode()
                .flatMap(root -> openCall(root, offset))
                .flatMap(call -> callee(file, call.callee()).map(callee -> help(callee, call.argument())));
    }

    private static Optional<OpenCall> openCall(ICompositeNode root, int offset) {
        Deque<Bracket> open = new ArrayDeque<>();
        ILeafNode previous = null;
        for (ILeafNode leaf : root.getLeafNodes()) {
            if (leaf.getOffset() >= offset) {
                break;
            }
            if (leaf.isHidden()) {
                continue;
            }
            switch (leaf.getText()) {
                case "(", "[", "{" -> open.push(new Bracket(leaf.getText().equals("(") ? previous : null));
                case ")", "]", "}" -> open.poll();
                case "," -> {
                    if (!open.isEmpty()) {
                        open.peek().commas++;
                    }
                }
                default -> {
                    // part of an argument
                }
            }
            previous = leaf;
        }
        return Optional.ofNullable(open.peek())
                .filter(bracket -> bracket.before != null)
                .map(bracket -> new OpenCall(bracket.before.getText(), bracket.commas));
    }

    private Optional<EObject> callee(SourceFile file, String name) {
        String plain = name.startsWith("^") ? name.substring(1) : name;
        List<? extends EObject> found = names.find(file.tree(), CALL__CALLEE, plain);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private SignatureHelp help(EObject callee, int argument) {
        CallSignatures.Signature signature = signatures.of(callee);
        SignatureInformation information = new SignatureInformation(signature.label());
        information.setParameters(signature.parameters().stream()
                .map(parameter -> new ParameterInformation(parameter))
                .toList());
        DocComments.of(callee)
                .ifPresent(text -> information.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, text)));
        int last = signature.parameters().size() - 1;
        int active = signature.repeats() ? Math.min(argument, last) : argument;
        return new SignatureHelp(List.of(information), 0, active);
    }
}
