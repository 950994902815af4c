package org.thunderprism.compiler.ir;

import java.util.Arrays;
import java.util.function.Function;
import org.thunderprism.model.ir.Instruction;

/**
 * What is known of instructions, by identity. It differs from {@link java.util.IdentityHashMap} in where it looks: identity hash codes are
 * random, so that a walk over a large program would miss the processor's caches at every step; here neighbours in the program, which
 * {@link Numbering} numbers one after the other, are neighbours in memory. Instructions without a number are found too, by identity hash.
 *
 * <p>Hashing with chaining (D. Knuth, <i>The Art of Computer Programming</i> 3, 6.4), the chains in arrays: instructions of equal number
 * cost a step each, not more.
 *
 * @param <V> what is known; never null
 */
public final class InstructionMap<V> {

    private static final int INITIAL_CAPACITY = 8;
    private static final int NONE = -1;

    private Instruction[] keys = new Instruction[INITIAL_CAPACITY];
    private Object[] values = new Object[INITIAL_CAPACITY];
    /** Per entry, the next one in its chain. */
    private int[] next = new int[INITIAL_CAPACITY];
    /** Per chain, its first entry. */
    private int[] first = chains(INITIAL_CAPACITY);

    private int size;

    /** What is known of the instruction, or null; of null, which stands for no instruction, nothing is. */
    public V get(Instruction instruction) {
        int entry = find(instruction);
        return entry == NONE ? null : value(entry);
    }

    /** What is known of the instruction, or {@code otherwise}. */
    public V getOrDefault(Instruction instruction, V otherwise) {
        int entry = find(instruction);
        return entry == NONE ? otherwise : value(entry);
    }

    public boolean contains(Instruction instruction) {
        return find(instruction) != NONE;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Replaces what was known of the instruction. */
    public void put(Instruction instruction, V value) {
        int entry = find(instruction);
        if (entry == NONE) {
            add(instruction, value);
        } else {
            values[entry] = value;
        }
    }

    /** What is known of the instruction; what {@code maker} makes becomes known when it was nothing. */
    public <K extends Instruction> V computeIfAbsent(K instruction, Function<? super K, ? extends V> maker) {
        V known = get(instruction);
        if (known == null) {
            known = maker.apply(instruction);
            put(instruction, known);
        }
        return known;
    }

    @SuppressWarnings("unchecked") // only values of the map are stored
    private V value(int entry) {
        return (V) values[entry];
    }

    private int find(Instruction instruction) {
        if (instruction == null) {
            return NONE;
        }
        int entry = first[chain(instruction)];
        while (entry != NONE && keys[entry] != instruction) {
            entry = next[entry];
        }
        return entry;
    }

    private void add(Instruction instruction, V value) {
        if (size == keys.length) {
            grow();
        }
        keys[size] = instruction;
        values[size] = value;
        link(size++);
    }

    private void grow() {
        int capacity = 2 * size;
        keys = Arrays.copyOf(keys, capacity);
        values = Arrays.copyOf(values, capacity);
        next = new int[capacity];
        first = chains(capacity);
        for (int entry = 0; entry < size; entry++) {
            link(entry);
        }
    }

    private void link(int entry) {
        int chain = chain(keys[entry]);
        next[entry] = first[chain];
        first[chain] = entry;
    }

    private int chain(Instruction instruction) {
        int number = instruction.getNumber();
        return (number != 0 ? number : System.identityHashCode(instruction)) & first.length - 1;
    }

    private static int[] chains(int count) {
        int[] chains = new int[count];
        Arrays.fill(chains, NONE);
        return chains;
    }
}
