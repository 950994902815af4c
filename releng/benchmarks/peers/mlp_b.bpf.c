// SPDX-License-Identifier: Apache-2.0
//
// The published Pegasus MLP-B classifier (10 -> 32 -> 16 -> 3, fuzzy tables of depth 4) as an XDP program written by
// hand: the yardstick for the code that the compiler generates from the same tables.
//
//   python3 make_tables.py MODEL.json > mlp_b_tables.h
//   clang -O2 -g -target bpf -mcpu=v3 -I. -c mlp_b.bpf.c -o mlp_b.bpf.o
//
// A packet starts with the ten features, little-endian and without gaps (25 bytes). Program `mlp_b` returns
// XDP_DROP + class; `mlp_b_logits` returns the same and stores the three logits as 32-bit integers at byte 28.
//
// No layer compares its inputs with the thresholds of its trees:
//  - every tree becomes a table from its input to a leaf number, and two trees share one table of rows, so that one
//    lookup adds the rows of both;
//  - sums live in lanes of 64-bit words. make_tables.py lowers every table entry by its column's minimum: sums start at
//    zero, never turn negative, never leave their lane, and are table indices as they stand;
//  - the two inputs of a tree of layer 2 share one lane, as x + width(x) * y, which is the index of a cell of its plane.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

#include "mlp_b_tables.h"

enum { RECORD_END = 25, LOGITS = 28, PACKET_END = LOGITS + 3 * sizeof(__s32) };

// Keeps a value opaque: LLVM would turn sign arithmetic back into branches, and each branch doubles the paths that the
// verifier walks. On sums it also keeps loads from being hoisted until they spill.
#define OPAQUE(value) asm volatile("" : "+r"(value))

// A packed struct would be read byte by byte.
#define FEATURE(type, offset) ((__u64)*(const type *)(record + (offset)))

// min(x, limit) without a branch; limit is a power of two less one, which is also the bound that the verifier sees.
static __always_inline __u64 clamp(__u64 x, __u64 limit)
{
	__s64 room = (__s64)(limit - x);

	OPAQUE(room);
	return (x | (__u64)(room >> 63)) & limit;
}

// For thresholds that are far apart. A bucket holds at most one of them; its entry is the number of thresholds below
// the bucket, in the bits above the value, plus what x lacks to carry into those bits when x exceeds the threshold.
static __always_inline __u64 bucket_leaf(const __u32 *buckets, __u32 shift, __u32 bits, __u64 x)
{
	x = clamp(x, (1ULL << bits) - 1);
	return (x + buckets[x >> shift]) >> bits & 15;
}

// Leaf numbers: the low or, times 16, the high half of a row's index.
#define BYTE_LEAF(feature, offset) leaf_##feature[FEATURE(__u8, offset)]
#define CLAMPED_LEAF(feature, type, offset) leaf_##feature[clamp(FEATURE(type, offset), FEATURE_##feature##_LIMIT)]
#define BUCKET_LEAF(feature, type, offset)                                                                             \
	bucket_leaf(bucket_##feature, FEATURE_##feature##_SHIFT, FEATURE_##feature##_BITS, FEATURE(type, offset))

struct hidden1 {
	__u64 word[4]; // 16 lanes of 16 bits, each the cell index of one tree of layer 2
};

struct hidden2 {
	__u64 word[3]; // 6 lanes of 10 bits per word
};

static __always_inline void add1(struct hidden1 *sum, const __u64 *row)
{
	for (int i = 0; i < 4; i++)
		sum->word[i] += row[i];
}

static __always_inline struct hidden1 layer1(const char *record)
{
	struct hidden1 sum = {};

	add1(&sum, rows1[0][BUCKET_LEAF(8, __u32, 17) + CLAMPED_LEAF(1, __u16, 1)]);
	add1(&sum, rows1[1][BUCKET_LEAF(9, __u32, 21) + CLAMPED_LEAF(6, __u16, 11)]);
	add1(&sum, rows1[2][CLAMPED_LEAF(4, __u16, 5) + BYTE_LEAF(3, 4)]);
	add1(&sum, rows1[3][CLAMPED_LEAF(5, __u32, 7) + BYTE_LEAF(0, 0)]);
	add1(&sum, rows1[4][CLAMPED_LEAF(7, __u32, 13) + BYTE_LEAF(2, 3)]);
	for (int i = 0; i < 4; i++)
		OPAQUE(sum.word[i]);
	return sum;
}

// Adds the rows of trees 2 * pair and 2 * pair + 1. The lanes are opaque too, or LLVM unpacks all of them up front.
static __always_inline void add2(struct hidden2 *sum, const struct hidden1 *hidden, int pair, __u32 start, __u32 next)
{
	__u64 lanes = hidden->word[pair / 2];

	OPAQUE(lanes);
	lanes >>= 32 * (pair % 2);

	const __u64 *row = rows2[pair][cells2[start + (lanes & 0xffff)] + cells2[next + (lanes >> 16 & 0xffff)]];

	for (int i = 0; i < 3; i++) {
		sum->word[i] += row[i];
		OPAQUE(sum->word[i]);
	}
}

static __always_inline struct hidden2 layer2(const struct hidden1 *hidden)
{
	struct hidden2 sum = {};

#pragma unroll
	for (int pair = 0; pair < 8; pair++)
		add2(&sum, hidden, pair, plane_start[2 * pair], plane_start[2 * pair + 1]);
	return sum;
}

#define SCORE(tree) scores3[line_start[tree] + (hidden->word[(tree) / 6] >> 10 * ((tree) % 6) & 1023)]

// Four lanes of 16 bits: l1 - l0, l2 - l0 and l2 - l1, so biased that the top bit says "greater than zero", and l0.
static __always_inline __u64 layer3(const struct hidden2 *hidden)
{
	__u64 scores = SCORE_BIAS;

	scores += SCORE(0) + SCORE(1) + SCORE(2) + SCORE(3) + SCORE(4) + SCORE(5) + SCORE(6) + SCORE(7);
	scores += SCORE(8) + SCORE(9) + SCORE(10) + SCORE(11) + SCORE(12) + SCORE(13) + SCORE(14) + SCORE(15);
	OPAQUE(scores);
	return scores;
}

static __always_inline __u64 evaluate(const char *record)
{
	struct hidden1 first = layer1(record);
	struct hidden2 second = layer2(&first);

	return layer3(&second);
}

// The first of the greatest logits.
static __always_inline __u32 winner(__u64 scores)
{
	__u32 one_beats_zero = scores >> 15, two_beats_zero = scores >> 31, two_beats_one = scores >> 47;

	return (two_beats_zero & two_beats_one & 1) << 1 | (one_beats_zero & ~two_beats_one & 1);
}

SEC("xdp")
int mlp_b(struct xdp_md *context)
{
	const char *packet = (const char *)(long)context->data, *end = (const char *)(long)context->data_end;

	if (packet + RECORD_END > end)
		return XDP_ABORTED;
	return XDP_DROP + winner(evaluate(packet));
}

SEC("xdp")
int mlp_b_logits(struct xdp_md *context)
{
	char *packet = (char *)(long)context->data, *end = (char *)(long)context->data_end;

	if (packet + PACKET_END > end)
		return XDP_ABORTED;

	__u64 scores = evaluate(packet);
	__s32 *logits = (__s32 *)(packet + LOGITS);

	logits[0] = (__s32)(scores >> 48) + FIRST_LOGIT_MINIMUM;
	logits[1] = logits[0] + (__s32)(scores & 0xffff) - DIFFERENCE_ZERO;
	logits[2] = logits[0] + (__s32)(scores >> 16 & 0xffff) - DIFFERENCE_ZERO;
	return XDP_DROP + winner(scores);
}

char _license[] SEC("license") = "Dual BSD/GPL";
