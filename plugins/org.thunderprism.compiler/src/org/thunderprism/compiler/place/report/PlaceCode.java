package org.thunderprism.compiler.place.report;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What only the place phase can find: it knows what vertices have, and what programs need. */
public enum PlaceCode implements DiagnosticCode {
    NO_BACKEND(
            "TP2501",
            "No backend for a vertex",
            "No backend can serve vertex `%s`: %s. Offer another backend there in the topology, or place its modules"
                    + " on another vertex."),
    NO_SITE(
            "TP2502",
            "No vertex for a module",
            "No vertex can hold %s: %s. Give one of them more in the topology, or say `at` for some modules."),
    NOT_FOUND(
            "TP2503",
            "No placement found",
            "No placement was found that holds all modules; with the others in place, there was no vertex for %s: %s."
                    + " Give vertices more in the topology, or say `at` for some modules."),
    BUDGET(
            "TP2504",
            "More than a vertex has",
            "The modules at vertex `%s` need %s %s, and the topology gives it %s. Place some of them elsewhere, or"
                    + " give the vertex more."),
    ZONES(
            "TP2505",
            "Data between zones that are not adjacent",
            "`%s` needs what `%s` computes, but zone `%s` of vertex `%s` is not adjacent to zone `%s` of vertex `%s`."
                    + " Make the zones adjacent in the topology, or place the modules in one zone.");

    private final DiagnosticDescriptor descriptor;

    PlaceCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
