package org.thunderprism.lang.ide.topology;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.semantictokens.SemanticToken;
import org.thunderprism.lang.ide.semantictokens.TokenModifier;
import org.thunderprism.lang.ide.semantictokens.TokenType;
import org.thunderprism.lang.ide.workspace.TopologyFile;
import org.thunderprism.model.topology.TopologyPackage;

/** What the words of a topology are. Comments are left to the editor's own colours. */
@Singleton
public final class TopologyTokens {

    @Inject
    TopologyTokens() {}

    /** In the order of the text. */
    public List<SemanticToken> tokens(TopologyFile file) {
        List<SemanticToken> tokens = new ArrayList<>();
        file.rootNode().ifPresent(root -> {
            for (ILeafNode leaf : root.getLeafNodes()) {
                if (!leaf.isHidden() && leaf.getLength() > 0 && leaf.getSyntaxErrorMessage() == null) {
                    add(leaf, tokens);
                }
            }
        });
        return tokens;
    }

    private static void add(ILeafNode leaf, List<SemanticToken> tokens) {
        Assignment assignment = assignment(leaf);
        if (assignment != null) {
            EObject element = NodeModelUtils.findActualSemanticObjectFor(leaf);
            tokens.add(token(leaf, type(leaf, element, assignment.getFeature()), modifiers(element, assignment)));
        } else if (leaf.getGrammarElement() instanceof Keyword
                && Character.isLetter(leaf.getText().charAt(0))) {
            tokens.add(token(leaf, TokenType.KEYWORD, Set.of()));
        }
    }

    /** The assignment of the rule that the word is the value of; null for a keyword of the grammar. */
    private static Assignment assignment(ILeafNode leaf) {
        for (INode node = leaf; node != null && !node.hasDirectSemanticElement(); node = node.getParent()) {
            Assignment found =
                    node.getGrammarElement() instanceof EObject rule ? GrammarUtil.containingAssignment(rule) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static TokenType type(ILeafNode leaf, EObject element, String feature) {
        if (leaf.getText().startsWith("\"")) {
            return TokenType.STRING;
        }
        EStructuralFeature found = element == null ? null : element.eClass().getEStructuralFeature(feature);
        if (found == TopologyPackage.Literals.TOPOLOGY__NAME) {
            return TokenType.NAMESPACE;
        }
        if (found == TopologyPackage.Literals.ZONE__NAME
                || found == TopologyPackage.Literals.ZONE__ADJACENT
                || found == TopologyPackage.Literals.VERTEX__ZONE) {
            return TokenType.STRUCT;
        }
        if (found == TopologyPackage.Literals.VERTEX__NAME
                || found == TopologyPackage.Literals.EDGE__SOURCE
                || found == TopologyPackage.Literals.EDGE__TARGET) {
            return TokenType.ENUM_MEMBER;
        }
        if (found == TopologyPackage.Literals.CAPABILITIES__ACCELERATOR_KIND) {
            return TokenType.KEYWORD;
        }
        return found == TopologyPackage.Literals.CAPABILITIES__BACKENDS
                ? TokenType.TYPE
                : found == TopologyPackage.Literals.VERTEX__FAULT_DOMAIN || found == TopologyPackage.Literals.EDGE__NAME
                        ? TokenType.PROPERTY
                        : TokenType.NUMBER;
    }

    private static Set<TokenModifier> modifiers(EObject element, Assignment assignment) {
        return element != null && assignment.getFeature().equals("name")
                ? EnumSet.of(TokenModifier.DECLARATION)
                : Set.of();
    }

    private static SemanticToken token(ILeafNode leaf, TokenType type, Set<TokenModifier> modifiers) {
        return new SemanticToken(leaf.getOffset(), leaf.getLength(), type, modifiers);
    }
}
