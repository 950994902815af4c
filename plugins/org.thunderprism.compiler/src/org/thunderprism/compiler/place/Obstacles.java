package org.thunderprism.compiler.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thunderprism.compiler.place.problem.PlacementProblem;
import org.thunderprism.compiler.place.search.Obstacle;
import org.thunderprism.compiler.place.search.Outcome;

/** Why a part has no vertex, in words: vertices with the same reason share it. */
final class Obstacles {

    /** Vertices that are named for a reason; the others are counted. */
    private static final int NAMED = 4;

    private Obstacles() {}

    /** The modules that have no vertex. */
    static String parts(PlacementProblem problem, Outcome.Unplaced unplaced) {
        return problem.parts().get(unplaced.part()).modules().stream()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
    }

    static String text(PlacementProblem problem, Outcome.Unplaced unplaced) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Obstacle obstacle : unplaced.obstacles()) {
            byReason.computeIfAbsent(reason(obstacle), key -> new ArrayList<>())
                    .add(problem.sites().get(obstacle.site()).name());
        }
        return byReason.entrySet().stream()
                .map(entry -> named(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String named(List<String> vertices) {
        String first =
                vertices.stream().limit(NAMED).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return vertices.size() <= NAMED ? first : first + " and " + (vertices.size() - NAMED) + " more";
    }

    private static String reason(Obstacle obstacle) {
        return switch (obstacle.reason()) {
            case NOT_OFFERED -> "cannot serve it";
            case MEMORY -> budget("bytes of memory", obstacle);
            case TABLE_MEMORY -> budget("bytes of tables", obstacle);
            case STAGES -> budget("stages", obstacle);
            case ZONE -> "in a zone that is not adjacent to what it exchanges data with";
            case UNREACHABLE -> "without a path to what it exchanges data with";
        };
    }

    private static String budget(String what, Obstacle obstacle) {
        return String.format(
                Locale.ROOT, "has %,d %s left and it needs %,d", Math.max(0, obstacle.left()), what, obstacle.needed());
    }
}
