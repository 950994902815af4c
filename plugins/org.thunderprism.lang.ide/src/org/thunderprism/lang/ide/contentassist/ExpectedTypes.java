package org.thunderprism.lang.ide.contentassist;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.thunderprism.lang.scoping.NameLookup;
import org.thunderprism.lang.thunderDsl.Assignment;
import org.thunderprism.lang.thunderDsl.Binary;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.thunderDsl.FoldKind;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.Match;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderDslPackage;
import org.thunderprism.lang.thunderDsl.VectorLiteral;
import org.thunderprism.lang.type.BooleanType;
import org.thunderprism.lang.type.IntegerType;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.type.UnknownType;
import org.thunderprism.lang.validation.FileTypes;

/** Which type a value at a place should have. */
@Singleton
final class ExpectedTypes {

    private static final EReference CALLEE = ThunderDslPackage.Literals.CALL__CALLEE;

    private final FileTypes types;
    private final NameLookup lookup;

    @Inject
    ExpectedTypes(FileTypes types, NameLookup lookup) {
        this.types = types;
        this.lookup = lookup;
    }

    /** Unknown when any type will do. */
    Type at(Situation place) {
        TypeComputer computer = types.of(place.file().resource().orElseThrow());
        Optional<Type> argument = argument(place, computer);
        if (place.textBefore().equals("mark")) {
            return IntegerType.U32;
        }
        return argument.orElseGet(() -> place.features().stream()
                .map(feature -> of(feature, place.anchor(), computer))
                .filter(type -> !type.isUnknown())
                .findFirst()
                .orElse(UnknownType.UNKNOWN));
    }

    private Optional<Type> argument(Situation place, TypeComputer computer) {
        if (!place.allows("Call.arguments") && !place.allows("Parenthesized.value")) {
            return Optional.empty();
        }
        return Callee.at(place.before()).flatMap(call -> argument(call, place.anchor(), computer));
    }

    private Optional<Type> argument(Callee call, EObject anchor, TypeComputer computer) {
        List<? extends EObject> found = lookup.find(anchor, CALLEE, call.name());
        EObject callee = found.isEmpty() ? null : found.getFirst();
        return switch (callee) {
            case Function function
            when call.argument() < function.getParameters().size() ->
                Optional.of(computer.type(
                        function.getParameters().get(call.argument()).getType()));
            case TableDeclaration table
            when call.argument() < table.getKeys().size() ->
                Optional.of(computer.type(table.getKeys().get(call.argument()).getType()));
            case null, default -> Optional.empty();
        };
    }

    private static Type of(String feature, EObject anchor, TypeComputer computer) {
        return switch (feature) {
            case "Let.value" -> type(anchor, Let.class, let -> computer.type(let.getType()));
            case "Constant.value", "VertexValue.value" ->
                type(anchor, Constant.class, constant -> computer.type(constant.getType()));
            case "Assignment.value" ->
                type(anchor, Assignment.class, assignment -> computer.type(assignment.getTarget()));
            case "Function.body" -> type(anchor, Function.class, function -> computer.type(function.getResult()));
            case "Case.values" -> type(anchor, Match.class, match -> computer.type(match.getSubject()));
            case "TableEntry.result", "TreeLeaf.result", "TableDeclaration.defaultResult" ->
                type(anchor, TableDeclaration.class, table -> computer.type(table.getResult()));
            case "VectorLiteral.elements" ->
                owner(anchor, VectorLiteral.class)
                        .filter(literal -> !literal.getElements().isEmpty())
                        .map(literal -> TypeRules.concrete(
                                computer.type(literal.getElements().getFirst())))
                        .orElse(UnknownType.UNKNOWN);
            case "If.condition", "Sync.condition", "Echo.condition", "And.right", "Or.right" -> BooleanType.BOOL;
            case "Fold.body" ->
                owner(anchor, Fold.class)
                        .filter(ExpectedTypes::isLogical)
                        .<Type>map(fold -> BooleanType.BOOL)
                        .orElse(UnknownType.UNKNOWN);
            case "Postfix.index",
                    "Place.index",
                    "CounterDeclaration.length",
                    "Type.length",
                    "StateDeclaration.slots",
                    "Range.start",
                    "Range.end",
                    "Range.step",
                    "PartitionExpression.size",
                    "PartitionExpression.stride" -> IntegerType.U32;
            default ->
                feature.endsWith(".right")
                        ? type(anchor, Binary.class, binary -> computer.type(binary.getLeft()))
                        : UnknownType.UNKNOWN;
        };
    }

    private static boolean isLogical(Fold fold) {
        return fold.getKind() == FoldKind.ANY || fold.getKind() == FoldKind.ALL || fold.getKind() == FoldKind.COUNT;
    }

    private static <T extends EObject> Type type(
            EObject anchor, Class<T> kind, java.util.function.Function<T, Type> type) {
        return owner(anchor, kind).map(type).orElse(UnknownType.UNKNOWN);
    }

    /** The nearest element of a kind around the place. */
    private static <T extends EObject> Optional<T> owner(EObject anchor, Class<T> kind) {
        return Optional.ofNullable(EcoreUtil2.getContainerOfType(anchor, kind));
    }
}
