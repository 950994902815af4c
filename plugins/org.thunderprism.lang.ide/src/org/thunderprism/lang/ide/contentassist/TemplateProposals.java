package org.thunderprism.lang.ide.contentassist;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.Case;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Match;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.lang.type.EnumType;
import org.thunderprism.lang.validation.FileTypes;

/** Whole constructs where they can begin. */
@Singleton
final class TemplateProposals {

    private final FileTypes types;

    @Inject
    TemplateProposals(FileTypes types) {
        this.types = types;
    }

    void propose(Proposals proposals) {
        Situation place = proposals.place();
        if (place.beginsConstruct() || place.before() == null) {
            declarations(proposals);
            if (place.allows("Block.statements")) {
                statements(proposals);
            }
            if (place.allows("Match.cases")) {
                cases(proposals);
            }
        }
        if (place.allows("Case.verdict")) {
            add(proposals, Templates.VERDICTS, Fitness.EXACT);
        }
    }

    private static void declarations(Proposals proposals) {
        Situation place = proposals.place();
        if (place.before() == null) {
            add(proposals, List.of(Templates.PROGRAM), Fitness.EXACT);
        }
        if (place.allowsWord("import") || place.before() == null) {
            add(proposals, List.of(Templates.IMPORT), Fitness.FITS);
        }
        boolean file = place.allows("ThunderFile.elements") || place.before() == null;
        if (file && (place.anchor() instanceof ThunderFile || place.beginsLine())) {
            add(proposals, Templates.DECLARATIONS, Fitness.POSSIBLE);
        }
    }

    private static void statements(Proposals proposals) {
        EObject anchor = proposals.place().anchor();
        add(proposals, Templates.STATEMENTS, Fitness.POSSIBLE);
        ModuleDeclaration module = EcoreUtil2.getContainerOfType(anchor, ModuleDeclaration.class);
        if (module == null || module.getTrigger() == null) {
            add(proposals, Templates.VERDICTS, Fitness.POSSIBLE);
        }
        if (isOutermost(anchor)) {
            add(proposals, List.of(Templates.COUNTER, Templates.COUNTERS), Fitness.POSSIBLE);
        }
    }

    /** Whether no block but the module's is around a place. */
    private static boolean isOutermost(EObject anchor) {
        Block block = EcoreUtil2.getContainerOfType(anchor, Block.class);
        return block == null || block.eContainer() instanceof ModuleDeclaration;
    }

    /** The literals that a match over an enum has no case for, one by one and all together. */
    private void cases(Proposals proposals) {
        Match match = EcoreUtil2.getContainerOfType(proposals.place().anchor(), Match.class);
        if (match == null) {
            return;
        }
        if (match.getCases().stream().noneMatch(Case::isAny)) {
            proposals.addSnippet(
                    "_ => pass",
                    CompletionKind.TEMPLATE,
                    "everything else",
                    "_ => ${0:pass},",
                    Fitness.FITS,
                    CompletionDocumentation.page("match"));
        }
        if (!(types.of(match.eResource()).type(match.getSubject()) instanceof EnumType type)) {
            return;
        }
        Set<EObject> taken = new HashSet<>();
        match.getCases().forEach(each -> each.getValues().forEach(value -> taken.add(literal(value))));
        List<String> missing = type.declaration().getLiterals().stream()
                .filter(literal -> !taken.contains(literal))
                .map(EnumerationLiteral::getName)
                .map(name -> type.declaration().getName() + "." + name)
                .toList();
        if (missing.size() > 1) {
            proposals.addSnippet(
                    "all cases",
                    CompletionKind.TEMPLATE,
                    "a case for each of " + missing.size() + " literals",
                    missing.stream().map(name -> name + " => pass,").collect(Collectors.joining("\n")),
                    Fitness.EXACT,
                    CompletionDocumentation.page("match"));
        }
    }

    private static EObject literal(Expression value) {
        return value instanceof Member member ? member.getMember() : null;
    }

    private static void add(Proposals proposals, List<Template> templates, Fitness fitness) {
        for (Template template : templates) {
            proposals.addSnippet(
                    template.label(),
                    CompletionKind.TEMPLATE,
                    template.detail(),
                    template.snippet(),
                    fitness,
                    CompletionDocumentation.page(template.page()));
        }
    }
}
