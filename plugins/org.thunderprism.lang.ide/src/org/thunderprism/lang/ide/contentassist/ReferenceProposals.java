package org.thunderprism.lang.ide.contentassist;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.FEATURE_KEY__FEATURE;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MAP_EXPRESSION__TABLES;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MODULE_DECLARATION__AFTER;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.NAMED_TYPE__DECLARATION;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.PROGRAM_HEADER__TOPOLOGY;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.TREE_SPLIT__KEY;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.VERTEX_LIST__VERTICES;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.VERTEX_VALUE__VERTEX;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.thunderprism.lang.ide.description.Signatures;
import org.thunderprism.lang.scoping.NameLookup;
import org.thunderprism.lang.thunderDsl.BuiltinType;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.VertexList;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.validation.FileTypes;

/** Names that stand for types, members, modules, tables, keys, vertices and topologies. */
@Singleton
final class ReferenceProposals {

    /** The widths that programs mostly use; others are proposed once a digit has been typed. */
    private static final Set<String> USUAL_TYPES =
            Set.of("u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64", "bool", "time");

    private final NameLookup lookup;
    private final Signatures signatures;
    private final FileTypes types;
    private final ExpectedTypes expectedTypes;

    @Inject
    ReferenceProposals(NameLookup lookup, Signatures signatures, FileTypes types, ExpectedTypes expectedTypes) {
        this.lookup = lookup;
        this.signatures = signatures;
        this.types = types;
        this.expectedTypes = expectedTypes;
    }

    void propose(Proposals proposals) {
        Situation place = proposals.place();
        if (place.allows("NamedType.declaration")) {
            types(proposals);
        }
        if (place.allows("Postfix.member") || place.allows("Place.member") || place.allows("PatternValue.member")) {
            members(proposals);
        }
        if (place.allows("ModuleDeclaration.after")) {
            modules(proposals);
        }
        if (place.allows("MapExpression.tables")) {
            references(proposals, MAP_EXPRESSION__TABLES, CompletionKind.TABLE, List.of());
        }
        if (place.allows("TreeSplit.key")
                && EcoreUtil2.getContainerOfType(place.anchor(), TableDeclaration.class) != null) {
            references(proposals, TREE_SPLIT__KEY, CompletionKind.FEATURE, List.of());
        }
        if (place.allows("StateKey.feature")) {
            references(proposals, FEATURE_KEY__FEATURE, CompletionKind.FEATURE, List.of());
        }
        if (place.allows("VertexSet.vertices")) {
            VertexList list = EcoreUtil2.getContainerOfType(place.anchor(), VertexList.class);
            references(
                    proposals,
                    VERTEX_LIST__VERTICES,
                    CompletionKind.VERTEX,
                    list == null ? List.of() : list.getVertices());
        }
        if (place.allows("VertexValue.vertex")) {
            Constant constant = EcoreUtil2.getContainerOfType(place.anchor(), Constant.class);
            references(
                    proposals,
                    VERTEX_VALUE__VERTEX,
                    CompletionKind.VERTEX,
                    constant == null
                            ? List.of()
                            : constant.getVertexValues().stream()
                                    .map(value -> value.getVertex())
                                    .toList());
        }
        if (place.allows("ProgramHeader.topology")) {
            references(proposals, PROGRAM_HEADER__TOPOLOGY, CompletionKind.TOPOLOGY, List.of());
        }
    }

    private void references(
            Proposals proposals, EReference reference, CompletionKind kind, Collection<? extends EObject> taken) {
        EObject context = proposals.place().anchor();
        for (String name : lookup.names(context, reference)) {
            for (EObject found : lookup.find(context, reference, name)) {
                if (!taken.contains(found)) {
                    proposals.add(
                            name,
                            kind,
                            kind == CompletionKind.VERTEX ? "vertex" : signatures.of(found),
                            Fitness.EXACT,
                            CompletionDocumentation.declaration(found));
                }
            }
        }
    }

    private void types(Proposals proposals) {
        Situation place = proposals.place();
        EObject context = place.anchor();
        boolean all = place.typed().chars().anyMatch(Character::isDigit);
        for (String name : lookup.names(context, NAMED_TYPE__DECLARATION)) {
            EObject type = lookup.find(context, NAMED_TYPE__DECLARATION, name).getFirst();
            boolean builtin = type instanceof BuiltinType;
            if (!builtin || all || USUAL_TYPES.contains(name)) {
                proposals.add(
                        name,
                        builtin ? CompletionKind.TYPE : CompletionKind.ENUM,
                        builtin ? "" : signatures.of(type),
                        USUAL_TYPES.contains(name) ? Fitness.FITS : Fitness.POSSIBLE,
                        CompletionDocumentation.declaration(type));
            }
        }
    }

    private void members(Proposals proposals) {
        Situation place = proposals.place();
        if (!(place.anchor() instanceof Member member)) {
            return;
        }
        Type expected = expectedTypes.at(place);
        TypeComputer computer = types.of(place.file().resource().orElseThrow());
        int order = 0;
        for (EObject element : NameLookup.members(member)) {
            String name = (String) element.eGet(element.eClass().getEStructuralFeature("name"));
            if (name != null) {
                Type type = element instanceof EnumerationLiteral literal
                        ? computer.enumeration((Enumeration) literal.eContainer())
                        : computer.declaredType(element);
                proposals.add(
                        name,
                        kind(element),
                        type.toString(),
                        Fitness.of(expected, type),
                        Math.min(order++, Proposals.LAST),
                        CompletionDocumentation.declaration(element));
            }
        }
    }

    private static CompletionKind kind(EObject member) {
        if (member instanceof StateField) {
            return CompletionKind.STATE_FIELD;
        }
        return member.eContainer() instanceof InputRecord ? CompletionKind.FEATURE : CompletionKind.ENUM_LITERAL;
    }

    private void modules(Proposals proposals) {
        ModuleDeclaration own = EcoreUtil2.getContainerOfType(proposals.place().anchor(), ModuleDeclaration.class);
        List<EObject> taken = new ArrayList<>();
        if (own != null) {
            taken.add(own);
            taken.addAll(own.getAfter());
        }
        references(proposals, MODULE_DECLARATION__AFTER, CompletionKind.MODULE, taken);
    }
}
