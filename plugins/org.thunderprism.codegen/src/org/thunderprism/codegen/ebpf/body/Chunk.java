package org.thunderprism.codegen.ebpf.body;

import java.util.LinkedHashSet;
import java.util.Set;
import org.thunderprism.codegen.ebpf.text.CText;

/** Statements that stand together: what they look up is looked up at their begin, and their variables end with them. */
final class Chunk {

    private final CText statements = new CText();
    private final Set<Resource> resources = new LinkedHashSet<>();
    private final CText lookups = new CText();
    private int weight;

    CText statements() {
        return statements;
    }

    void require(Resource resource) {
        if (resources.add(resource)) {
            resource.lookup().accept(lookups);
        }
    }

    /** Says that a pointer is known already. */
    void provide(Resource resource) {
        resources.add(resource);
    }

    int resources() {
        return resources.size();
    }

    void weigh(int more) {
        weight += more;
    }

    int weight() {
        return weight;
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Lookups and statements. */
    CText text() {
        return new CText().add(lookups).add(statements);
    }
}
