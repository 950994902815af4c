package org.thunderprism.lang.validation;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.ELEMENT__NAME;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.TABLE_DECLARATION__RUNTIME;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.TABLE_DECLARATION__SOURCE;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.TABLE_KEY__NAME;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.VALUE_PATTERN__PREFIX_LENGTH;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.validation.Check;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.literal.Literals;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.table.TableCode;
import org.thunderprism.lang.table.TableFile;
import org.thunderprism.lang.table.TableFiles;
import org.thunderprism.lang.table.TableLimits;
import org.thunderprism.lang.table.TableShape;
import org.thunderprism.lang.thunderDsl.AnyPattern;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.KeyPattern;
import org.thunderprism.lang.thunderDsl.MatchKind;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.TableEntry;
import org.thunderprism.lang.thunderDsl.TableKey;
import org.thunderprism.lang.thunderDsl.TreeLeaf;
import org.thunderprism.lang.thunderDsl.TreeSplit;
import org.thunderprism.lang.thunderDsl.ValuePattern;
import org.thunderprism.lang.type.BooleanType;
import org.thunderprism.lang.type.CompileTime;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.type.VectorType;

/** Tables: keys, rows, trees and where they come from. */
public class TableValidator extends RuleValidator {

    private static final int MAXIMUM_SIZE = TableLimits.DEFAULT.entries();

    @Check
    void checkTable(TableDeclaration table) {
        checkKeys(table);
        long fuzzy = table.getKeys().stream()
                .filter(key -> key.getMatch() == MatchKind.FUZZY)
                .count();
        if (fuzzy > 0 && fuzzy < table.getKeys().size()) {
            kind(table, "either all keys of a table are fuzzy, or none is");
        }
        if (fuzzy > 1 && fuzzy == table.getKeys().size()) {
            checkFuzzyKeys(table);
        }
        if (table.getTree() != null && fuzzy == 0) {
            kind(table, "a tree belongs to a table with fuzzy keys; declare the keys fuzzy, or list entries");
        }
        if (table.isRuntime() && fuzzy > 0) {
            reportAt(
                    RuleCode.TABLE_KIND,
                    table,
                    TABLE_DECLARATION__RUNTIME,
                    "a fuzzy table is made when the program is compiled; list its points, its tree, or a file");
        }
        if (table.getKeys().stream()
                        .filter(key -> key.getMatch() == MatchKind.LPM)
                        .count()
                > 1) {
            kind(table, "at most one key of a table can be lpm: the longest prefix would not be clear");
        }
        if (table.getSource() != null) {
            checkSource(table);
        }
        if (table.getSize() != null) {
            checkSize(table);
        }
        Type result = types().type(table.getResult());
        checkResult(result, table.getDefaultResult());
    }

    private void kind(TableDeclaration table, String message) {
        reportAt(RuleCode.TABLE_KIND, table, ELEMENT__NAME, message);
    }

    private void checkKeys(TableDeclaration table) {
        Map<String, TableKey> names = new HashMap<>();
        for (TableKey key : table.getKeys()) {
            TableKey twin = names.putIfAbsent(key.getName(), key);
            if (twin != null && key.getName() != null) {
                reportAt(
                        LinkCode.DUPLICATE_NAME,
                        key,
                        TABLE_KEY__NAME,
                        key.getName(),
                        "line " + SourceRanges.of(twin).line());
            }
            Type type = types().type(key.getType());
            if (!TypeRules.isScalar(type)) {
                report(
                        TypeCode.MISMATCH,
                        key.getType(),
                        "a single value",
                        type,
                        "; give each element a key of its own");
            } else if (type instanceof BooleanType && key.getMatch() != MatchKind.EXACT) {
                report(TypeCode.MISMATCH, key.getType(), "an integer", type, "; match it exactly");
            }
        }
    }

    /** The keys of a fuzzy table make up one vector, whose elements have one type. */
    private void checkFuzzyKeys(TableDeclaration table) {
        Type common = types().type(table.getKeys().getFirst().getType());
        for (TableKey key : table.getKeys()) {
            Type type = types().type(key.getType());
            Optional<Type> next = TypeRules.common(common, type);
            if (next.isEmpty()) {
                report(TypeCode.NO_COMMON_TYPE, key.getType(), "fuzzy", common, type);
                return;
            }
            common = next.get();
        }
    }

    private void checkSource(TableDeclaration table) {
        if (!hasShape(table)) {
            return;
        }
        TableShape shape = TableShape.of(table, syntax -> types().type(syntax).valueType());
        switch (TableFiles.of(table.eResource().getResourceSet()).file(table, shape)) {
            case TableFile.Refused refused ->
                reportAt(
                        LinkCode.IMPORT_NOT_ALLOWED,
                        table,
                        TABLE_DECLARATION__SOURCE,
                        table.getSource(),
                        refused.reason());
            case TableFile.Missing missing ->
                reportAt(RuleCode.FILE, table, TABLE_DECLARATION__SOURCE, table.getSource(), missing.reason());
            case TableFile.Malformed malformed -> reportIn(malformed.finding(), table, TABLE_DECLARATION__SOURCE);
            case TableFile.Content content ->
                checkCapacity(table, content.rows().size());
        }
    }

    /** Whether the declaration says well enough what rows must be like. A length that differs between vertices is checked at each. */
    private boolean hasShape(TableDeclaration table) {
        Type result = types().type(table.getResult());
        return !TypeRules.element(result).isUnknown()
                && !(result instanceof VectorType vector && vector.length() == VectorType.DIFFERS)
                && table.getKeys().stream()
                        .map(key -> types().type(key.getType()))
                        .allMatch(type -> !type.isUnknown() && TypeRules.isScalar(type));
    }

    private void checkCapacity(TableDeclaration table, int rows) {
        int entries = table.getEntries().size() + rows;
        Optional<BigInteger> size = Optional.ofNullable(table.getSize())
                .flatMap(value -> types().constants().evaluate(value));
        if (size.isPresent() && size.get().compareTo(BigInteger.valueOf(entries)) < 0) {
            report(TableCode.SIZE, table.getSize(), table.getName(), entries, size.get());
        }
    }

    private void checkSize(TableDeclaration table) {
        Expression size = table.getSize();
        if (types().lengthProblem(size, "the size of a table") != null) {
            report(types().lengthProblem(size, "the size of a table"));
            return;
        }
        Optional<BigInteger> value = types().constants().evaluate(size);
        int entries = table.getEntries().size();
        if (value.isPresent() && value.get().compareTo(BigInteger.valueOf(entries)) < 0) {
            report(
                    RuleCode.TABLE_KIND,
                    size,
                    "table " + table.getName() + " has " + entries + " entries, which a size of " + value.get()
                            + " does not hold; raise it");
        } else if (value.isPresent() && value.get().compareTo(BigInteger.valueOf(MAXIMUM_SIZE)) > 0) {
            report(TypeCode.LENGTH, size, "the size of a table", 1, MAXIMUM_SIZE, value.get());
        }
    }

    @Check
    void checkEntry(TableEntry entry) {
        TableDeclaration table = (TableDeclaration) entry.eContainer();
        List<TableKey> keys = table.getKeys();
        List<KeyPattern> patterns = entry.getPatterns();
        if (patterns.size() != keys.size()) {
            report(
                    RuleCode.TABLE_ENTRY,
                    entry,
                    "table " + table.getName() + " has " + keys.size() + " keys, but this entry has " + patterns.size()
                            + " patterns; write one for each key");
            return;
        }
        for (int index = 0; index < keys.size(); index++) {
            checkPattern(keys.get(index), patterns.get(index));
        }
        checkResult(types().type(table.getResult()), entry.getResult());
    }

    private void checkPattern(TableKey key, KeyPattern pattern) {
        MatchKind match = key.getMatch();
        if (pattern instanceof AnyPattern) {
            if (match == MatchKind.EXACT || match == MatchKind.FUZZY) {
                mismatch(key, pattern, "takes one value, not `_`");
            }
            return;
        }
        if (!(pattern instanceof ValuePattern value)) {
            return;
        }
        Type type = types().type(key.getType());
        checkPart(type, value.getValue());
        if (value.getHigh() != null) {
            checkRange(key, value, type);
        } else if (value.getMask() != null) {
            if (match != MatchKind.TERNARY) {
                mismatch(key, pattern, "takes no mask; declare the key ternary");
            } else if (!type.isUnknown() && !TypeRules.isInteger(type(value.getMask()))) {
                report(TypeCode.MISMATCH, value.getMask(), "an integer", type(value.getMask()), "");
            }
        } else if (value.getPrefixLength() != null) {
            checkPrefix(key, value, type);
        }
    }

    private void checkRange(TableKey key, ValuePattern value, Type type) {
        if (key.getMatch() != MatchKind.RANGE) {
            mismatch(key, value, "takes no range; declare the key range");
            return;
        }
        checkPart(type, value.getHigh());
        Optional<BigInteger> low = types().constants().evaluate(value.getValue());
        Optional<BigInteger> high = types().constants().evaluate(value.getHigh());
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            report(
                    RuleCode.TABLE_ENTRY,
                    value,
                    "the range " + SourceRanges.text(value) + " is empty; write the smaller end first");
        }
    }

    private void checkPrefix(TableKey key, ValuePattern value, Type type) {
        if (key.getMatch() != MatchKind.LPM && key.getMatch() != MatchKind.TERNARY) {
            mismatch(key, value, "takes no prefix; declare the key lpm");
            return;
        }
        BigInteger length = Literals.integer(value.getPrefixLength());
        if (!type.isUnknown()
                && TypeRules.isScalar(type)
                && length.compareTo(BigInteger.valueOf(type.valueType().width())) > 0) {
            reportAt(
                    TypeCode.LENGTH,
                    value,
                    VALUE_PATTERN__PREFIX_LENGTH,
                    "the length of a prefix",
                    0,
                    type.valueType().width(),
                    length);
        }
    }

    private void checkPart(Type type, Expression part) {
        expect(type, part);
        if (part != null && !type(part).isUnknown() && !CompileTime.isKnown(part)) {
            report(TypeCode.NOT_CONSTANT, part, "a pattern");
        }
    }

    private void mismatch(TableKey key, KeyPattern pattern, String reason) {
        report(RuleCode.TABLE_ENTRY, pattern, "key " + key.getName() + " " + reason);
    }

    @Check
    void checkSplit(TreeSplit split) {
        if (isLinked(split.getKey())) {
            checkPart(types().type(split.getKey().getType()), split.getThreshold());
        }
    }

    @Check
    void checkLeaf(TreeLeaf leaf) {
        checkResult(types().type(enclosing(leaf, TableDeclaration.class).getResult()), leaf.getResult());
    }

    private void checkResult(Type type, Expression result) {
        if (result != null) {
            expect(type, result);
            if (!CompileTime.isKnown(result)) {
                report(TypeCode.NOT_CONSTANT, result, "the result of a table");
            }
        }
    }
}
