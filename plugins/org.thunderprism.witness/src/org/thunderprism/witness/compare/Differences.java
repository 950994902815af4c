package org.thunderprism.witness.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.ResultField;
import org.thunderprism.compiler.interpret.StateSnapshot;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.type.ValueType;

/** Names what differs between two observations or two memories. */
final class Differences {

    private Differences() {}

    /** What differs between two runs on the same record. */
    static List<Difference> of(List<ResultField> fields, Observation expected, Observation actual) {
        List<Difference> differences = new ArrayList<>();
        for (ResultField field : fields) {
            for (int element = 0; element < field.type().size(); element++) {
                long wanted = expected.results()[field.offset() + element];
                long got = actual.results()[field.offset() + element];
                if (wanted != got) {
                    String index = field.type().isScalar() ? "" : "[" + element + "]";
                    differences.add(new Difference(
                            field.module() + "." + field.name() + index,
                            text(field.type(), wanted),
                            text(field.type(), got)));
                }
            }
        }
        if (!expected.verdict().equals(actual.verdict())) {
            differences.add(new Difference("verdict", text(expected.verdict()), text(actual.verdict())));
        }
        String sent = expected.sends().toString();
        String sentActually = actual.sends().toString();
        if (!sent.equals(sentActually)) {
            differences.add(new Difference("sends", sent, sentActually));
        }
        return differences;
    }

    /** Whether nothing differs; messages count as equal when their names, values and targets are. */
    static boolean alike(Observation expected, Observation actual) {
        return Arrays.equals(expected.results(), actual.results())
                && expected.verdict().equals(actual.verdict())
                && (expected.sends().equals(actual.sends())
                        || expected.sends().toString().equals(actual.sends().toString()));
    }

    /**
     * What differs between two memories.
     *
     * @param program the program that {@code actual} is of; what passes removed from it is not compared
     */
    static List<Difference> of(Program program, MemorySnapshot expected, MemorySnapshot actual) {
        List<Difference> differences = new ArrayList<>();
        for (State state : program.getStates()) {
            compare(state, expected.state(state.getName()), actual.state(state.getName()), differences);
        }
        for (Map.Entry<String, long[]> counter : actual.counters().entrySet()) {
            long[] wanted = expected.counters().get(counter.getKey());
            for (int element = 0; element < wanted.length; element++) {
                compare(
                        counter.getKey() + "[" + element + "]",
                        Long.toUnsignedString(wanted[element]),
                        Long.toUnsignedString(counter.getValue()[element]),
                        differences);
            }
        }
        return differences;
    }

    private static void compare(
            State state, StateSnapshot expected, StateSnapshot actual, List<Difference> differences) {
        for (int slot = 0; slot < state.getSlots(); slot++) {
            String row = state.getName() + "[" + slot + "]";
            compareFields(state, row, slot, expected, actual, differences);
            compare(
                    row + " held",
                    Boolean.toString(expected.occupied().get(slot)),
                    Boolean.toString(actual.occupied().get(slot)),
                    differences);
            compareKeys(state, row, slot, expected, actual, differences);
        }
    }

    private static void compareFields(
            State state,
            String row,
            int slot,
            StateSnapshot expected,
            StateSnapshot actual,
            List<Difference> differences) {
        int cell = slot * expected.rowSize();
        for (StateField field : state.getFields()) {
            for (int element = 0; element < Math.max(1, field.getLength()); element++, cell++) {
                // Names are made for differences alone: there may be millions of cells.
                if (expected.cells()[cell] != actual.cells()[cell]) {
                    String index = field.getLength() == 0 ? "" : "[" + element + "]";
                    differences.add(new Difference(
                            row + "." + field.getName() + index,
                            text(field.getType(), expected.cells()[cell]),
                            text(field.getType(), actual.cells()[cell])));
                }
            }
        }
    }

    private static void compareKeys(
            State state,
            String row,
            int slot,
            StateSnapshot expected,
            StateSnapshot actual,
            List<Difference> differences) {
        int keys = expected.keys().length / state.getSlots();
        for (int key = 0; key < keys; key++) {
            ValueType type = state.getKeys().get(key).getType();
            compare(
                    row + " key " + state.getKeys().get(key).getName(),
                    text(type, expected.keys()[slot * keys + key]),
                    text(type, actual.keys()[slot * keys + key]),
                    differences);
        }
    }

    private static void compare(String name, String expected, String actual, List<Difference> differences) {
        if (!expected.equals(actual)) {
            differences.add(new Difference(name, expected, actual));
        }
    }

    /** A value as a reader writes it: a u64 is never negative. */
    static String text(ValueType type, long value) {
        return type.signed() ? Long.toString(value) : Long.toUnsignedString(value);
    }

    private static String text(Verdict verdict) {
        return verdict.kind().getLiteral()
                + (verdict.argument() == 0 ? "" : " " + Long.toUnsignedString(verdict.argument()));
    }
}
