package org.thunderprism.lang.ide.contentassist;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.TextRegion;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** Finds out what the grammar allows at a place. */
@Singleton
final class Situations {

    private final Provider<DeclarationContextFactory> contexts;

    @Inject
    Situations(Provider<DeclarationContextFactory> contexts) {
        this.contexts = contexts;
    }

    /** Empty in comments, in numbers, and where nothing is known of the text. */
    Optional<Situation> at(SourceFile file, int caret) {
        Optional<ICompositeNode> root = file.rootNode();
        if (root.isEmpty() || isComment(root.get(), caret)) {
            return Optional.empty();
        }
        String text = file.text();
        int start = wordStart(text, caret);
        if (start < caret && Character.isDigit(text.charAt(start))) {
            return Optional.empty();
        }
        Set<String> features = new LinkedHashSet<>();
        Set<String> words = new HashSet<>();
        int offset = start;
        for (ContentAssistContext context : contexts.get()
                .create(text, new TextRegion(caret, 0), caret, file.resource().orElseThrow())) {
            int begin = caret - context.getPrefix().length();
            boolean qualified = begin < start && Character.isJavaIdentifierStart(text.charAt(begin));
            if (begin == start || qualified) {
                offset = Math.min(offset, begin);
                context.getFirstSetGrammarElements().forEach(element -> add(element, features, words));
            }
        }
        ILeafNode before = Tokens.before(root.get(), offset);
        EObject anchor = before == null ? file.tree() : NodeModelUtils.findActualSemanticObjectFor(before);
        return Optional.of(new Situation(
                file,
                offset,
                text.substring(offset, caret),
                features,
                words,
                before,
                anchor == null ? file.tree() : anchor));
    }

    private static void add(AbstractElement element, Set<String> features, Set<String> words) {
        if (element instanceof Keyword keyword) {
            words.add(keyword.getValue());
        } else if (element instanceof Assignment assignment) {
            features.add(GrammarUtil.containingRule(element).getName() + "." + assignment.getFeature());
        } else if (element instanceof CrossReference reference) {
            add(GrammarUtil.containingAssignment(reference), features, words);
        }
    }

    private static int wordStart(String text, int caret) {
        int start = caret;
        while (start > 0 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isWordPart(char character) {
        return character == '_' || character == '^' || Character.isLetterOrDigit(character);
    }

    /** A comment to the end of the line goes on at its end. */
    private static boolean isComment(ICompositeNode root, int caret) {
        ILeafNode leaf = caret == 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, caret - 1);
        if (leaf == null || !leaf.isHidden()) {
            return false;
        }
        String text = leaf.getText();
        boolean ended = text.startsWith("/*")
                ? leaf.getTotalEndOffset() <= caret
                : text.endsWith("\n") && leaf.getTotalEndOffset() <= caret;
        return text.startsWith("/") && !ended;
    }
}
