package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.source.TableContents;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.lang.literal.Literals;
import org.thunderprism.lang.table.Pattern;
import org.thunderprism.lang.table.TableRow;
import org.thunderprism.lang.table.TableShape;
import org.thunderprism.lang.thunderDsl.AnyPattern;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.KeyPattern;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.TableEntry;
import org.thunderprism.lang.thunderDsl.ValuePattern;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/** The rows of tables, from the program or from a file. */
final class TableRows {

    /** One row; the elements of the result fit the table's result type. */
    record Row(List<Pattern> patterns, List<BigInteger> result, Origin origin) {}

    private final Globals globals;
    private final TableContents files;
    private final Evaluator evaluator;
    private final Conversions conversions;
    private final Problems problems;

    TableRows(Globals globals, TableContents files, Evaluator evaluator, Conversions conversions, Problems problems) {
        this.globals = globals;
        this.files = files;
        this.evaluator = evaluator;
        this.conversions = conversions;
        this.problems = problems;
    }

    List<Row> of(TableDeclaration declaration, ValueType result) {
        List<Row> rows = new ArrayList<>();
        for (TableEntry entry : declaration.getEntries()) {
            List<Pattern> patterns =
                    entry.getPatterns().stream().map(this::pattern).toList();
            rows.add(new Row(
                    patterns, result(entry.getResult(), result), globals.site().origin(entry)));
        }
        if (declaration.getSource() != null) {
            Origin origin = globals.site().origin(declaration);
            TableShape shape = TableShape.of(declaration, globals::type);
            for (TableRow row : files.rows(declaration, shape)) {
                rows.add(new Row(row.patterns(), row.result(), origin));
            }
        }
        return rows;
    }

    /** What the table answers when no row matches: zeros unless it says otherwise. */
    List<BigInteger> defaultResult(TableDeclaration declaration, ValueType result) {
        return declaration.getDefaultResult() == null
                ? Collections.nCopies(result.size(), BigInteger.ZERO)
                : result(declaration.getDefaultResult(), result);
    }

    /** A result that is written in the program. */
    List<BigInteger> result(Expression expression, ValueType type) {
        Operand value =
                conversions.widen(evaluator.evaluate(expression, globals.site()), type, globals.site(), expression);
        if (value instanceof Scalar scalar) {
            return List.of(known(scalar, expression));
        }
        return conversions.elements(value, globals.site(), expression).scalars().stream()
                .map(scalar -> known(scalar, expression))
                .toList();
    }

    private BigInteger known(Scalar scalar, Expression expression) {
        if (scalar instanceof Known known) {
            return known.value();
        }
        throw problems.refuse(ExpandCode.NOT_CONSTANT, globals.site().origin(expression), "A table's result");
    }

    private Pattern pattern(KeyPattern syntax) {
        return switch (syntax) {
            case AnyPattern any -> new Pattern.Any();
            case ValuePattern value
            when value.getHigh() != null -> new Pattern.Interval(key(value.getValue()), key(value.getHigh()));
            case ValuePattern value
            when value.getMask() != null -> new Pattern.Masked(key(value.getValue()), key(value.getMask()));
            case ValuePattern value
            when value.getPrefixLength() != null ->
                new Pattern.Prefix(
                        key(value.getValue()),
                        Literals.integer(value.getPrefixLength())
                                .min(BigInteger.valueOf(Long.SIZE + 1))
                                .intValueExact());
            case ValuePattern value -> new Pattern.Single(key(value.getValue()));
            default -> throw new IllegalStateException("unknown pattern: " + syntax);
        };
    }

    private BigInteger key(Expression expression) {
        return globals.integer(expression, "A table's key");
    }
}
