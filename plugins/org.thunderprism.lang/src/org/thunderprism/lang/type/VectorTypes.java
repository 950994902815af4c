package org.thunderprism.lang.type;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.thunderDsl.ElementAccess;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.MapExpression;
import org.thunderprism.lang.thunderDsl.MatchKind;
import org.thunderprism.lang.thunderDsl.PartitionExpression;
import org.thunderprism.lang.thunderDsl.SumReduceExpression;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.TableKey;
import org.thunderprism.lang.thunderDsl.VectorLiteral;

/** The types of vectors and of the three primitives of Pegasus (SIGCOMM 2025): partition, map, sum_reduce. */
final class VectorTypes {

    private final TypeComputer types;

    VectorTypes(TypeComputer types) {
        this.types = types;
    }

    Typing literal(VectorLiteral literal) {
        List<Expression> elements = literal.getElements();
        if (elements.isEmpty()) {
            return Typing.wrong(TypeCode.LENGTH, literal, "the number of elements", 1, DeclaredTypes.MAXIMUM_LENGTH, 0);
        }
        Type common = null;
        for (Expression element : elements) {
            Type type = types.type(element);
            if (type.isUnknown()) {
                return Typing.unknown();
            }
            if (!TypeRules.isScalar(type)) {
                return Typing.wrong(TypeCode.MISMATCH, element, "a single value", type, "");
            }
            Optional<Type> next = common == null ? Optional.of(type) : TypeRules.common(common, type);
            if (next.isEmpty()) {
                return Typing.wrong(TypeCode.NO_COMMON_TYPE, element, "[…]", common, type);
            }
            common = next.get();
        }
        return Typing.of(new VectorType(common, elements.size()));
    }

    Typing access(ElementAccess access) {
        Type vector = types.type(access.getVector());
        Type index = types.type(access.getIndex());
        if (vector.isUnknown()) {
            return Typing.unknown();
        }
        if (!(vector instanceof VectorType array)) {
            return Typing.wrong(TypeCode.NOT_A_VECTOR, access.getVector(), "[…]", vector);
        }
        if (!index.isUnknown() && !TypeRules.isInteger(index)) {
            return new Typing(
                    array.element(), new TypeProblem(TypeCode.MISMATCH, access.getIndex(), "an integer", index, ""));
        }
        return OperatorTypes.chosen(array.element(), access.getIndex(), access)
                .unless(outside(access, index, array.length()));
    }

    /** A problem only when no value of the index is inside: every round of a loop is looked at by the expansion. */
    private static TypeProblem outside(ElementAccess access, Type index, int length) {
        if (!(index instanceof CompileTimeInteger known) || length == VectorType.DIFFERS) {
            return null;
        }
        boolean inside = known.high().signum() >= 0 && known.low().compareTo(BigInteger.valueOf(length)) < 0;
        return inside
                ? null
                : new TypeProblem(TypeCode.INDEX, access.getIndex(), known.low(), length + " elements", length - 1);
    }

    Typing partition(PartitionExpression partition) {
        Type vector = types.type(partition.getVector());
        if (vector.isUnknown()) {
            return Typing.unknown();
        }
        if (!(vector instanceof VectorType array)) {
            return Typing.wrong(TypeCode.NOT_A_VECTOR, partition.getVector(), "partition", vector);
        }
        Typing size = types.length(partition.getSize(), "the size of a block");
        Typing stride =
                partition.getStride() == null ? size : types.length(partition.getStride(), "the stride of a partition");
        if (size.problem() != null || stride.problem() != null) {
            return Typing.wrong(size.problem() != null ? size.problem() : stride.problem());
        }
        int length = array.length();
        if (length == VectorType.DIFFERS
                || !(size.type() instanceof VectorType block)
                || !(stride.type() instanceof VectorType step)
                || block.length() == VectorType.DIFFERS
                || step.length() == VectorType.DIFFERS) {
            return Typing.unknown();
        }
        if (block.length() > length) {
            return Typing.wrong(TypeCode.PARTITION, partition, length, block.length(), step.length());
        }
        int blocks = (length - block.length()) / step.length() + 1;
        return Typing.of(new BlocksType(TypeRules.concrete(array.element()), blocks, block.length()));
    }

    Typing map(MapExpression map) {
        Type argument = types.type(map.getBlocks());
        if (argument.isUnknown()) {
            return Typing.unknown();
        }
        if (!(argument instanceof BlocksType blocks)) {
            return Typing.wrong(
                    TypeCode.MISMATCH,
                    map.getBlocks(),
                    "what partition gives",
                    argument,
                    "; write map(partition(…, size n), …)");
        }
        List<TableDeclaration> tables = map.getTables();
        if (tables.stream().anyMatch(table -> table == null || table.eIsProxy())) {
            return Typing.unknown();
        }
        if (tables.size() != 1 && tables.size() != blocks.blocks()) {
            return Typing.wrong(
                    TypeCode.TABLES,
                    map,
                    "there are " + blocks.blocks() + " blocks and " + tables.size()
                            + " tables; give one table for all blocks, or one for each");
        }
        Type result = types.type(tables.get(0).getResult());
        for (TableDeclaration table : tables) {
            TypeProblem problem = fits(table, blocks, map);
            if (problem == null && !types.type(table.getResult()).equals(result)) {
                problem = new TypeProblem(
                        TypeCode.TABLES,
                        map,
                        "the tables " + tables.get(0).getName() + " and " + table.getName()
                                + " give different types; give all tables the same result type");
            }
            if (problem != null) {
                return Typing.wrong(problem);
            }
        }
        return switch (result) {
            case VectorType row
            when row.length() != VectorType.DIFFERS ->
                Typing.of(new BlocksType(row.element(), blocks.blocks(), row.length()));
            case VectorType row -> Typing.unknown();
            case UnknownType unknown -> Typing.unknown();
            default -> Typing.of(new BlocksType(result, blocks.blocks(), 1));
        };
    }

    private TypeProblem fits(TableDeclaration table, BlocksType blocks, MapExpression map) {
        List<TableKey> keys = table.getKeys();
        if (keys.size() != blocks.length()) {
            return new TypeProblem(
                    TypeCode.TABLES,
                    map,
                    "a block has " + blocks.length() + " elements, but table " + table.getName() + " has " + keys.size()
                            + " keys; make them equal");
        }
        if (map.isFuzzy() && keys.stream().anyMatch(key -> key.getMatch() != MatchKind.FUZZY)) {
            return new TypeProblem(
                    TypeCode.TABLES,
                    map,
                    "table " + table.getName()
                            + " has keys that are not fuzzy; write `table` for `fuzzy` here, or declare"
                            + " the keys fuzzy");
        }
        for (TableKey key : keys) {
            if (!TypeRules.isAssignable(types.type(key.getType()), blocks.element())) {
                return new TypeProblem(
                        TypeCode.TABLES,
                        map,
                        "the key " + key.getName() + " of table " + table.getName() + " does not hold every "
                                + blocks.element() + "; use a wider key, or convert the vector with `as`");
            }
        }
        return null;
    }

    Typing sumReduce(SumReduceExpression reduce) {
        Type argument = types.type(reduce.getBlocks());
        if (argument.isUnknown()) {
            return Typing.unknown();
        }
        if (!(argument instanceof BlocksType blocks)) {
            return Typing.wrong(
                    TypeCode.MISMATCH,
                    reduce.getBlocks(),
                    "what map gives",
                    argument,
                    "; sum(v) adds a vector's elements");
        }
        return TypeRules.isInteger(blocks.element())
                ? Typing.of(new VectorType(blocks.element(), blocks.length()))
                : Typing.wrong(TypeCode.MISMATCH, reduce.getBlocks(), "blocks of integers", argument, "");
    }
}
