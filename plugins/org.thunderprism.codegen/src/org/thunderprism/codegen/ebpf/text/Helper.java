package org.thunderprism.codegen.ebpf.text;

import java.util.List;
import java.util.Locale;

/**
 * Inline functions that generated programs call; only those in use are written, in this order.
 *
 * <p>They have no branches: BPF cannot store the result of a comparison, so that clang would build one from two jumps, and
 * the verifier walks both ways of each of them. Truth values are 0 or 1.
 */
public enum Helper {
    OPAQUE("""
        // Hides how a value came about: LLVM would turn arithmetic on signs back into branches, and each branch
        // doubles the paths that the verifier walks.
        #define OPAQUE(value) asm("" : "+r"(value))
        """),
    KEEP_ORDER("""
        // Keeps statements in order, so that no more values are in registers than the text suggests.
        #define KEEP_ORDER(value) asm volatile("" : "+r"(value))
        """),
    IS_ZERO("""
        INLINE __u64 is_zero(__u64 x)
        {
        	__u64 any = x | -x;

        	OPAQUE(any);
        	return any >> 63 ^ 1;
        }
        """, OPAQUE),
    LESS("""
        // Of integers with at most 63 bits.
        INLINE __u64 less(__u64 x, __u64 y)
        {
        	__u64 difference = x - y;

        	OPAQUE(difference);
        	return difference >> 63;
        }
        """, OPAQUE),
    LESS_UNSIGNED("""
        // The borrow of x - y (Warren, Hacker's Delight, 2-13).
        INLINE __u64 less_unsigned(__u64 x, __u64 y)
        {
        	__u64 borrow = (~x & y) | ((~x | y) & (x - y));

        	OPAQUE(borrow);
        	return borrow >> 63;
        }
        """, OPAQUE),
    LESS_SIGNED("""
        // The sign of x - y, or of x where the subtraction overflows (Warren, Hacker's Delight, 2-12).
        INLINE __u64 less_signed(__u64 x, __u64 y)
        {
        	__u64 sign = (x & ~y) | (~(x ^ y) & (x - y));

        	OPAQUE(sign);
        	return sign >> 63;
        }
        """, OPAQUE),
    CHOOSE("""
        // A product and not a mask: verifiers since Linux 6.18 go both ways where 0 or -1 is masked with a constant.
        INLINE __u64 choose(__u64 condition, __u64 yes, __u64 no)
        {
        	OPAQUE(condition);
        	return no + condition * (yes - no);
        }
        """, OPAQUE),
    TIMES("""
        // LLVM would turn the product of a truth value into such a mask.
        INLINE __u64 times(__u64 x, __u64 factor)
        {
        	OPAQUE(x);
        	return x * factor;
        }
        """, OPAQUE),
    SIGN("""
        // 0, or all bits set for a negative number.
        INLINE __u64 sign(__u64 x)
        {
        	__u64 bits = (__s64)x >> 63;

        	OPAQUE(bits);
        	return bits;
        }
        """, OPAQUE),
    MAGNITUDE("""
        INLINE __u64 magnitude(__u64 x)
        {
        	__u64 bits = sign(x);

        	return (x ^ bits) - bits;
        }
        """, SIGN),
    DIVIDE("""
        // The instruction itself: x / 0 is 0, while C leaves it undefined.
        INLINE __u64 divide(__u64 x, __u64 y)
        {
        	asm("%0 /= %1" : "+r"(x) : "r"(y));
        	return x;
        }
        """),
    MODULO("""
        // x % 0 is x, because x / 0 is 0.
        INLINE __u64 modulo(__u64 x, __u64 y)
        {
        	return x - divide(x, y) * y;
        }
        """, DIVIDE),
    DIVIDE_SIGNED("""
        // Towards zero; this instruction set divides unsigned numbers only.
        INLINE __u64 divide_signed(__u64 x, __u64 y)
        {
        	__u64 quotient = divide(magnitude(x), magnitude(y)), bits = sign(x ^ y);

        	return (quotient ^ bits) - bits;
        }
        """, DIVIDE, MAGNITUDE),
    MODULO_SIGNED("""
        // With the sign of x.
        INLINE __u64 modulo_signed(__u64 x, __u64 y)
        {
        	__u64 rest = modulo(magnitude(x), magnitude(y)), bits = sign(x);

        	return (rest ^ bits) - bits;
        }
        """, MODULO, MAGNITUDE),
    SHIFT_LEFT("""
        // 0 when count >= width; what leaves the width is for the caller to cut off.
        INLINE __u64 shift_left(__u64 x, __u64 count, __u64 width)
        {
        	__u64 mask = -less_unsigned(count, width);

        	return x << (count & 63) & mask;
        }
        """, LESS_UNSIGNED),
    SHIFT_RIGHT("""
        // 0 when count >= width.
        INLINE __u64 shift_right(__u64 x, __u64 count, __u64 width)
        {
        	__u64 mask = -less_unsigned(count, width);

        	return x >> (count & 63) & mask;
        }
        """, LESS_UNSIGNED),
    SHIFT_RIGHT_SIGNED("""
        // The sign when count >= width.
        INLINE __u64 shift_right_signed(__u64 x, __u64 count, __u64 width)
        {
        	__u64 mask = -less_unsigned(count, width);

        	return (__s64)x >> ((count | ~mask) & 63);
        }
        """, LESS_UNSIGNED),
    MIX("""
        // One word of Jenkins' one-at-a-time hash (Dr. Dobb's Journal, September 1997).
        INLINE __u32 mix(__u32 hash, __u64 word)
        {
        	hash += (__u32)word;
        	hash += hash << 10;
        	return hash ^ hash >> 6;
        }
        """),
    MIX_WIDE("""
        // A value of more than 32 bits: two words, the low one first.
        INLINE __u32 mix_wide(__u32 hash, __u64 value)
        {
        	return mix(mix(hash, value), value >> 32);
        }
        """, MIX),
    FINISH("""
        INLINE __u32 finish(__u32 hash)
        {
        	hash += hash << 3;
        	hash ^= hash >> 11;
        	return hash + (hash << 15);
        }
        """),
    CLAMP("""
        // min(x, limit); the limit is a power of two less one, which is also the bound that the verifier sees.
        INLINE __u64 clamp(__u64 x, __u64 limit)
        {
        	__s64 room = (__s64)(limit - x);

        	OPAQUE(room);
        	return (x | (__u64)(room >> 63)) & limit;
        }
        """, OPAQUE),
    NOT_NEGATIVE("""
        // max(x, 0) of a signed number.
        INLINE __u64 not_negative(__u64 x)
        {
        	return x & ~sign(x);
        }
        """, SIGN),
    BUCKET("""
        // The number of thresholds below x. A bucket's entry is the number of those below the bucket, in the bits above
        // the value, plus what x lacks to carry into these bits when it exceeds the threshold inside.
        INLINE __u64 bucket(const __u32 *buckets, __u64 x, __u32 bits, __u32 shift, __u64 mask)
        {
        	x = clamp(x, (1ULL << bits) - 1);
        	return (x + buckets[x >> shift]) >> bits & mask;
        }
        """, CLAMP),
    LOCK("""
        // The kernel's own spin lock forbids calls and a second lock while it is held. A lock that is not free after so
        // many attempts is taken over: whoever held it is gone.
        struct waiting {
        	__u32 *lock;
        };

        static long try_lock(__u32 attempt UNUSED, struct waiting *waiting)
        {
        	return __sync_val_compare_and_swap(waiting->lock, 0, 1) == 0;
        }

        INLINE void lock(__u32 *lock)
        {
        	struct waiting waiting = { lock };

        	if (__sync_val_compare_and_swap(lock, 0, 1))
        		bpf_loop(1 << 20, try_lock, &waiting, 0);
        }
        """),
    UNLOCK("""
        INLINE void unlock(__u32 *lock)
        {
        	__sync_fetch_and_and(lock, 0);
        }
        """),
    GET("""
        // Big-endian, as everything on the wire.
        INLINE __u64 get(const __u8 *from, int bytes)
        {
        	__u64 value = 0;

        	for (int i = 0; i < bytes; i++)
        		value = value << 8 | from[i];
        	return value;
        }
        """),
    PUT("""
        INLINE void put(__u8 *to, int bytes, __u64 value)
        {
        	for (int i = 0; i < bytes; i++)
        		to[i] = value >> 8 * (bytes - 1 - i);
        }
        """);

    private final String text;
    private final List<Helper> needs;

    Helper(String text, Helper... needs) {
        this.text = text;
        this.needs = List.of(needs);
    }

    /** The definition. */
    public String text() {
        return text;
    }

    /** What the definition calls. */
    public List<Helper> needs() {
        return needs;
    }

    /** The call of an inline function. */
    public String call(String... arguments) {
        return name().toLowerCase(Locale.ROOT) + "(" + String.join(", ", arguments) + ")";
    }
}
