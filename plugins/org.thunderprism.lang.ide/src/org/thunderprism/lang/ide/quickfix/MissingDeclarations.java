package org.thunderprism.lang.ide.quickfix;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.CALL__CALLEE;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.FEATURE_KEY__FEATURE;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MAP_EXPRESSION__TABLES;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MODULE_DECLARATION__AFTER;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.NAMED_TYPE__DECLARATION;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.NAME_REFERENCE__TARGET;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.Statement;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.validation.FileTypes;

/** Writes the declaration that an unknown name stands for. */
final class MissingDeclarations {

    private final FileTypes types;

    @Inject
    MissingDeclarations(FileTypes types) {
        this.types = types;
    }

    List<Fix> declarations(Problem problem, EObject holder, EReference reference) {
        String name = problem.text();
        List<Fix> fixes = new ArrayList<>();
        if (reference == NAME_REFERENCE__TARGET && !(holder.eContainer() instanceof Member)) {
            local(problem, holder).ifPresent(fixes::add);
            declaration(problem, holder, "constant '" + name + "'", "const " + name + " = 0")
                    .ifPresent(fixes::add);
        } else if (reference == CALL__CALLEE && holder instanceof Call call) {
            declaration(problem, holder, "function '" + name + "'", function(name, call))
                    .ifPresent(fixes::add);
        } else if (reference == NAMED_TYPE__DECLARATION && !name.matches("[ui]\\d+")) {
            declaration(problem, holder, "enum '" + name + "'", "enum " + name + " { first }")
                    .ifPresent(fixes::add);
        } else if (reference == MODULE_DECLARATION__AFTER) {
            declaration(problem, holder, "module '" + name + "'", "module " + name + " {\n}")
                    .ifPresent(fixes::add);
        } else if (reference == MAP_EXPRESSION__TABLES) {
            declaration(problem, holder, "table '" + name + "'", "table " + name + "(key: u8) -> u8 default 0")
                    .ifPresent(fixes::add);
        } else if (reference == FEATURE_KEY__FEATURE) {
            declaration(problem, holder, "input with '" + name + "'", "input Packet {\n  " + name + " : u32\n}")
                    .ifPresent(fixes::add);
        }
        return fixes;
    }

    /** A let before the statement that needs it. */
    private static Optional<Fix> local(Problem problem, EObject holder) {
        Statement user = null;
        for (EObject each = holder; each != null; each = each.eContainer()) {
            if (each instanceof Statement statement && each.eContainer() instanceof Block) {
                user = statement;
                break;
            }
        }
        Lines lines = new Lines(problem.file().text());
        return Optional.ofNullable(user)
                .map(statement -> Fix.of(
                        "Create 'let " + problem.text() + "'",
                        lines.before(statement, "let " + problem.text() + " = 0")));
    }

    /** A declaration before the one that needs it, and before the comment that documents that one. */
    private static Optional<Fix> declaration(Problem problem, EObject holder, String what, String text) {
        Element user = EcoreUtil2.getContainerOfType(holder, Element.class);
        return Optional.ofNullable(user)
                .map(element -> Fix.of("Create " + what, TextChange.insert(Comments.start(element), text + "\n\n")));
    }

    private String function(String name, Call call) {
        StringBuilder text = new StringBuilder("fn ").append(name).append('(');
        int index = 0;
        for (Expression argument : call.getArguments()) {
            text.append(index == 0 ? "" : ", ")
                    .append(parameter(argument, index))
                    .append(": ")
                    .append(type(argument));
            index++;
        }
        return text.append(") -> u32 = 0").toString();
    }

    private static String parameter(Expression argument, int index) {
        return argument instanceof NameReference reference
                        && SourceRanges.text(reference).matches("[a-z]\\w*")
                ? SourceRanges.text(reference)
                : "value_" + (index + 1);
    }

    private String type(Expression argument) {
        Type type = types.of(argument.eResource()).type(argument);
        return type.isUnknown() ? "u32" : TypeRules.concrete(type).toString();
    }

    /** A field, literal or feature at the end of the declaration that lacks it. */
    List<Fix> members(Problem problem, Member member) {
        EObject owner = member.getReceiver() instanceof NameReference name ? name.getTarget() : null;
        if (owner == null || owner.eResource() != member.eResource()) {
            return List.of();
        }
        String name = problem.text();
        return switch (owner) {
            case StateDeclaration state ->
                List.of(Fix.of(
                        "Create field '" + name + "' of state " + state.getName(),
                        field(state, state.getFields(), name)));
            case InputRecord input ->
                List.of(Fix.of(
                        "Create feature '" + name + "' of input " + input.getName(),
                        field(input, input.getFeatures(), name)));
            case Enumeration enumeration
            when !enumeration.getLiterals().isEmpty() ->
                List.of(Fix.of(
                        "Create literal '" + name + "' of enum " + enumeration.getName(),
                        TextChange.insert(Spans.end(enumeration.getLiterals().getLast()), ", " + name)));
            default -> List.of();
        };
    }

    private static TextChange field(EObject owner, List<? extends EObject> fields, String name) {
        String text = name + " : u32";
        if (fields.isEmpty()) {
            return TextChange.insert(Spans.end(owner) - 1, " " + text + " ");
        }
        EObject last = fields.getLast();
        Lines lines =
                new Lines(NodeModelUtils.findActualNodeFor(owner).getRootNode().getText());
        return lines.begins(Spans.start(last))
                ? TextChange.insert(Spans.end(last), "\n" + lines.indentation(Spans.start(last)) + text)
                : TextChange.insert(Spans.end(last), " " + text);
    }
}
