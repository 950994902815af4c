package org.thunderprism.lang.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.Type;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.type.ValueType;

/**
 * What a table asks of its rows.
 *
 * @param table the table's name
 * @param keys in the order of its declaration
 * @param result a scalar or a vector
 */
public record TableShape(String table, List<Key> keys, ValueType result) {

    /** The column with the result. */
    private static final String RESULT = "result";

    /**
     * A key of the table.
     *
     * @param match as it is declared
     */
    public record Key(String name, org.thunderprism.lang.thunderDsl.MatchKind match, ValueType type) {}

    /** @param types of what the declaration writes down */
    public static TableShape of(TableDeclaration table, Function<Type, ValueType> types) {
        List<Key> keys = table.getKeys().stream()
                .map(key -> new Key(key.getName(), key.getMatch(), types.apply(key.getType())))
                .toList();
        return new TableShape(table.getName(), keys, types.apply(table.getResult()));
    }

    /** How a key is looked up; empty for a fuzzy one, whose table is a tree. */
    public static Optional<MatchKind> lookup(org.thunderprism.lang.thunderDsl.MatchKind match) {
        return switch (match) {
            case EXACT -> Optional.of(MatchKind.EXACT);
            case RANGE -> Optional.of(MatchKind.RANGE);
            case TERNARY -> Optional.of(MatchKind.TERNARY);
            case LPM -> Optional.of(MatchKind.LPM);
            case FUZZY -> Optional.empty();
        };
    }

    /** The columns of a file of rows that hold the result: {@code result}, or {@code result[0]}, {@code result[1]}… */
    List<String> resultColumns() {
        return result.isScalar()
                ? List.of(RESULT)
                : IntStream.range(0, result.length())
                        .mapToObj(index -> RESULT + "[" + index + "]")
                        .toList();
    }
}
