#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the tables of mlp_b.bpf.c as a C header to standard output.

    make_tables.py MODEL.json > mlp_b_tables.h

MODEL.json holds the three layers of the Pegasus MLP-B as fuzzy tables: complete trees of depth 4 whose nodes, breadth
first, compare x[feature] <= threshold, and one row of integers per leaf; a layer's output is the sum of its trees' rows.
The layout is the one mlp_b.bpf.c explains. A model whose sums do not fit that layout is refused.
"""

import json
import sys
from dataclasses import dataclass

DEPTH = 4
INNER = 2**DEPTH - 1
SHAPE = [(10, 1, 32), (16, 2, 16), (16, 1, 3)]  # trees, inputs per tree, outputs
FEATURE_BITS = [8, 16, 8, 8, 16, 32, 16, 32, 32, 32]
# Two trees per row table of layer 1: the second one's leaf is in the high half of the index, so it must be a
# table of leaves, while the first may be bucketed.
LAYER1_PAIRS = [(8, 1), (9, 6), (4, 3), (5, 0), (7, 2)]
LAYER1_BUCKETED = (8, 9)
LANE1, LANE2, LANES2, LANE3 = 16, 10, 6, 16
DIFFERENCE_ZERO = 2 ** (LANE3 - 1) - 1
MAX_LEAF_TABLE = 2**16


class Unsuitable(Exception):
    """The model does not fit the layout of mlp_b.bpf.c."""


def require(condition, message):
    if not condition:
        raise Unsuitable(message)


@dataclass(frozen=True)
class Tree:
    """The leaves that inputs within the bounds can reach: a box of inclusive bounds and a row each."""

    boxes: list
    rows: list

    def minima(self):
        return [min(column) for column in zip(*self.rows)]

    def maxima(self):
        return [max(column) for column in zip(*self.rows)]


def reachable(block, bounds):
    def walk(node, box):
        if node >= INNER:
            return [(box, block["table"][node - INNER])]
        feature, threshold = block["feature"][node], block["threshold"][node]
        low, high = box[feature]
        found = []
        if low <= threshold:
            found += walk(2 * node + 1, [*box[:feature], (low, min(high, threshold)), *box[feature + 1 :]])
        if high > threshold:
            found += walk(2 * node + 2, [*box[:feature], (max(low, threshold + 1), high), *box[feature + 1 :]])
        return found

    leaves = sorted(walk(0, list(bounds)), key=lambda leaf: leaf[0])
    return Tree([box for box, _ in leaves], [row for _, row in leaves])


def sum_bounds(trees):
    """The bounds of every output, tight because each tree of a layer reads inputs of its own."""
    lows = [sum(column) for column in zip(*(tree.minima() for tree in trees))]
    highs = [sum(column) for column in zip(*(tree.maxima() for tree in trees))]
    return list(zip(lows, highs))


def analyse(model):
    """The trees of every layer, and the bounds of every layer's inputs and of the logits."""
    require(len(model["layers"]) == len(SHAPE), "the model must have three layers")
    bounds = [[(0, 2**bits - 1) for bits in FEATURE_BITS]]
    layers = []
    for number, (layer, (count, width, outputs)) in enumerate(zip(model["layers"], SHAPE), 1):
        blocks = layer["blocks"]
        require(
            layer["block_size"] == width
            and len(blocks) == count
            and all(len(row) == outputs for block in blocks for row in block["table"]),
            f"layer {number} must have {count} trees of {width} input(s) and {outputs} outputs",
        )
        trees = [reachable(block, bounds[-1][i * width : (i + 1) * width]) for i, block in enumerate(blocks)]
        layers.append(trees)
        bounds.append(sum_bounds(trees))
    return layers, bounds


def span(bound):
    return bound[1] - bound[0] + 1


def lowered(tree, row):
    return [value - low for value, low in zip(row, tree.minima())]


def row_pairs(low_tree, high_tree, pack):
    """Row (h << 4 | l) is the packed sum of row l of one tree and row h of the other; missing leaves are zero rows."""
    empty = pack([0] * len(low_tree.rows[0]))
    table = []
    for index in range(256):
        low, high = index & 15, index >> 4
        if low < len(low_tree.rows) and high < len(high_tree.rows):
            low_row = lowered(low_tree, low_tree.rows[low])
            high_row = lowered(high_tree, high_tree.rows[high])
            table.append(pack([a + b for a, b in zip(low_row, high_row)]))
        else:
            table.append(empty)
    return table


def pack_lanes(values, bits, per_word):
    words = [0] * -(-len(values) // per_word)
    for i, value in enumerate(values):
        words[i // per_word] += value << bits * (i % per_word)
    return words


def c_value(value):
    if isinstance(value, list):
        return "{" + ", ".join(map(c_value, value)) + "}"
    return str(value) if value < 2**31 else f"{value:#x}"


def c_table(declaration, values):
    # Without the section, clang puts tables of 8, 16 and 32 bytes into sections of their own, which do not load.
    return f'static const {declaration} SEC(".rodata") = {c_value(values)};'


def c_rows(name, tables):
    # One table more than is used: to the verifier, the sum of two leaf bytes is at most 510.
    words = len(tables[0][0])
    return c_table(f"__u64 {name}[{len(tables) + 1}][256][{words}] __attribute__((aligned(64)))", tables)


def leaf_table(feature, tree, scale):
    """Leaf by value; values above the limit have the leaf of the limit."""
    last = tree.boxes[-1][0][0]
    limit = 255 if FEATURE_BITS[feature] == 8 else 2 ** last.bit_length() - 1
    require(limit < MAX_LEAF_TABLE, f"feature {feature}: threshold {last - 1} is too large for a table of leaves")
    leaves = []
    for leaf, ((_, high),) in enumerate(tree.boxes):
        leaves += [leaf * scale] * (min(high, limit) + 1 - len(leaves))
    return [
        f"#define FEATURE_{feature}_LIMIT {limit}",
        c_table(f"__u8 leaf_{feature}[{limit + 1}]", leaves),
    ]


def bucket_table(feature, tree):
    """Buckets of equal width, as wide as possible with one threshold each."""
    thresholds = [high for ((_, high),) in tree.boxes[:-1]]
    require(thresholds, f"feature {feature}: no threshold lies within its range")
    bits = (thresholds[-1] + 1).bit_length()
    require(bits + DEPTH <= 32, f"feature {feature}: thresholds above {2 ** (32 - DEPTH) - 1} do not fit its buckets")
    shift = max(s for s in range(bits + 1) if len({t >> s for t in thresholds}) == len(thresholds))
    require(bits - shift <= 16, f"feature {feature}: its thresholds are too close for buckets")
    entries = []
    for bucket in range(2 ** (bits - shift)):
        below = sum(t >> shift < bucket for t in thresholds)
        within = [t for t in thresholds if t >> shift == bucket]
        entries.append((below << bits) + (2**bits - 1 - within[0] if within else 0))
    return [
        f"#define FEATURE_{feature}_BITS {bits}",
        f"#define FEATURE_{feature}_SHIFT {shift}",
        c_table(f"__u32 bucket_{feature}[{len(entries)}]", entries),
    ]


def layer1(trees, outputs):
    widths = [span(bound) for bound in outputs]
    for i in range(0, len(widths), 2):
        require(widths[i] * widths[i + 1] <= 2**LANE1, f"layer 1: outputs {i} and {i + 1} do not fit one lane")

    def pack(values):
        cells = [values[i] + widths[i] * values[i + 1] for i in range(0, len(values), 2)]
        return pack_lanes(cells, LANE1, 64 // LANE1)

    lines = []
    for low, high in LAYER1_PAIRS:
        lines += bucket_table(low, trees[low]) if low in LAYER1_BUCKETED else leaf_table(low, trees[low], 1)
        lines += leaf_table(high, trees[high], 16)
    return [*lines, c_rows("rows1", [row_pairs(trees[low], trees[high], pack) for low, high in LAYER1_PAIRS])]


def c_starts(name, starts):
    """Constants that clang folds into addresses, because every index into them is a literal."""
    return f"static const __u32 {name}[{len(starts)}] = {c_value(starts)};"


def layer2(trees, inputs, outputs):
    for i, bound in enumerate(outputs):
        require(span(bound) <= 2**LANE2, f"layer 2: output {i} spans {span(bound)} values, a lane holds {2 ** LANE2}")
    starts, cells = [], []
    for number, tree in enumerate(trees):
        (x_low, x_high), (y_low, y_high) = inputs[2 * number : 2 * number + 2]
        width = x_high - x_low + 1
        plane = [0] * (width * (y_high - y_low + 1))
        for leaf, ((left, right), (bottom, top)) in enumerate(tree.boxes):
            for y in range(bottom, top + 1):
                start = left - x_low + width * (y - y_low)
                plane[start : start + right - left + 1] = [leaf * (16 if number % 2 else 1)] * (right - left + 1)
        starts.append(len(cells))
        cells += plane
    # The verifier knows only that a lane holds 16 bits.
    size = starts[-1] + 2**LANE1

    def pack(values):
        # The fourth word only makes a row's offset a shift instead of a product.
        return [*pack_lanes(values, LANE2, LANES2), 0]

    return [
        c_starts("plane_start", starts),
        c_table(f"__u8 cells2[{max(size, len(cells))}]", cells),
        c_rows("rows2", [row_pairs(trees[i], trees[i + 1], pack) for i in range(0, len(trees), 2)]),
    ]


def layer3(trees, inputs, logits):
    differences = [
        Tree(tree.boxes, [[row[1] - row[0], row[2] - row[0], row[2] - row[1], row[0]] for row in tree.rows])
        for tree in trees
    ]
    bounds = sum_bounds(differences)
    for low, high in bounds[:3]:
        require(
            low >= -DIFFERENCE_ZERO and high <= 2**LANE3 - 1 - DIFFERENCE_ZERO,
            f"layer 3: a difference of logits lies in {low}..{high}, which does not fit a lane",
        )
    require(span(logits[0]) <= 2**LANE3, "layer 3: the first logit does not fit a lane")
    starts, scores = [], []
    for tree, (low, _) in zip(differences, inputs):
        starts.append(len(scores))
        for row, ((left, right),) in zip(tree.rows, tree.boxes):
            scores += pack_lanes(lowered(tree, row), LANE3, 4) * (right - left + 1)
    bias = pack_lanes([*(DIFFERENCE_ZERO + low for low, _ in bounds[:3]), 0], LANE3, 4)[0]
    return [
        f"#define FIRST_LOGIT_MINIMUM ({logits[0][0]})",
        f"#define DIFFERENCE_ZERO {DIFFERENCE_ZERO}",
        f"#define SCORE_BIAS {bias:#x}ULL",
        c_starts("line_start", starts),
        c_table(f"__u64 scores3[{max(starts[-1] + 2**LANE2, len(scores))}]", scores),
    ]


def header(model):
    layers, bounds = analyse(model)
    return [
        "// Written by make_tables.py.",
        *layer1(layers[0], bounds[1]),
        *layer2(layers[1], bounds[1], bounds[2]),
        *layer3(layers[2], bounds[2], bounds[3]),
    ]


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: make_tables.py MODEL.json > mlp_b_tables.h")
    try:
        with open(sys.argv[1], encoding="utf-8") as file:
            print("\n".join(header(json.load(file))))
    except (OSError, ValueError, Unsuitable) as problem:
        sys.exit(f"make_tables.py: {sys.argv[1]}: {problem}")
    except (KeyError, IndexError, TypeError) as problem:
        sys.exit(f"make_tables.py: {sys.argv[1]}: not a model of fuzzy tables ({problem!r})")


if __name__ == "__main__":
    main()
