package org.thunderprism.lang.ide.semantictokens;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.index.References;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** Tells editors what every token of a text is: names by what they stand for, which no pattern could know. */
@Singleton
public final class SemanticTokensService {

    @Inject
    SemanticTokensService() {}

    /** In the order of the text. */
    public List<SemanticToken> tokens(SourceFile file) {
        List<SemanticToken> tokens = new ArrayList<>();
        file.resource().ifPresent(resource -> {
            Map<INode, References.Reference> references = new HashMap<>();
            References.of(resource).forEach(each -> references.put(each.node(), each));
            for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
                if (leaf.isHidden()) {
                    addComment(leaf, tokens);
                } else if (leaf.getSyntaxErrorMessage() == null && leaf.getGrammarElement() != null) {
                    add(leaf, references, tokens);
                }
            }
        });
        return tokens;
    }

    private static void add(ILeafNode leaf, Map<INode, References.Reference> references, List<SemanticToken> tokens) {
        References.Reference reference = reference(leaf, references);
        if (reference != null) {
            Set<TokenModifier> modifiers = TokenKinds.modifiers(reference.target(), false);
            if (reference.written()) {
                modifiers.add(TokenModifier.MODIFICATION);
            }
            tokens.add(token(leaf, TokenKinds.type(reference.target()), modifiers));
            return;
        }
        char first = leaf.getText().charAt(0);
        if (first == '"') {
            tokens.add(token(leaf, TokenType.STRING, Set.of()));
        } else if (Character.isDigit(first)) {
            tokens.add(token(leaf, TokenType.NUMBER, Set.of()));
        } else if (Character.isLetter(first) || first == '_' || first == '^') {
            addWord(leaf, tokens);
        }
    }

    private static References.Reference reference(ILeafNode leaf, Map<INode, References.Reference> references) {
        for (INode node = leaf; node != null && node.getOffset() == leaf.getOffset(); node = node.getParent()) {
            References.Reference found = references.get(node);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void addWord(ILeafNode leaf, List<SemanticToken> tokens) {
        String feature = feature(leaf);
        if (feature == null) {
            if (org.eclipse.xtext.Keyword.class.isInstance(leaf.getGrammarElement())) {
                tokens.add(token(leaf, TokenType.KEYWORD, Set.of()));
            }
            return;
        }
        switch (feature) {
            case "name" -> {
                EObject element = NodeModelUtils.findActualSemanticObjectFor(leaf);
                tokens.add(token(leaf, TokenKinds.type(element), TokenKinds.modifiers(element, true)));
            }
            case "headerField" ->
                tokens.add(token(leaf, TokenType.PROPERTY, EnumSet.of(TokenModifier.DEFAULT_LIBRARY)));
            case "facet" -> tokens.add(token(leaf, TokenType.ENUM_MEMBER, EnumSet.of(TokenModifier.DEFAULT_LIBRARY)));
            default -> tokens.add(token(leaf, TokenType.KEYWORD, Set.of()));
        }
    }

    /** The feature of the syntax element that a leaf is the value of; null for a keyword of the grammar. */
    private static String feature(ILeafNode leaf) {
        for (INode node = leaf; node != null && node.getOffset() == leaf.getOffset(); node = node.getParent()) {
            EObject grammar = node.getGrammarElement();
            Assignment assignment = EcoreUtil2.getContainerOfType(grammar, Assignment.class);
            if (assignment != null) {
                return assignment.getFeature();
            }
            if (node.hasDirectSemanticElement()) {
                return null;
            }
        }
        return headerField(leaf) ? "headerField" : null;
    }

    /** The part of a header field that stands behind the dot. */
    private static boolean headerField(ILeafNode leaf) {
        for (INode node = leaf.getParent(); node != null && !node.hasDirectSemanticElement(); node = node.getParent()) {
            Assignment assignment = EcoreUtil2.getContainerOfType(node.getGrammarElement(), Assignment.class);
            if (assignment != null) {
                return assignment.getFeature().equals("headerField");
            }
        }
        return false;
    }

    private static void addComment(ILeafNode leaf, List<SemanticToken> tokens) {
        String text = leaf.getText();
        if (text.isBlank()) {
            return;
        }
        Set<TokenModifier> modifiers = text.startsWith("/**") ? EnumSet.of(TokenModifier.DOCUMENTATION) : Set.of();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            if (end > start) {
                tokens.add(new SemanticToken(leaf.getOffset() + start, end - start, TokenType.COMMENT, modifiers));
            }
            start = end + 1;
        }
    }

    private static int lineEnd(String text, int start) {
        int index = start;
        while (index < text.length() && text.charAt(index) != '\n' && text.charAt(index) != '\r') {
            index++;
        }
        return index;
    }

    private static SemanticToken token(ILeafNode leaf, TokenType type, Set<TokenModifier> modifiers) {
        return new SemanticToken(leaf.getOffset(), leaf.getLength(), type, modifiers);
    }
}
