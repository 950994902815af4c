package org.thunderprism.lang.ide.quickfix;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.thunderprism.lang.thunderDsl.Binary;
import org.thunderprism.lang.thunderDsl.BinaryOperator;
import org.thunderprism.lang.thunderDsl.Case;
import org.thunderprism.lang.thunderDsl.Cast;
import org.thunderprism.lang.thunderDsl.CastMode;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.If;
import org.thunderprism.lang.thunderDsl.Match;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.Parenthesized;
import org.thunderprism.lang.thunderDsl.ThunderDslPackage;
import org.thunderprism.lang.type.CompileTime;
import org.thunderprism.lang.type.EnumType;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.validation.FileTypes;

/** Other ways to say what conditions, matches and conversions say. */
final class ControlAssists {

    private final FileTypes types;

    @Inject
    ControlAssists(FileTypes types) {
        this.types = types;
    }

    List<Fix> at(Selection selection) {
        List<Fix> assists = new ArrayList<>();
        selection.element().ifPresent(element -> {
            switch (element) {
                case If condition -> match(selection, outermost(condition)).ifPresent(assists::add);
                case Match match -> assists.addAll(cases(selection, match));
                case Cast cast -> assists.add(otherMode(cast));
                default -> {
                    // nothing to say in another way
                }
            }
        });
        return assists;
    }

    private static If outermost(If condition) {
        If outer = condition;
        while (outer.eContainer() instanceof If parent) {
            outer = parent;
        }
        return outer;
    }

    /** A chain of comparisons of one value with constants, two at least, becomes a match. */
    private Optional<Fix> match(Selection selection, If chain) {
        List<String> cases = new ArrayList<>();
        String subject = null;
        If next = chain;
        If last = chain;
        while (next != null) {
            Optional<Binary> test = test(next.getCondition());
            if (test.isEmpty() || next.getThen() == null) {
                return Optional.empty();
            }
            String compared = selection.text(test.get().getLeft());
            if (subject != null && !subject.equals(compared)) {
                return Optional.empty();
            }
            subject = compared;
            cases.add(selection.text(test.get().getRight()) + " => " + selection.text(next.getThen()));
            last = next;
            next = next.getElseIf();
        }
        if (cases.size() < 2) {
            return Optional.empty();
        }
        if (last.getOtherwise() != null) {
            cases.add("_ => " + selection.text(last.getOtherwise()));
        }
        String indentation = new Lines(selection.file().text()).indentation(Spans.start(chain));
        String text = "match " + subject + " {\n" + indentation + "  " + String.join(",\n" + indentation + "  ", cases)
                + ",\n" + indentation + "}";
        return Optional.of(new Fix("Convert to match", FixKind.REWRITE, false, List.of(Spans.replace(chain, text))));
    }

    /** A comparison with a constant whose type fits the subject without another operand's help. */
    private Optional<Binary> test(Expression condition) {
        Expression inner = condition;
        while (inner instanceof Parenthesized parenthesized) {
            inner = parenthesized.getValue();
        }
        return inner instanceof Binary binary
                        && binary.getOperator() == BinaryOperator.EQUAL
                        && binary.getRight() != null
                        && CompileTime.isKnown(binary.getRight())
                        && TypeRules.isAssignable(
                                types.of(binary.eResource()).type(binary.getLeft()),
                                types.of(binary.eResource()).type(binary.getRight()))
                ? Optional.of(binary)
                : Optional.empty();
    }

    private List<Fix> cases(Selection selection, Match match) {
        if (match.getCases().isEmpty() || match.getCases().stream().anyMatch(Case::isAny)) {
            return List.of();
        }
        List<Fix> assists = new ArrayList<>();
        List<String> missing = missing(match);
        if (!missing.isEmpty()) {
            assists.add(added(selection, match, "Add the missing cases", missing));
        }
        assists.add(added(selection, match, "Add a case for everything else", List.of("_")));
        return assists;
    }

    private List<String> missing(Match match) {
        if (!(types.of(match.eResource()).type(match.getSubject()) instanceof EnumType type)) {
            return List.of();
        }
        Set<EObject> taken = new HashSet<>();
        match.getCases()
                .forEach(each -> each.getValues().forEach(value -> {
                    if (value instanceof Member member) {
                        taken.add(member.getMember());
                    }
                }));
        return type.declaration().getLiterals().stream()
                .filter(literal -> !taken.contains(literal))
                .map(literal -> type.declaration().getName() + "." + literal.getName())
                .toList();
    }

    /** Further cases behind the last one, in its layout. */
    private static Fix added(Selection selection, Match match, String title, List<String> values) {
        Case last = match.getCases().getLast();
        Lines lines = new Lines(selection.file().text());
        boolean own = lines.begins(Spans.start(last));
        String separator = own ? ",\n" + lines.indentation(Spans.start(last)) : ", ";
        StringBuilder text = new StringBuilder();
        values.forEach(value -> text.append(separator).append(value).append(" => pass"));
        return new Fix(title, FixKind.REWRITE, false, List.of(TextChange.insert(Spans.end(last), text.toString())));
    }

    private static Fix otherMode(Cast cast) {
        String other =
                cast.getMode() == CastMode.SATURATE ? CastMode.WRAP.getLiteral() : CastMode.SATURATE.getLiteral();
        INode mode = Spans.node(cast, ThunderDslPackage.Literals.CAST__MODE);
        String effect = cast.getMode() == CastMode.SATURATE ? "keeps the low bits" : "takes the nearest value";
        return new Fix(
                "Convert with `" + other + "` (" + effect + ")",
                FixKind.REWRITE,
                false,
                List.of(Spans.replace(mode, other)));
    }
}
