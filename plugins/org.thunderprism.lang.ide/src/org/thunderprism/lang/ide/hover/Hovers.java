package org.thunderprism.lang.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.thunderprism.lang.header.HeaderField;
import org.thunderprism.lang.header.HeaderFields;
import org.thunderprism.lang.ide.description.Descriptions;
import org.thunderprism.lang.ide.description.Facts;
import org.thunderprism.lang.ide.description.Markdown;
import org.thunderprism.lang.ide.description.ReferencePages;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.validation.FileTypes;

/** Finds what there is to tell of a place in a file. */
@Singleton
public final class Hovers {

    private final EObjectAtOffsetHelper elements;
    private final Descriptions descriptions;
    private final MacroHover macros;
    private final LiteralHover literals;
    private final DiagnosticTexts diagnostics;
    private final FileTypes types;
    private final ReferencePages pages = new ReferencePages();

    @Inject
    Hovers(
            EObjectAtOffsetHelper elements,
            Descriptions descriptions,
            MacroHover macros,
            LiteralHover literals,
            DiagnosticTexts diagnostics,
            FileTypes types) {
        this.elements = elements;
        this.descriptions = descriptions;
        this.macros = macros;
        this.literals = literals;
        this.diagnostics = diagnostics;
        this.types = types;
    }

    /**
     * What is told of a place: of its name, literal or word, and of what is wrong there.
     *
     * @param offset 0-based, in UTF-16 code units
     * @return empty in blanks and comments, and where there is nothing to tell
     */
    public Optional<HoverText> at(SourceFile file, int offset) {
        return file.rootNode().flatMap(root -> leaf(root, offset)).flatMap(leaf -> {
            INode node = whole(leaf);
            String markdown = Markdown.paragraphs(
                    markdown(file, leaf, node), diagnostics.at(file, node.getOffset(), node.getLength()));
            return markdown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new HoverText(node.getOffset(), node.getLength(), markdown));
        });
    }

    /** The visible token at or directly before the place. */
    private static Optional<ILeafNode> leaf(ICompositeNode root, int offset) {
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
        if ((leaf == null || leaf.isHidden() || !isWord(leaf)) && offset > 0) {
            ILeafNode before = NodeModelUtils.findLeafNodeAtOffset(root, offset - 1);
            if (before != null && !before.isHidden() && (leaf == null || leaf.isHidden() || isWord(before))) {
                leaf = before;
            }
        }
        return Optional.ofNullable(leaf).filter(found -> !found.isHidden() && found.getGrammarElement() != null);
    }

    private static boolean isWord(ILeafNode leaf) {
        return Character.isJavaIdentifierPart(leaf.getText().charAt(0));
    }

    /** Tokens of one name, such as a header field's, belong together. */
    private static INode whole(ILeafNode leaf) {
        INode node = leaf;
        while (node.getParent() != null
                && !node.getParent().hasDirectSemanticElement()
                && GrammarUtil.containingParserRule(node.getGrammarElement()) != null
                && GrammarUtil.isDatatypeRule(GrammarUtil.containingParserRule(node.getGrammarElement()))) {
            node = node.getParent();
        }
        return node;
    }

    private String markdown(SourceFile file, ILeafNode leaf, INode node) {
        EObject target =
                elements.resolveCrossReferencedElementAt(file.resource().orElseThrow(), leaf.getOffset());
        if (target != null && isReference(node)) {
            return target.eIsProxy() ? "" : reference(file, node, target);
        }
        EObject element = NodeModelUtils.findActualSemanticObjectFor(leaf);
        Assignment assignment = EcoreUtil2.getContainerOfType(node.getGrammarElement(), Assignment.class);
        if (assignment != null && assignment.getFeature().equals("name")) {
            return descriptions.of(element);
        }
        if (assignment != null && assignment.getFeature().equals("headerField")) {
            HeaderField field = HeaderFields.find(NodeModelUtils.getTokenText(node));
            return field == null ? "" : Facts.headerField(field);
        }
        if (LiteralHover.isLiteral(element)) {
            return literals.of((Expression) element);
        }
        return Character.isLetter(leaf.getText().charAt(0)) ? word(file, leaf, element) : operator(element);
    }

    private static boolean isReference(INode node) {
        return EcoreUtil2.getContainerOfType(node.getGrammarElement(), CrossReference.class) != null
                || node.getGrammarElement() instanceof CrossReference;
    }

    private String reference(SourceFile file, INode node, EObject target) {
        EObject user = NodeModelUtils.findActualSemanticObjectFor(node);
        String expansion = user instanceof Call call && target instanceof Function ? macros.of(file, call) : "";
        return Markdown.paragraphs(descriptions.of(target), expansion);
    }

    /** A word of the language: what it does here, and what the reference says. */
    private String word(SourceFile file, ILeafNode leaf, EObject element) {
        String help = pages.pageOfRule(rule(leaf)).flatMap(pages::construct).orElse("");
        return Markdown.paragraphs(macros.of(file, element), help);
    }

    /** The innermost rule around a token that the reference tells about. */
    private String rule(ILeafNode leaf) {
        INode node = leaf;
        while (node != null) {
            if (node.getGrammarElement() != null && GrammarUtil.containingRule(node.getGrammarElement()) != null) {
                String rule =
                        GrammarUtil.containingRule(node.getGrammarElement()).getName();
                if (pages.pageOfRule(rule).isPresent()) {
                    return rule;
                }
            }
            node = node.getParent();
        }
        return "";
    }

    private String operator(EObject element) {
        if (!(element instanceof Expression expression)) {
            return "";
        }
        Type type = types.of(expression.eResource()).type(expression);
        return type.isUnknown() ? "" : "`" + type + "`";
    }
}
