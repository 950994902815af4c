package org.thunderprism.witness.ebpf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;

/**
 * Finds the source range of a place that a tool names. Generated C says by {@code #line} which line of which source file
 * a statement comes from; files are named by the end of their path.
 */
final class SourcePlaces {

    private record Line(String file, int number) {}

    private final Map<Line, Origin> origins = new HashMap<>();
    private final Set<String> files = new TreeSet<>();

    SourcePlaces(Program program) {
        program.getStates().stream().map(State::getOrigin).forEach(this::add);
        for (TreeIterator<EObject> all = program.eAllContents(); all.hasNext(); ) {
            if (all.next() instanceof Instruction instruction) {
                add(instruction.getOrigin());
            }
        }
    }

    private void add(Origin origin) {
        if (origin != null) {
            String file = origin.range().file();
            files.add(file);
            origins.putIfAbsent(new Line(file, origin.range().line()), origin);
        }
    }

    /**
     * The first instruction of a line, with the macros that it came through.
     *
     * @param name the end of the file's path
     * @return empty when the file is not one of the program's
     */
    Optional<Origin> find(String name, int line) {
        return files.stream()
                .filter(file -> file.equals(name) || file.endsWith("/" + name) || file.endsWith("\\" + name))
                .findFirst()
                .map(file ->
                        origins.getOrDefault(new Line(file, line), Origin.at(new SourceRange(file, line, 1, 0, 0))));
    }
}
