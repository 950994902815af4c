package org.thunderprism.lang.ide.folding;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.text.LineIndex;
import org.thunderprism.lang.ide.workspace.AnalysedFile;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.thunderDsl.Import;

/** What an editor can fold: brackets over several lines, comments, and the imports. It works in a text with errors as well. */
@Singleton
public final class FoldingService {

    @Inject
    FoldingService() {}

    /** By their first lines. */
    public List<FoldingRange> folds(AnalysedFile file) {
        List<FoldingRange> folds = new ArrayList<>();
        LineIndex lines = file.document().lines();
        file.rootNode().ifPresent(root -> {
            addBracketsAndComments(root, lines, folds);
            if (file instanceof SourceFile program) {
                addImports(program.tree().getImports(), lines, folds);
            }
        });
        folds.sort(Comparator.comparingInt(FoldingRange::getStartLine).thenComparingInt(FoldingRange::getEndLine));
        return folds;
    }

    private static void addBracketsAndComments(ICompositeNode root, LineIndex lines, List<FoldingRange> folds) {
        Deque<ILeafNode> open = new ArrayDeque<>();
        LineComments comments = new LineComments(lines, folds);
        for (ILeafNode leaf : root.getLeafNodes()) {
            String text = leaf.getText();
            if (leaf.isHidden()) {
                if (text.startsWith("//")) {
                    comments.add(leaf);
                } else if (text.startsWith("/*")) {
                    add(lines.line(leaf.getOffset()), lines.line(leaf.getEndOffset()), FoldingRangeKind.Comment, folds);
                }
                continue;
            }
            switch (text) {
                case "{", "[", "(" -> open.push(leaf);
                case "}", "]", ")" -> {
                    if (!open.isEmpty()) {
                        // The line of the closing bracket stays visible.
                        add(lines.line(open.pop().getOffset()), lines.line(leaf.getOffset()) - 1, null, folds);
                    }
                }
                default -> {
                    // folds nothing
                }
            }
        }
        comments.end();
    }

    private static void addImports(List<Import> imports, LineIndex lines, List<FoldingRange> folds) {
        if (imports.size() > 1) {
            int first = lines.line(NodeModelUtils.findActualNodeFor((EObject) imports.getFirst())
                    .getOffset());
            int last = lines.line(NodeModelUtils.findActualNodeFor((EObject) imports.getLast())
                    .getEndOffset());
            add(first, last, FoldingRangeKind.Imports, folds);
        }
    }

    private static void add(int first, int last, String kind, List<FoldingRange> folds) {
        if (last > first) {
            FoldingRange fold = new FoldingRange(first, last);
            fold.setKind(kind);
            folds.add(fold);
        }
    }

    /** Line comments on lines that follow each other fold together. */
    private static final class LineComments {
        private final LineIndex lines;
        private final List<FoldingRange> folds;
        private int first = -1;
        private int last = -1;

        LineComments(LineIndex lines, List<FoldingRange> folds) {
            this.lines = lines;
            this.folds = folds;
        }

        void add(ILeafNode comment) {
            int line = lines.line(comment.getOffset());
            if (first < 0 || line != last + 1) {
                end();
                first = line;
            }
            last = line;
        }

        void end() {
            if (first >= 0) {
                FoldingService.add(first, last, FoldingRangeKind.Comment, folds);
            }
        }
    }
}
