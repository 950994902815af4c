package org.thunderprism.lang.topology.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.format.Indentation;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/**
 * Brings a text up to date with a topology that was read from it and changed since. What did not change stays as it was written,
 * comments and layout included: an element that is new gets a line of its own behind the one before it, one that is gone takes its
 * line and its doc comment with it, and of one that changed only the clauses change.
 */
final class TopologyPatch {

    private final String text;
    /** What the elements of the topology were when they were read. */
    private final Map<EObject, EObject> origins;

    private final Clauses clauses;
    private final TopologyPrinter printer;
    private final Edits edits = new Edits();
    private final Map<Integer, StringBuilder> insertions = new HashMap<>();

    private TopologyPatch(String text, Map<EObject, EObject> origins, Clauses clauses, TopologyPrinter printer) {
        this.text = text;
        this.origins = origins;
        this.clauses = clauses;
        this.printer = printer;
    }

    /**
     * What has to change in the text, in its order.
     *
     * @param text that was read
     * @param read the topology as it is in the text
     * @param topology as it is now
     * @param origins for every element of {@code topology} that is in the text, its counterpart in {@code read}
     */
    static List<TextChange> changes(
            String text,
            Topology read,
            Topology topology,
            Map<EObject, EObject> origins,
            Clauses clauses,
            TopologyPrinter printer) {
        TopologyPatch patch = new TopologyPatch(text, origins, clauses, printer);
        patch.patchClauses(topology, read);
        int header = headerEnd(read, clauses);
        int zones = patch.patch(read.getZones(), topology.getZones(), header);
        int vertices = patch.patch(read.getVertices(), topology.getVertices(), zones);
        patch.patch(read.getEdges(), topology.getEdges(), vertices);
        patch.insertions.forEach((offset, inserted) -> patch.edits.insert(offset, inserted.toString()));
        return patch.edits.changes(0, text.length());
    }

    private static int headerEnd(Topology read, Clauses clauses) {
        WrittenElement written = WrittenElement.of(read);
        int end = written.afterFirst();
        for (Clause<Topology> clause : clauses.of(read)) {
            WrittenElement.Region region = written.region(clause);
            end = region == null ? end : region.end();
        }
        return end;
    }

    /**
     * Patches the elements of one kind.
     *
     * @param before where the elements of the kinds before it end
     * @return where those end that stay, or {@code before}
     */
    private int patch(List<? extends EObject> old, List<? extends EObject> now, int before) {
        List<EObject> kept = inOrder(old, now);
        Set<EObject> stays = new HashSet<>(kept);
        Set<EObject> keptOrigins = new HashSet<>();
        kept.forEach(element -> keptOrigins.add(origins.get(element)));
        Map<EObject, String> moved = new HashMap<>();
        for (EObject element : now) {
            EObject origin = origins.get(element);
            if (origin != null) {
                patchElement(element, origin);
                if (!stays.contains(element)) {
                    WrittenElement written = WrittenElement.of(origin);
                    moved.put(element, edits.apply(text, written.start(), written.end()));
                }
            }
        }
        for (EObject each : old) {
            if (!keptOrigins.contains(each)) {
                remove(WrittenElement.of(each));
            }
        }
        EObject anchor = null;
        List<EObject> leading = new ArrayList<>();
        for (EObject element : now) {
            if (stays.contains(element)) {
                anchor = origins.get(element);
            } else if (anchor != null) {
                insertAfter(WrittenElement.of(anchor).end(), "\n" + written(element, moved));
            } else {
                leading.add(element);
            }
        }
        insertLeading(leading, kept, old, before, moved);
        return kept.isEmpty()
                ? before
                : WrittenElement.of(origins.get(kept.getLast())).end();
    }

    private String written(EObject element, Map<EObject, String> moved) {
        return moved.containsKey(element) ? moved.get(element) : printer.print(element);
    }

    /** New elements before all that stay: before the first of them, where the old ones were, or after the other kinds. */
    private void insertLeading(
            List<EObject> leading,
            List<EObject> kept,
            List<? extends EObject> old,
            int before,
            Map<EObject, String> moved) {
        EObject next = !kept.isEmpty() ? origins.get(kept.getFirst()) : old.isEmpty() ? null : old.getFirst();
        String separator = "\n\n";
        for (EObject element : leading) {
            if (next == null) {
                insertAfter(before, separator + written(element, moved));
                separator = "\n";
            } else {
                int start = Lines.startWithDocumentation(
                        text, WrittenElement.of(next).start());
                insertAt(Lines.blankStart(text, start), written(element, moved) + "\n");
            }
        }
    }

    /** Behind what else stands in the line. */
    private void insertAfter(int offset, String inserted) {
        insertAt(Lines.endOfItem(text, offset), inserted);
    }

    private void insertAt(int offset, String inserted) {
        insertions.computeIfAbsent(offset, key -> new StringBuilder()).append(inserted);
    }

    private void remove(WrittenElement written) {
        int start = Lines.startWithDocumentation(text, written.start());
        int lineStart = Lines.blankStart(text, start);
        boolean ownLine = lineStart == 0 || text.charAt(lineStart - 1) == '\n';
        int end = Lines.endOfItem(text, written.end());
        if (ownLine) {
            edits.replace(lineStart, Lines.lineBreakEnd(text, end), "");
        } else {
            edits.replace(lineStart, written.end(), "");
        }
    }

    /** The elements that are in the text already and need not be moved: as many as have kept their order. */
    private List<EObject> inOrder(List<? extends EObject> old, List<? extends EObject> now) {
        Map<EObject, Integer> positions = new HashMap<>();
        for (EObject each : old) {
            positions.put(each, positions.size());
        }
        List<EObject> present = now.stream()
                .filter(each -> positions.containsKey(origins.get(each)))
                .map(EObject.class::cast)
                .toList();
        return LongestRun.of(present, each -> positions.get(origins.get(each)));
    }

    private void patchElement(EObject element, EObject origin) {
        patchClauses(element, origin);
        if (element instanceof Vertex vertex && origin instanceof Vertex old) {
            patchBraces(vertex, old);
        }
    }

    private void patchBraces(Vertex vertex, Vertex old) {
        Capabilities now = vertex.getCapabilities();
        Capabilities before = old.getCapabilities();
        if (before == null && now != null) {
            edits.insert(WrittenElement.of(old).end(), " " + printer.braces(now, Integer.MAX_VALUE));
        } else if (before != null && now == null) {
            WrittenElement written = WrittenElement.of(before);
            edits.replace(Lines.blankStart(text, written.start()), written.end(), "");
        } else if (before != null) {
            patchClauses(now, before);
        }
    }

    private <T extends EObject> void patchClauses(T element, T origin) {
        WrittenElement written = WrittenElement.of(origin);
        int last = written.afterFirst();
        for (Clause<T> clause : clauses.of(origin)) {
            WrittenElement.Region region = written.region(clause);
            if (!isSame(clause, element, origin)) {
                String now = clause.text(element);
                if (region == null) {
                    edits.insert(last, (origin instanceof Topology ? " " : separator(last, written.end())) + now);
                } else if (now.isEmpty()) {
                    edits.replace(Lines.startOfClause(text, region.start(), region.end()), region.end(), "");
                } else {
                    edits.replace(region.start(), region.end(), now);
                }
            }
            last = region == null ? last : region.end();
        }
    }

    /** A new clause gets a line of its own where the others have one. */
    private String separator(int previous, int end) {
        int next = Lines.blankEnd(text, previous);
        boolean broken = next < end && Lines.lineBreakEnd(text, next) > next;
        return broken ? "\n" + Indentation.STEP : " ";
    }

    /** What cannot be written, and could not be read either, has not changed. */
    private static <T> boolean isSame(Clause<T> clause, T element, T origin) {
        return text(clause, element).equals(text(clause, origin));
    }

    private static <T> Optional<String> text(Clause<T> clause, T element) {
        try {
            return Optional.of(clause.text(element));
        } catch (UnwritableTopology incomplete) {
            return Optional.empty();
        }
    }
}
