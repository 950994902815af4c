package org.thunderprism.lang.model.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** The trees of a TreeEnsembleClassifier, put together from the lists that its attributes hold. */
final class EnsembleNodes {

    private static final String LEAF = "LEAF";

    private final Node node;
    private final int features;
    private final boolean doubles;
    private final int deepest;
    private final long[] treeIds;
    private final long[] nodeIds;
    private final long[] featureIds;
    private final long[] trueNodes;
    private final long[] falseNodes;
    private final double[] values;
    private final List<String> modes;
    private final Map<Place, Integer> positions = new TreeMap<>();

    /** @param doubles whether inputs are 64-bit floating-point numbers */
    EnsembleNodes(Node node, int features, boolean doubles, OnnxLimits limits) throws MalformedOnnx {
        this.node = node;
        this.features = features;
        this.doubles = doubles;
        this.deepest = limits.depth();
        this.treeIds = node.integers("nodes_treeids");
        this.nodeIds = node.integers("nodes_nodeids");
        this.featureIds = node.integers("nodes_featureids");
        this.trueNodes = node.integers("nodes_truenodeids");
        this.falseNodes = node.integers("nodes_falsenodeids");
        this.values = node.numbers("nodes_values");
        this.modes = node.texts("nodes_modes");
        int count = nodeIds.length;
        if (count == 0
                || treeIds.length != count
                || featureIds.length != count
                || trueNodes.length != count
                || falseNodes.length != count
                || values.length != count
                || modes.size() != count) {
            throw MalformedOnnx.node(node, "its nodes_… attributes are of different lengths; export the model again");
        }
        for (int position = 0; position < count; position++) {
            if (positions.put(new Place(treeIds[position], nodeIds[position]), position) != null) {
                throw MalformedOnnx.node(node, "it has two nodes of the same number in a tree");
            }
        }
    }

    /** Tree after tree. */
    List<Branch> trees(LeafScores scores) throws MalformedOnnx {
        List<Branch> trees = new ArrayList<>();
        for (Place root : roots()) {
            trees.add(branch(root, scores, 0));
        }
        return trees;
    }

    /** The node of every tree that no other leads to. */
    private List<Place> roots() throws MalformedOnnx {
        Set<Place> children = new HashSet<>();
        for (int position = 0; position < nodeIds.length; position++) {
            if (!modes.get(position).equals(LEAF)
                    && !(children.add(new Place(treeIds[position], trueNodes[position]))
                            && children.add(new Place(treeIds[position], falseNodes[position])))) {
                throw MalformedOnnx.node(node, "two nodes of a tree lead to the same one");
            }
        }
        List<Place> roots = positions.keySet().stream()
                .filter(place -> !children.contains(place))
                .toList();
        long trees = positions.keySet().stream().map(Place::tree).distinct().count();
        if (roots.size() != trees || roots.stream().map(Place::tree).distinct().count() != trees) {
            throw MalformedOnnx.node(node, "a tree of it has no root, or several");
        }
        return roots;
    }

    private Branch branch(Place place, LeafScores scores, int level) throws MalformedOnnx {
        Integer position = positions.get(place);
        if (position == null) {
            throw MalformedOnnx.node(node, "a tree leads to node " + place.node() + ", which it lacks");
        }
        if (modes.get(position).equals(LEAF)) {
            return new Branch.Leaf(scores.of(place));
        }
        if (level >= deepest) {
            throw new MalformedOnnx(OnnxCode.LIMIT, "the depth of a tree", deepest);
        }
        Branch yes = branch(new Place(place.tree(), trueNodes[position]), scores, level + 1);
        Branch no = branch(new Place(place.tree(), falseNodes[position]), scores, level + 1);
        return split(position, yes, no);
    }

    private Branch split(int position, Branch yes, Branch no) throws MalformedOnnx {
        return switch (modes.get(position)) {
            case "BRANCH_LEQ" -> compare(position, atMost(position), yes, no);
            case "BRANCH_LT" -> compare(position, below(position), yes, no);
            case "BRANCH_GT" -> compare(position, atMost(position), no, yes);
            case "BRANCH_GTE" -> compare(position, below(position), no, yes);
            case "BRANCH_EQ" -> compare(position, atMost(position), compare(position, below(position), no, yes), no);
            case "BRANCH_NEQ" -> compare(position, atMost(position), compare(position, below(position), yes, no), yes);
            default ->
                throw MalformedOnnx.node(
                        node,
                        "a tree compares by `" + Shown.name(modes.get(position))
                                + "`; use BRANCH_LEQ, _LT, _GTE, _GT, _EQ or _NEQ");
        };
    }

    private OptionalLong atMost(int position) {
        return Threshold.atMost(values[position], doubles);
    }

    private OptionalLong below(int position) {
        return Threshold.below(values[position], doubles);
    }

    private Branch compare(int position, OptionalLong threshold, Branch left, Branch right) throws MalformedOnnx {
        long feature = featureIds[position];
        if (feature < 0 || feature >= features) {
            throw MalformedOnnx.node(node, "a tree compares feature " + feature + " of " + features);
        }
        if (threshold.isEmpty()) {
            throw MalformedOnnx.node(
                    node, "a tree compares with " + values[position] + ", which is beyond 64-bit integers");
        }
        return new Branch.Split((int) feature, threshold.getAsLong(), left, right);
    }
}
