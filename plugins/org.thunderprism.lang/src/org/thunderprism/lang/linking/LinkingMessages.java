package org.thunderprism.lang.linking;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.CALL__CALLEE;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.FEATURE_KEY__FEATURE;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MAP_EXPRESSION__TABLES;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MEMBER__MEMBER;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MODULE_DECLARATION__AFTER;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.NAMED_TYPE__DECLARATION;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.NAME_REFERENCE__TARGET;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.PROGRAM_HEADER__TOPOLOGY;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.TREE_SPLIT__KEY;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.VERTEX_LIST__VERTICES;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.VERTEX_VALUE__VERTEX;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.header.HeaderFields;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.scoping.NameLookup;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** Says why a name could not be linked, and which one was probably meant. */
public class LinkingMessages extends LinkingDiagnosticMessageProvider {

    /** Unknown names of a file that get a suggestion: each one is compared with every name that is visible. */
    private static final int MOST_SUGGESTIONS = 100;

    private final NameLookup lookup;
    private final IResourceScopeCache cache;

    @Inject
    LinkingMessages(NameLookup lookup, IResourceScopeCache cache) {
        this.lookup = lookup;
        this.cache = cache;
    }

    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
        EObject holder = context.getContext();
        EReference reference = context.getReference();
        String name = context.getLinkText();
        if (reference == PROGRAM_HEADER__TOPOLOGY) {
            return message(LinkCode.UNKNOWN_TOPOLOGY, name, String.join(", ", lookup.names(holder, reference)));
        }
        if (reference == VERTEX_VALUE__VERTEX || reference == VERTEX_LIST__VERTICES) {
            return unknownVertex(holder, name);
        }
        List<? extends EObject> found = lookup.find(holder, reference, name);
        if (found.size() > 1) {
            return ambiguous(name, found);
        }
        if (reference == MEMBER__MEMBER) {
            return unknownMember((Member) holder, name);
        }
        return message(LinkCode.UNKNOWN_NAME, kind(reference), name, hint(holder, reference, name));
    }

    /** Null when the topology itself is unknown, which is reported where it is named. */
    private static DiagnosticMessage unknownVertex(EObject holder, String name) {
        Topology topology = ProgramTopology.of(holder.eResource());
        if (topology.eIsProxy()) {
            return null;
        }
        String known = topology.getVertices().stream().map(Vertex::getName).collect(Collectors.joining(", "));
        return message(LinkCode.UNKNOWN_VERTEX, topology.getName(), name, known);
    }

    private static DiagnosticMessage ambiguous(String name, List<? extends EObject> found) {
        String places = found.stream().map(LinkingMessages::place).collect(Collectors.joining(" or "));
        String help = found.get(0).eContainer() instanceof InputRecord input
                ? "write " + input.getName() + "." + name
                : "give the lets different names";
        return message(LinkCode.AMBIGUOUS_NAME, name, places, help);
    }

    private static String place(EObject element) {
        ModuleDeclaration module = EcoreUtil2.getContainerOfType(element, ModuleDeclaration.class);
        if (module != null) {
            return "that of module " + module.getName();
        }
        return element.eContainer() instanceof InputRecord input
                ? "that of input " + input.getName()
                : "the one in line " + SourceRanges.of(element).line();
    }

    /** Null when the receiver could not be linked, which is reported there. */
    private DiagnosticMessage unknownMember(Member member, String name) {
        if (!(member.getReceiver() instanceof NameReference receiver)) {
            return message(LinkCode.UNKNOWN_MEMBER, "this expression", name, "");
        }
        if (receiver.getTarget() == null || receiver.getTarget().eIsProxy()) {
            return null;
        }
        String subject = "'" + SourceRanges.text(receiver) + "'";
        return message(LinkCode.UNKNOWN_MEMBER, subject, name, hint(member, MEMBER__MEMBER, name));
    }

    private String hint(EObject holder, EReference reference, String name) {
        if (reference == NAMED_TYPE__DECLARATION && !name.matches("[ui]\\d.*")) {
            return Similar.to(name, lookup.names(holder, reference))
                    .filter(similar -> !similar.matches("[ui]\\d+"))
                    .map(similar -> "; did you mean '" + similar + "'?")
                    .orElse("; types are u1…u64, i1…i64, bool, time and enums");
        }
        if (reference == NAMED_TYPE__DECLARATION) {
            return "; widths are 1 to 64 bits";
        }
        AtomicInteger suggestions = cache.get(LinkingMessages.class, holder.eResource(), AtomicInteger::new);
        if (suggestions.incrementAndGet() > MOST_SUGGESTIONS) {
            return "; declare it, or import the file that does";
        }
        Optional<EObject> later =
                reference == NAME_REFERENCE__TARGET ? lookup.declaredLater(holder, name) : Optional.empty();
        if (later.isPresent()) {
            return "; it is declared further down, in line "
                    + SourceRanges.of(later.get()).line() + ": move that up";
        }
        if (reference == NAME_REFERENCE__TARGET && HeaderFields.protocols().contains(name)) {
            return "; a header field is read through an input, as in: input Packet { value : u32 = " + name + ".… }";
        }
        return Similar.to(name, lookup.names(holder, reference))
                .map(similar -> "; did you mean '" + similar + "'?")
                .orElseGet(() -> reference == MEMBER__MEMBER
                        ? "; it has " + String.join(", ", lookup.names(holder, reference))
                        : "; declare it, or import the file that does");
    }

    private static String kind(EReference reference) {
        if (reference == CALL__CALLEE) {
            return "function, model or table";
        }
        if (reference == NAMED_TYPE__DECLARATION) {
            return "type";
        }
        if (reference == FEATURE_KEY__FEATURE) {
            return "input feature";
        }
        if (reference == MODULE_DECLARATION__AFTER) {
            return "module";
        }
        if (reference == MAP_EXPRESSION__TABLES) {
            return "table";
        }
        return reference == TREE_SPLIT__KEY ? "key of this table" : "value";
    }

    private static DiagnosticMessage message(LinkCode code, Object... arguments) {
        return new DiagnosticMessage(code.message(arguments), Severity.ERROR, code.code());
    }
}
