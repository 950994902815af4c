package org.thunderprism.lang.ide.selectionrange;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.ide.workspace.AnalysedFile;

/** What to select around a place, step by step: the word, the expression, the statement, the block, the declaration, the file. */
@Singleton
public final class SelectionRangeService {

    private record Region(int offset, int length) {

        boolean isAround(Region other) {
            return offset <= other.offset && other.offset + other.length <= offset + length && length > other.length;
        }
    }

    @Inject
    SelectionRangeService() {}

    /** One answer for each position. */
    public List<SelectionRange> around(AnalysedFile file, List<Position> positions) {
        return positions.stream()
                .map(position -> around(file, file.document().offset(position)))
                .toList();
    }

    private static SelectionRange around(AnalysedFile file, int offset) {
        TextDocument document = file.document();
        SelectionRange outer = null;
        for (Region region : regions(file, offset).reversed()) {
            SelectionRange range = new SelectionRange();
            range.setRange(document.range(region.offset(), region.length()));
            range.setParent(outer);
            outer = range;
        }
        return outer;
    }

    /** From the inside out, each one larger than the one before. */
    private static List<Region> regions(AnalysedFile file, int offset) {
        List<Region> regions = new ArrayList<>();
        regions.add(new Region(offset, 0));
        ICompositeNode root = file.rootNode().orElse(null);
        INode node = root == null ? null : leaf(root, offset);
        for (; node != null; node = node.getParent()) {
            add(new Region(node.getOffset(), node.getLength()), regions);
        }
        add(new Region(0, file.text().length()), regions);
        return regions;
    }

    /** A place directly behind a word belongs to the word. */
    private static INode leaf(ICompositeNode root, int offset) {
        INode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
        boolean blank = leaf == null
                || leaf.getText().isBlank()
                || !Character.isJavaIdentifierPart(leaf.getText().charAt(0));
        INode before = blank && offset > 0 ? NodeModelUtils.findLeafNodeAtOffset(root, offset - 1) : null;
        return before == null || before.getText().isBlank() ? leaf : before;
    }

    private static void add(Region region, List<Region> regions) {
        if (region.isAround(regions.getLast())) {
            regions.add(region);
        }
    }
}
