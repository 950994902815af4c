package org.thunderprism.compiler.quantize;

import java.util.List;
import org.thunderprism.lang.model.network.DenseLayer;
import org.thunderprism.lang.model.network.FloatNetwork;

/**
 * How much a network's decision on a sample depends on each value on the way: the sum of squared derivatives of the classes' probabilities
 * (softmax of the scores), by backpropagation. Errors matter where a decision is close, and hardly where it is clear.
 */
final class Sensitivity {

    private final double[][][] activated;
    private final double[][][] summed;

    /** Both arrays have, per layer and sample, an element for each input after its activation, or for each output. */
    private Sensitivity(double[][][] activated, double[][][] summed) {
        this.activated = activated;
        this.summed = summed;
    }

    static Sensitivity of(FloatNetwork network, double[][] samples) {
        List<DenseLayer> layers = network.layers();
        double[][][] activated = new double[layers.size()][samples.length][];
        double[][][] summed = new double[layers.size()][samples.length][];
        for (int sample = 0; sample < samples.length; sample++) {
            double[][] inputs = new double[layers.size() + 1][];
            inputs[0] = samples[sample];
            for (int layer = 0; layer < layers.size(); layer++) {
                inputs[layer + 1] = layers.get(layer).of(inputs[layer]);
            }
            double[][] jacobian = softmax(inputs[layers.size()]);
            for (int layer = layers.size() - 1; layer >= 0; layer--) {
                summed[layer][sample] = squares(jacobian);
                jacobian = product(jacobian, layers.get(layer).weight());
                activated[layer][sample] = squares(jacobian);
                for (double[] row : jacobian) {
                    for (int element = 0; element < row.length; element++) {
                        row[element] *= layers.get(layer).activation().slope(inputs[layer][element]);
                    }
                }
            }
        }
        return new Sensitivity(activated, summed);
    }

    /** For an input of a layer, after its activation: a weight for each sample. */
    double[] activated(int layer, int element) {
        double[] weights = new double[activated[layer].length];
        for (int sample = 0; sample < weights.length; sample++) {
            weights[sample] = activated[layer][sample][element];
        }
        return raised(weights);
    }

    /** For the sums of a layer, all of them together: a weight for each sample. */
    double[] summed(int layer) {
        double[] weights = new double[summed[layer].length];
        for (int sample = 0; sample < weights.length; sample++) {
            for (double square : summed[layer][sample]) {
                weights[sample] += square;
            }
        }
        return raised(weights);
    }

    /** No sample is left out altogether: what is clear shall stay so. */
    private static double[] raised(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double least = Math.max(sum / weights.length * 0.05, Double.MIN_NORMAL);
        for (int sample = 0; sample < weights.length; sample++) {
            weights[sample] += least;
        }
        return weights;
    }

    private static double[][] softmax(double[] scores) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int label = 0; label < scores.length; label++) {
            shares[label] = Math.exp(scores[label] - largest);
            sum += shares[label];
        }
        double[][] jacobian = new double[scores.length][scores.length];
        for (int label = 0; label < scores.length; label++) {
            for (int score = 0; score < scores.length; score++) {
                jacobian[label][score] = shares[label] / sum * ((label == score ? 1 : 0) - shares[score] / sum);
            }
        }
        return jacobian;
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int row = 0; row < left.length; row++) {
            for (int inner = 0; inner < right.length; inner++) {
                for (int column = 0; column < product[row].length; column++) {
                    product[row][column] += left[row][inner] * right[inner][column];
                }
            }
        }
        return product;
    }

    /** Per column, the sum of squares over the rows. */
    private static double[] squares(double[][] jacobian) {
        double[] sums = new double[jacobian[0].length];
        for (double[] row : jacobian) {
            for (int column = 0; column < sums.length; column++) {
                sums[column] += row[column] * row[column];
            }
        }
        return sums;
    }
}
