package org.thunderprism.lang.topology.linking;

import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__SOURCE;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__TARGET;

import com.google.inject.Inject;
import java.util.Set;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.thunderprism.lang.linking.Similar;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;

/** Says why a name could not be linked, and which one was probably meant. */
public class TopologyLinkingMessages extends LinkingDiagnosticMessageProvider {

    /** Names that are compared with what was written: more make a file slow in which everything is wrong. */
    private static final int MOST_CANDIDATES = 1_000;

    private final TopologyNames names;

    @Inject
    TopologyLinkingMessages(TopologyNames names) {
        this.names = names;
    }

    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
        EReference reference = context.getReference();
        String name = context.getLinkText();
        Set<String> known = names.of(context.getContext(), reference).keySet();
        String similar = known.size() > MOST_CANDIDATES
                ? ""
                : Similar.to(name, known)
                        .map(candidate -> "; did you mean '" + candidate + "'?")
                        .orElse("");
        boolean end = reference == EDGE__SOURCE || reference == EDGE__TARGET;
        TopologyCode code = end ? TopologyCode.UNKNOWN_VERTEX : TopologyCode.UNKNOWN_ZONE;
        return new DiagnosticMessage(code.message(name, similar, name), Severity.ERROR, code.code());
    }
}
