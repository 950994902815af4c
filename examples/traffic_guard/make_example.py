#!/usr/bin/env python3
"""Makes flows.csv and mlp.json: flows of three invented kinds of devices, and a model trained on other flows of the same kinds.

Needs nothing but Python, and writes the same bytes every time. The model is a small network in the form that Pegasus publishes
(SIGCOMM 2025): per layer, blocks of inputs go through a tree of thresholds whose leaf picks a row, and the rows are summed.
"""
import json
import math
import random

COLUMNS = ["ip_len", "ip_total_len", "protocol", "tos", "offset", "max_byte", "min_byte", "max_ipd", "min_ipd", "ipd"]
BITS = [8, 16, 8, 8, 16, 32, 16, 32, 32, 32]
CLASSES = 3
DEPTH = 4
# The first layer looks at sizes and at times apart: columns of each group, and one score per class for each.
GROUPS = [range(0, 7), range(7, 10)]
SCALE = 64


def flow(draw):
    """One flow of a random kind: 0 a camera, 1 a sensor, 2 a voice assistant. Times are microseconds."""
    kind = draw.choices(range(CLASSES), weights=[4, 5, 3])[0]
    tcp = draw.random() < [0.3, 0.2, 0.8][kind]
    length = draw.gauss([1150, 150, 540][kind], [260, 70, 260][kind])
    spread = draw.gauss([300, 40, 420][kind], [110, 30, 150][kind])
    gap = math.exp(draw.gauss([8.6, 12.4, 10.6][kind], [0.9, 1.3, 1.5][kind]))
    jitter = abs(draw.gauss(0, [0.3, 0.5, 1.1][kind]))
    values = [
        5 if draw.random() < 0.97 else 6,
        length,
        6 if tcp else 17,
        draw.choices([0, 0x10, 0xB8], weights=[[6, 1, 3], [9, 1, 0], [5, 2, 3]][kind])[0],
        0x4000 if tcp or draw.random() < 0.5 else 0,
        length + abs(spread),
        length - abs(spread) * 0.7,
        gap * (1 + jitter),
        gap / (1 + jitter),
        gap,
    ]
    return [max(0, min(int(value), 2**bits - 1)) for value, bits in zip(values, BITS)], kind


def flows(seed, count):
    draw = random.Random(seed)
    return [flow(draw) for _ in range(count)]


def tree(values):
    """Thresholds of a complete tree, breadth-first, that split the values evenly, and the leaf of a value."""
    ordered = sorted(values)
    leaves = 2**DEPTH
    cuts = [ordered[len(ordered) * (i + 1) // leaves] for i in range(leaves - 1)]
    thresholds = []
    for level in range(DEPTH):
        step = leaves >> level
        thresholds += [cuts[start + step // 2 - 1] for start in range(0, leaves, step)]
    return thresholds


def leaf(thresholds, value):
    node = 0
    for _ in range(DEPTH):
        node = 2 * node + (1 if value <= thresholds[node] else 2)
    return node - len(thresholds)


def softmax(scores):
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    return [power / sum(powers) for power in powers]


def fit(rows, labels, blocks, rounds=60, rate=0.5, decay=0.9995):
    """Multinomial logistic regression on leaves, by stochastic descent: a row of class scores for every block and leaf."""
    weights = [[[0.0] * CLASSES for _ in range(2**DEPTH)] for _ in range(blocks)]
    order = list(range(len(rows)))
    draw = random.Random(1)
    for _ in range(rounds):
        draw.shuffle(order)
        for i in order:
            picked = [weights[block][rows[i][block]] for block in range(blocks)]
            share = softmax([sum(row[c] for row in picked) for c in range(CLASSES)])
            for row in picked:
                for c in range(CLASSES):
                    row[c] = row[c] * decay + rate / blocks * ((c == labels[i]) - share[c])
        rate *= 0.95
    return weights


def layer(trees, tables):
    nodes = 2**DEPTH - 1
    blocks = [{"feature": [0] * nodes, "threshold": thresholds, "table": table} for thresholds, table in zip(trees, tables)]
    return {"block_size": 1, "blocks": blocks}


def train(examples):
    inputs = [values for values, _ in examples]
    labels = [label for _, label in examples]
    trees = [tree([values[i] for values in inputs]) for i in range(len(COLUMNS))]
    leaves = [[leaf(trees[i], values[i]) for i in range(len(COLUMNS))] for values in inputs]
    tables = [None] * len(COLUMNS)
    for group, columns in enumerate(GROUPS):
        weights = fit([[row[i] for i in columns] for row in leaves], labels, len(columns))
        for block, i in enumerate(columns):
            tables[i] = [
                [0] * CLASSES * group + [round(w * SCALE) for w in row] + [0] * CLASSES * (len(GROUPS) - 1 - group)
                for row in weights[block]
            ]
    hidden = [[sum(tables[i][row[i]][h] for i in range(len(COLUMNS))) for h in range(CLASSES * len(GROUPS))] for row in leaves]
    second = [tree([values[h] for values in hidden]) for h in range(len(hidden[0]))]
    weights = fit([[leaf(second[h], values[h]) for h in range(len(values))] for values in hidden], labels, len(second))
    return {
        "source": "made by make_example.py",
        "features": COLUMNS,
        "feature_bits": BITS,
        "layers": [layer(trees, tables), layer(second, [[[round(w * SCALE) for w in row] for row in block] for block in weights])],
    }


def classify(model, values):
    for each in model["layers"]:
        rows = [block["table"][leaf(block["threshold"], value)] for block, value in zip(each["blocks"], values)]
        values = [sum(column) for column in zip(*rows)]
    return values.index(max(values))


def main():
    model = train(flows("train", 4000))
    test = flows("test", 2000)
    with open("mlp.json", "w", encoding="utf-8") as file:
        file.write(json.dumps(model, separators=(",", ":")) + "\n")
    with open("flows.csv", "w", encoding="utf-8") as file:
        file.write(",".join(COLUMNS + ["label"]) + "\n")
        for values, label in test:
            file.write(",".join(map(str, values + [label])) + "\n")
    right = sum(classify(model, values) == label for values, label in test)
    print(f"accuracy on flows.csv: {right / len(test)}")


if __name__ == "__main__":
    main()
