package org.thunderprism.compiler.tests.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.score.ConfusionMatrix;

class ConfusionMatrixTest {

    @Test
    void measuresFollowTheirDefinitions() {
        ConfusionMatrix matrix = matrix(new long[][] {{0, 0}, {0, 0}, {0, 1}, {1, 1}, {1, 0}, {2, 2}, {2, 1}});

        assertThat(matrix.rows()).isEqualTo(7);
        assertThat(matrix.classes()).containsExactly(0L, 1L, 2L);
        assertThat(matrix.count(0, 1)).isEqualTo(1);
        assertThat(matrix.count(1, 2)).isZero();
        assertThat(matrix.accuracy()).isEqualTo(4.0 / 7);
        assertThat(matrix.precision(1)).isEqualTo(1.0 / 3);
        assertThat(matrix.recall(1)).isEqualTo(1.0 / 2);
        assertThat(matrix.f1(1)).isEqualTo(2.0 / 5);
        assertThat(matrix.macroF1()).isCloseTo((4.0 / 6 + 2.0 / 5 + 2.0 / 3) / 3, within(1e-15));
    }

    @Test
    void aClassThatIsNeverPredictedCountsWithNothing() {
        ConfusionMatrix matrix = matrix(new long[][] {{0, 0}, {7, 0}});

        assertThat(matrix.precision(7)).isZero();
        assertThat(matrix.f1(7)).isZero();
        assertThat(matrix.macroF1()).isEqualTo((2.0 / 3 + 0) / 2);
    }

    @Test
    void aClassThatIsOnlyPredictedCountsToo() {
        ConfusionMatrix matrix = matrix(new long[][] {{0, 0}, {0, 5}});

        assertThat(matrix.classes()).containsExactly(0L, 5L);
        assertThat(matrix.recall(5)).isZero();
        assertThat(matrix.macroF1()).isEqualTo((2.0 / 3 + 0) / 2);
    }

    @Test
    void withoutRowsEverythingIsZero() {
        ConfusionMatrix matrix = new ConfusionMatrix();

        assertThat(matrix.accuracy()).isZero();
        assertThat(matrix.macroF1()).isZero();
        assertThat(matrix.classes()).isEmpty();
    }

    private static ConfusionMatrix matrix(long[][] labelsAndPredictions) {
        ConfusionMatrix matrix = new ConfusionMatrix();
        for (long[] row : labelsAndPredictions) {
            matrix.add(row[0], row[1]);
        }
        return matrix;
    }
}
