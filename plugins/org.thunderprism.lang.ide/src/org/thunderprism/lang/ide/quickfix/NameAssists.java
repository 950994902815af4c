package org.thunderprism.lang.ide.quickfix;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.thunderprism.lang.ide.index.References;
import org.thunderprism.lang.ide.index.References.Reference;
import org.thunderprism.lang.thunderDsl.Binary;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.Cast;
import org.thunderprism.lang.thunderDsl.Conditional;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.Parameter;
import org.thunderprism.lang.thunderDsl.SelfReference;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.Statement;
import org.thunderprism.lang.thunderDsl.ThunderDslPackage;
import org.thunderprism.lang.thunderDsl.Unary;
import org.thunderprism.lang.type.BlocksType;
import org.thunderprism.lang.type.CompileTime;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.type.VectorType;
import org.thunderprism.lang.validation.FileTypes;

/** Gives expressions names, takes names away, and writes down types. */
final class NameAssists {

    private final FileTypes types;

    @Inject
    NameAssists(FileTypes types) {
        this.types = types;
    }

    List<Fix> at(Selection selection) {
        List<Fix> assists = new ArrayList<>();
        selection.exactly(Expression.class).ifPresent(expression -> {
            extractLet(selection, expression).ifPresent(assists::add);
            extractConstant(selection, expression).ifPresent(assists::add);
        });
        let(selection).ifPresent(let -> {
            inline(selection, let).ifPresent(assists::add);
            typed(let).ifPresent(assists::add);
        });
        return assists;
    }

    /** A let before the statement; what depends on the variable of a fold around it stays where it is. */
    private static Optional<Fix> extractLet(Selection selection, Expression expression) {
        Statement user = null;
        for (EObject each = expression; each != null && user == null; each = each.eContainer()) {
            if (each instanceof Statement statement && each.eContainer() instanceof Block) {
                user = statement;
            }
        }
        if (user == null || isPlace(expression) || usesInnerNames(expression, user)) {
            return Optional.empty();
        }
        String name = FreeNames.like("value", selection.file().text());
        Lines lines = new Lines(selection.file().text());
        return Optional.of(new Fix(
                "Extract to 'let " + name + "'",
                FixKind.EXTRACT,
                false,
                List.of(
                        lines.before(user, "let " + name + " = " + selection.text(expression)),
                        Spans.replace(expression, name))));
    }

    /** Whether an expression says where a value goes, or names a function, rather than being a value. */
    private static boolean isPlace(Expression expression) {
        var feature = expression.eContainingFeature();
        return feature == ThunderDslPackage.Literals.ASSIGNMENT__TARGET
                || feature == ThunderDslPackage.Literals.SYNC__VALUE
                || feature == ThunderDslPackage.Literals.ECHO__VALUE
                || feature == ThunderDslPackage.Literals.MEMBER__RECEIVER
                || feature == ThunderDslPackage.Literals.CASE__VALUES
                || feature == ThunderDslPackage.Literals.LET__VALUE;
    }

    /** Whether an expression uses what is declared between itself and the statement around it. */
    private static boolean usesInnerNames(Expression expression, Statement statement) {
        return References.in(expression).stream()
                .anyMatch(reference -> reference.target() instanceof LoopVariable variable
                        && EcoreUtil.isAncestor(statement, variable)
                        && !EcoreUtil.isAncestor(expression, variable));
    }

    private static Optional<Fix> extractConstant(Selection selection, Expression expression) {
        Element element = EcoreUtil2.getContainerOfType(expression, Element.class);
        if (element == null || element instanceof Constant || !isConstant(expression)) {
            return Optional.empty();
        }
        String name = FreeNames.like("VALUE", selection.file().text());
        return Optional.of(new Fix(
                "Extract to 'const " + name + "'",
                FixKind.EXTRACT,
                false,
                List.of(
                        TextChange.insert(
                                Comments.start(element), "const " + name + " = " + selection.text(expression) + "\n\n"),
                        Spans.replace(expression, name))));
    }

    private static boolean isConstant(Expression expression) {
        if (!CompileTime.isKnown(expression)
                || expression.eContainingFeature() == ThunderDslPackage.Literals.MEMBER__RECEIVER) {
            return false;
        }
        List<EObject> parts = new ArrayList<>();
        parts.add(expression);
        EcoreUtil.getAllContents(expression, false).forEachRemaining(part -> parts.add((EObject) part));
        boolean local = References.in(expression).stream()
                .anyMatch(reference ->
                        (reference.target() instanceof LoopVariable || reference.target() instanceof Parameter)
                                && !EcoreUtil.isAncestor(expression, reference.target()));
        return !local && parts.stream().noneMatch(SelfReference.class::isInstance);
    }

    /** The let that is named at the caret, be it where it is declared or where it is used. */
    private static Optional<Let> let(Selection selection) {
        return selection.element().map(element -> switch (element) {
            case Let let
            when selection
                    .leaf()
                    .filter(leaf -> leaf.getOffset() <= nameEnd(let))
                    .isPresent() -> let;
            case NameReference name when name.getTarget() instanceof Let let -> let;
            default -> null;
        });
    }

    private static int nameEnd(Let let) {
        var node = Spans.node(let, ThunderDslPackage.Literals.LET__NAME);
        return node == null ? -1 : node.getTotalEndOffset();
    }

    /** A value that never changes stands where its name stood. Names in a module's outermost block are results, and stay. */
    private static Optional<Fix> inline(Selection selection, Let let) {
        ModuleDeclaration module = EcoreUtil2.getContainerOfType(let, ModuleDeclaration.class);
        boolean result = let.eContainer().eContainer() instanceof ModuleDeclaration;
        if (module == null
                || result
                || let.getValue() == null
                || let.getType() != null
                || readsMemory(let.getValue())) {
            return Optional.empty();
        }
        List<Reference> uses = References.in(module).stream()
                .filter(reference -> reference.target() == let)
                .toList();
        if (uses.isEmpty()
                || uses.stream().anyMatch(use -> isPlace((Expression) use.source()) && !isLetValue(use.source()))) {
            return Optional.empty();
        }
        List<TextChange> changes = new ArrayList<>();
        changes.add(new Lines(selection.file().text()).removed(let));
        String text = selection.text(let.getValue());
        for (Reference use : uses) {
            boolean alone = !isCompound(let.getValue()) || isLetValue(use.source());
            changes.add(Spans.replace(use.node(), alone ? text : "(" + text + ")"));
        }
        return Optional.of(new Fix("Inline '" + let.getName() + "'", FixKind.INLINE, false, changes));
    }

    private static boolean isLetValue(EObject expression) {
        return expression.eContainingFeature() == ThunderDslPackage.Literals.LET__VALUE;
    }

    private static boolean isCompound(Expression value) {
        return value instanceof Binary
                || value instanceof Conditional
                || value instanceof Fold
                || value instanceof Cast
                || value instanceof Unary;
    }

    /** State and counters change between the declaration and the use. */
    private static boolean readsMemory(Expression value) {
        return References.in(value).stream()
                .anyMatch(reference ->
                        reference.target() instanceof StateField || reference.target() instanceof CounterDeclaration);
    }

    private Optional<Fix> typed(Let let) {
        if (let.getType() != null || let.getValue() == null || let.getName() == null) {
            return Optional.empty();
        }
        Type type = TypeRules.concrete(types.of(let.eResource()).type(let.getValue()));
        boolean writable = !type.isUnknown()
                && !(type instanceof BlocksType)
                && !(type instanceof VectorType vector && vector.length() == VectorType.DIFFERS);
        return writable
                ? Optional.of(new Fix(
                        "Add type " + type,
                        FixKind.REWRITE,
                        false,
                        List.of(TextChange.insert(nameEnd(let), " : " + type))))
                : Optional.empty();
    }
}
