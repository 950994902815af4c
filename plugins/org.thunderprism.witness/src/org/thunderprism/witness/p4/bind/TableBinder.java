package org.thunderprism.witness.p4.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thunderprism.witness.p4.run.Evaluation;
import org.thunderprism.witness.p4.run.MatchTable;
import org.thunderprism.witness.p4.run.MatchTable.Test;
import org.thunderprism.witness.p4.syntax.Declaration;
import org.thunderprism.witness.p4.syntax.Expression;
import org.thunderprism.witness.p4.syntax.P4Exception;
import org.thunderprism.witness.p4.syntax.Position;

/** Makes a table from its declaration. */
final class TableBinder {

    /** Entries of a table that does not say how many it has: bmv2's default. */
    private static final int DEFAULT_SIZE = 1024;

    private static final List<String> MATCHES = List.of("exact", "ternary", "lpm", "range");

    private final ExpressionBinder expressions;
    private final Map<String, BoundAction> actions;
    private final Declaration.Table table;

    TableBinder(ExpressionBinder expressions, Map<String, BoundAction> actions, Declaration.Table table) {
        this.expressions = expressions;
        this.actions = actions;
        this.table = table;
    }

    /** The actions that a table's entries may name. */
    List<BoundAction> actions() throws P4Exception {
        List<BoundAction> found = new ArrayList<>();
        for (Expression.Name name : table.actions()) {
            BoundAction action = actions.get(name.name());
            if (action == null) {
                throw new P4Exception(name.at(), "there is no action " + name.name());
            }
            action.use();
            found.add(action);
        }
        return found;
    }

    MatchTable bind() throws P4Exception {
        List<Evaluation> keys = new ArrayList<>();
        List<P4Type.Bits> types = new ArrayList<>();
        int prefixes = 0;
        boolean exact = true;
        boolean ranked = false;
        for (Declaration.Key key : table.keys()) {
            if (!MATCHES.contains(key.match())) {
                throw new P4Exception(key.at(), "v1model has no match kind " + key.match());
            }
            Operand operand = expressions.bind(key.expression());
            if (operand.constant() != null) {
                throw new P4Exception(key.at(), "a key that never changes");
            }
            if (operand.bits().signed()) {
                throw new P4Exception(key.at(), "keys are bit<W> here");
            }
            keys.add(operand.code());
            types.add(operand.bits());
            prefixes += key.match().equals("lpm") ? 1 : 0;
            exact &= key.match().equals("exact");
            ranked |= key.match().equals("ternary") || key.match().equals("range");
        }
        if (prefixes > 1) {
            throw new P4Exception(table.at(), "table " + table.name() + " has several keys of kind lpm");
        }
        if (table.otherwise() == null || keys.isEmpty()) {
            throw new P4Exception(table.at(), "table " + table.name() + " needs keys and a default action");
        }
        boolean longestPrefix = prefixes == 1 && !ranked;
        int size = size();
        MatchTable bound = new MatchTable(
                table.name(),
                keys,
                types.stream().map(P4Type.Bits::width).toList(),
                exact,
                longestPrefix,
                size,
                call(table.otherwise()));
        List<List<Test>> before = new ArrayList<>();
        for (Declaration.Entry entry : table.entries()) {
            try {
                List<Test> tests = tests(entry, types);
                boolean useless = longestPrefix
                        ? before.contains(tests)
                        : !exact && before.stream().anyMatch(earlier -> covers(earlier, tests));
                if (useless) {
                    throw new P4Exception(entry.at(), "an earlier entry of table " + table.name() + " covers this one");
                }
                before.add(tests);
                bound.add(tests, call(entry.action()));
            } catch (IllegalArgumentException e) {
                throw new P4Exception(entry.at(), e.getMessage());
            }
        }
        return bound;
    }

    /** Demands that the keys of a table have values where it is applied. */
    static void requireReadable(ExpressionBinder expressions, Declaration.Table table) throws P4Exception {
        for (Declaration.Key key : table.keys()) {
            expressions.bind(key.expression());
        }
    }

    private static boolean covers(List<Test> earlier, List<Test> later) {
        for (int i = 0; i < earlier.size(); i++) {
            Test one = earlier.get(i);
            Test other = later.get(i);
            boolean masked = (one.mask() & other.mask()) == one.mask()
                    && (other.value() & one.mask()) == one.value()
                    && one.low() == other.low()
                    && one.high() == other.high();
            if (!masked) {
                return false;
            }
        }
        return true;
    }

    private int size() throws P4Exception {
        if (table.size() == null) {
            return DEFAULT_SIZE;
        }
        Operand size = expressions.bind(table.size());
        if (size.constant() == null
                || size.constant().bitLength() > 30
                || size.constant().signum() <= 0) {
            throw new P4Exception(table.size().at(), "a table's size is a positive literal");
        }
        return size.constant().intValue();
    }

    private MatchTable.Call call(Expression.Call call) throws P4Exception {
        if (!(call.callee() instanceof Expression.Name name)
                || table.actions().stream().noneMatch(action -> action.name().equals(name.name()))) {
            throw new P4Exception(call.at(), "this is no action of table " + table.name());
        }
        BoundAction action = actions.get(name.name());
        List<Long> data = new ArrayList<>();
        if (call.arguments().size() != action.types().size()) {
            throw new P4Exception(
                    call.at(),
                    name.name() + " takes " + action.types().size() + " arguments, not "
                            + call.arguments().size());
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            data.add(constant(call.arguments().get(i), action.types().get(i)));
        }
        return action.call(data);
    }

    private long constant(Expression expression, P4Type type) throws P4Exception {
        Operand operand = expressions.bind(expression).as(type);
        if (operand.constant() == null) {
            throw new P4Exception(expression.at(), "a literal is needed here");
        }
        return operand.constant().longValue();
    }

    private List<Test> tests(Declaration.Entry entry, List<P4Type.Bits> types) throws P4Exception {
        List<Expression> keys =
                entry.keys() instanceof Expression.Tuple tuple ? tuple.elements() : List.of(entry.keys());
        if (keys.size() != types.size()) {
            throw new P4Exception(entry.at(), "an entry of table " + table.name() + " has " + types.size() + " keys");
        }
        List<Test> tests = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            tests.add(test(keys.get(i), types.get(i), table.keys().get(i).match()));
        }
        return tests;
    }

    private Test test(Expression key, P4Type.Bits type, String match) throws P4Exception {
        return switch (key) {
            case Expression.Mask mask
            when match.equals("ternary") || match.equals("lpm") -> {
                long bits = constant(mask.mask(), type);
                long value = constant(mask.value(), type);
                if ((value & ~bits) != 0) {
                    throw new P4Exception(key.at(), "the value has bits that its mask has not");
                }
                if (match.equals("lpm")) {
                    requirePrefix(key.at(), bits, type);
                }
                yield Test.masked(value, bits);
            }
            case Expression.Range range
            when match.equals("range") -> {
                long low = constant(range.low(), type);
                long high = constant(range.high(), type);
                if (Long.compareUnsigned(low, high) > 0) {
                    throw new P4Exception(key.at(), "the range ends before it begins");
                }
                yield Test.range(low, high);
            }
            case Expression.Anything anything when !match.equals("exact") -> Test.masked(0, 0);
            case Expression.Mask mask -> throw new P4Exception(key.at(), "a key of kind " + match + " has no mask");
            case Expression.Range range -> throw new P4Exception(key.at(), "a key of kind " + match + " has no range");
            default -> {
                long value = constant(key, type);
                yield match.equals("range") ? Test.range(value, value) : Test.exact(value);
            }
        };
    }

    private static void requirePrefix(Position at, long mask, P4Type.Bits type) throws P4Exception {
        long inverted = type.canonical(~mask);
        if ((inverted & inverted + 1) != 0) {
            throw new P4Exception(at, "the mask of an lpm key is no prefix");
        }
    }
}
