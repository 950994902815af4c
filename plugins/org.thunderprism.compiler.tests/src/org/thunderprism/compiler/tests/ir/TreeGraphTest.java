package org.thunderprism.compiler.tests.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.compiler.ir.graph.TreeGraph;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.type.ValueType;

/** The picture of a threshold tree: comparisons, regions, rows. */
class TreeGraphTest {

    private static final ValueType BYTE = ValueType.unsigned(8);
    private static final SourceRange PLACE = new SourceRange("guard.thunder", 3, 1, 20, 5);

    @Test
    void everyLeafHasItsRegionItsCentroidAndItsRow() {
        Picture picture = TreeGraph.picture(table(2, new int[] {0, 1, 0}, new long[] {10, 20, 30}), BYTE);

        assertThat(picture.boxes())
                .extracting(box -> box.title() + " " + String.join("; ", box.lines()))
                .containsExactly(
                        "x[0] ≤ 10 ",
                        "x[1] ≤ 20 ",
                        "leaf 0 x[0] ≤ 10; x[1] ≤ 20; centroid 5, 10; → 0",
                        "leaf 1 x[0] ≤ 10; 21 ≤ x[1]; centroid 5, 138; → -1",
                        "x[0] ≤ 30 ",
                        "leaf 2 11 ≤ x[0] ≤ 30; centroid 20.5, 127.5; → -2",
                        "leaf 3 31 ≤ x[0]; centroid 143, 127.5; → -3");
        assertThat(picture.boxes()).extracting(Picture.Box::source).containsOnly(PLACE);
    }

    @Test
    void leavesStandSideBySideInOrder() {
        Picture picture = TreeGraph.picture(table(2, new int[] {0, 1, 0}, new long[] {10, 20, 30}), BYTE);

        assertThat(leaves(picture)).extracting(box -> box.area().x()).isSorted();
        assertThat(leaves(picture))
                .extracting(box -> box.area().y())
                .containsOnly(leaves(picture).getFirst().area().y());
    }

    @Test
    void aComparisonThatAlwaysHoldsHasNoBox() {
        Picture picture = TreeGraph.picture(table(2, new int[] {0, 0, 0}, new long[] {255, 10, 30}), BYTE);

        assertThat(picture.boxes()).extracting(Picture.Box::title).containsExactly("x[0] ≤ 10", "leaf 0", "leaf 1");
        assertThat(picture.lines()).extracting(Picture.Line::style).containsExactly("data", "control");
    }

    @Test
    void aDeepTreeEndsInCounts() {
        int inner = (1 << 8) - 1;
        long[] thresholds = new long[inner];
        int[] features = new int[inner];
        for (int node = 0; node < inner; node++) {
            // Halves the range that is left at each level.
            int level = 31 - Integer.numberOfLeadingZeros(node + 1);
            int position = node + 1 - (1 << level);
            thresholds[node] = (2 * position + 1) * (128 >> level) - 1;
        }
        Picture picture = TreeGraph.picture(table(8, features, thresholds), BYTE);

        assertThat(picture.boxes()).hasSize(127);
        assertThat(picture.boxes()).extracting(Picture.Box::title).contains("4 leaves", "x[0] ≤ 127");
    }

    private static List<Picture.Box> leaves(Picture picture) {
        return picture.boxes().stream()
                .filter(box -> box.title().startsWith("leaf"))
                .toList();
    }

    private static FuzzyTable table(int depth, int[] features, long[] thresholds) {
        FuzzyTable table = IrFactory.eINSTANCE.createFuzzyTable();
        table.setName("tree");
        table.setOrigin(Origin.at(PLACE));
        table.setDepth(depth);
        table.setArity(2);
        table.setResult(ValueType.signed(8));
        table.setFeatures(features);
        table.setThresholds(thresholds);
        long[] rows = new long[1 << depth];
        for (int leaf = 0; leaf < rows.length; leaf++) {
            rows[leaf] = -leaf;
        }
        table.setRows(rows);
        return table;
    }
}
