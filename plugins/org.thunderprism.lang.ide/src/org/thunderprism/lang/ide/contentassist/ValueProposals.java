package org.thunderprism.lang.ide.contentassist;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.CALL__CALLEE;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.NAME_REFERENCE__TARGET;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.thunderprism.lang.ide.description.ReferencePages;
import org.thunderprism.lang.ide.description.ReferencePages.FunctionHelp;
import org.thunderprism.lang.ide.description.Signatures;
import org.thunderprism.lang.scoping.NameLookup;
import org.thunderprism.lang.thunderDsl.BuiltinConstant;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.Parameter;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.validation.FileTypes;
import org.thunderprism.model.topology.Vertex;

/** Names that stand for values, and what can be called. */
@Singleton
final class ValueProposals {

    /** Functions of the language that constants are computed with. */
    private static final Set<String> KNOWN_BEFORE = Set.of("min", "max", "abs", "length");

    private final NameLookup lookup;
    private final FileTypes types;
    private final ExpectedTypes expectedTypes;
    private final Signatures signatures;
    private final ReferencePages pages = new ReferencePages();

    @Inject
    ValueProposals(NameLookup lookup, FileTypes types, ExpectedTypes expectedTypes, Signatures signatures) {
        this.lookup = lookup;
        this.types = types;
        this.expectedTypes = expectedTypes;
        this.signatures = signatures;
    }

    void propose(Proposals proposals) {
        Situation place = proposals.place();
        boolean names =
                place.allows("NameReference.target") && (place.beginsConstruct() || !place.allows("Assignment.target"));
        boolean calls = place.allows("Call.callee");
        if (names || calls) {
            Type expected = expectedTypes.at(place);
            Purpose purpose = Purpose.of(place);
            if (names) {
                values(place).forEach((name, declaration) -> value(proposals, name, declaration, expected, purpose));
            }
            if (calls) {
                callables(place).forEach((name, callable) -> callable(proposals, name, callable, expected, purpose));
            }
        }
    }

    /** What names stand for at a place, the innermost declarations first. */
    private Map<String, EObject> values(Situation place) {
        Map<String, EObject> values = new LinkedHashMap<>(LocalNames.at(place));
        EObject context = around(place.anchor());
        for (String name : lookup.names(context, NAME_REFERENCE__TARGET)) {
            List<? extends EObject> found = lookup.find(context, NAME_REFERENCE__TARGET, name);
            if (found.size() == 1) {
                values.putIfAbsent(name, found.getFirst());
            } else {
                found.stream()
                        .filter(Feature.class::isInstance)
                        .forEach(each ->
                                values.putIfAbsent(((InputRecord) each.eContainer()).getName() + "." + name, each));
            }
        }
        return values;
    }

    private Map<String, EObject> callables(Situation place) {
        Map<String, EObject> callables = new LinkedHashMap<>();
        EObject context = around(place.anchor());
        for (String name : lookup.names(context, CALL__CALLEE)) {
            lookup.find(context, CALL__CALLEE, name).forEach(found -> callables.put(name, found));
        }
        return callables;
    }

    /** The declaration around an element; names inside it are found by {@link LocalNames}. */
    private static EObject around(EObject anchor) {
        Element element = EcoreUtil2.getContainerOfType(anchor, Element.class);
        return element == null ? EcoreUtil2.getRootContainer(anchor) : element;
    }

    private void value(Proposals proposals, String name, EObject declaration, Type expected, Purpose purpose) {
        switch (declaration) {
            case StateDeclaration state ->
                state.getFields().forEach(field -> field(proposals, state, field, expected, purpose));
            case Enumeration enumeration -> literals(proposals, enumeration, expected, purpose);
            case InputRecord input -> {
                // Its features are names by themselves.
            }
            case Vertex vertex -> vertex(proposals, vertex, purpose);
            default -> {
                if (makesSense(declaration, purpose, proposals.place())) {
                    proposals.add(
                            name,
                            kind(declaration),
                            signatures.type(declaration),
                            Fitness.of(expected, types(proposals).declaredType(declaration)),
                            CompletionDocumentation.declaration(declaration));
                }
            }
        }
    }

    private void field(Proposals proposals, StateDeclaration state, StateField field, Type expected, Purpose purpose) {
        if (field.getName() != null && purpose != Purpose.CONSTANT && purpose != Purpose.FUNCTION) {
            proposals.add(
                    state.getName() + "." + field.getName(),
                    CompletionKind.STATE_FIELD,
                    signatures.type(field),
                    Fitness.of(expected, types(proposals).declaredType(field)),
                    CompletionDocumentation.declaration(field));
        }
    }

    private void literals(Proposals proposals, Enumeration enumeration, Type expected, Purpose purpose) {
        if (purpose == Purpose.TARGET || purpose == Purpose.SENT) {
            return;
        }
        for (EnumerationLiteral literal : enumeration.getLiterals()) {
            proposals.add(
                    enumeration.getName() + "." + literal.getName(),
                    CompletionKind.ENUM_LITERAL,
                    "enum " + enumeration.getName(),
                    Fitness.of(expected, types(proposals).enumeration(enumeration)),
                    CompletionDocumentation.declaration(literal));
        }
    }

    /** Vertices are numbers, but are hardly ever meant as such: where they go to is asked for. */
    private static void vertex(Proposals proposals, Vertex vertex, Purpose purpose) {
        if (purpose == Purpose.TARGET || purpose == Purpose.SENT || purpose == Purpose.FUNCTION) {
            return;
        }
        String before = proposals.place().textBefore();
        boolean target = before.equals("forward") || before.equals("mirror");
        if (target || !proposals.place().typed().isEmpty()) {
            proposals.add(
                    vertex.getName(),
                    CompletionKind.VERTEX,
                    "vertex",
                    target ? Fitness.EXACT : Fitness.MISFIT,
                    CompletionDocumentation.declaration(vertex));
        }
    }

    private static boolean makesSense(EObject declaration, Purpose purpose, Situation place) {
        if (EcoreUtil.isAncestor(declaration, place.anchor()) && !(declaration instanceof Let)) {
            return false;
        }
        ModuleDeclaration here = EcoreUtil2.getContainerOfType(place.anchor(), ModuleDeclaration.class);
        ModuleDeclaration owner = EcoreUtil2.getContainerOfType(declaration, ModuleDeclaration.class);
        return switch (purpose) {
            case VALUE -> true;
            case MESSAGE_VALUE -> !(declaration instanceof Feature || declaration instanceof Let && owner != here);
            case CONSTANT ->
                declaration instanceof Constant
                        || declaration instanceof LoopVariable
                        || declaration instanceof BuiltinConstant;
            case FUNCTION ->
                declaration instanceof Parameter
                        || declaration instanceof Constant
                        || declaration instanceof LoopVariable
                        || declaration instanceof BuiltinConstant;
            case TARGET -> declaration instanceof CounterDeclaration && owner == here;
            case SENT -> declaration instanceof CounterDeclaration || declaration instanceof Let;
        };
    }

    private static CompletionKind kind(EObject declaration) {
        return switch (declaration) {
            case Parameter parameter -> CompletionKind.PARAMETER;
            case LoopVariable variable -> CompletionKind.LOOP_VARIABLE;
            case Let let -> CompletionKind.LET;
            case Feature feature -> CompletionKind.FEATURE;
            case CounterDeclaration counter -> CompletionKind.COUNTER;
            default -> CompletionKind.CONSTANT;
        };
    }

    private void callable(Proposals proposals, String name, EObject callable, Type expected, Purpose purpose) {
        boolean runs = purpose == Purpose.VALUE || purpose == Purpose.MESSAGE_VALUE;
        switch (callable) {
            case Function function
            when !EcoreUtil.isAncestor(function, proposals.place().anchor()) ->
                proposals.addSnippet(
                        name,
                        CompletionKind.FUNCTION,
                        signatures.of(function),
                        Snippets.call(
                                name,
                                function.getParameters().stream()
                                        .map(Parameter::getName)
                                        .toList()),
                        Fitness.of(expected, types(proposals).type(function.getResult())),
                        CompletionDocumentation.declaration(function));
            case TableDeclaration table
            when runs || purpose == Purpose.FUNCTION ->
                proposals.addSnippet(
                        name,
                        CompletionKind.TABLE,
                        signatures.of(table),
                        Snippets.call(
                                name,
                                table.getKeys().stream()
                                        .map(key -> key.getName())
                                        .toList()),
                        Fitness.of(expected, types(proposals).type(table.getResult())),
                        CompletionDocumentation.declaration(table));
            case ModelDeclaration model
            when runs ->
                proposals.addSnippet(
                        name,
                        CompletionKind.MODEL,
                        signatures.of(model),
                        Snippets.call(name, List.of("vector")),
                        Fitness.unlessExpected(expected),
                        CompletionDocumentation.declaration(model));
            case BuiltinFunction function
            when purpose != Purpose.CONSTANT || KNOWN_BEFORE.contains(name) ->
                pages.function(name).ifPresent(help -> builtin(proposals, function, help, expected));
            default -> {
                // makes no sense here
            }
        }
    }

    private static void builtin(Proposals proposals, BuiltinFunction function, FunctionHelp help, Type expected) {
        proposals.addSnippet(
                function.getName(),
                CompletionKind.BUILTIN_FUNCTION,
                String.join(", ", help.forms()),
                Snippets.form(help.forms().getFirst()),
                Fitness.unlessExpected(expected),
                CompletionDocumentation.declaration(function));
    }

    private TypeComputer types(Proposals proposals) {
        return types.of(proposals.place().file().resource().orElseThrow());
    }
}
