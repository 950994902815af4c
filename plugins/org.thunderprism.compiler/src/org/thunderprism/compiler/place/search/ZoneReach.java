package org.thunderprism.compiler.place.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.thunderprism.compiler.place.problem.Link;
import org.thunderprism.compiler.place.problem.Part;

/**
 * Which zones a part may be in when others are placed. Each flow may lead into an adjacent zone at most: parts that are {@code n} flows apart
 * are no more than {@code n} zones apart.
 */
final class ZoneReach {

    private final Instance instance;

    /** How many flows parts are apart, by the problem's numbers. */
    private final Distances flows;

    ZoneReach(Instance instance) {
        this.instance = instance;
        flows = new Distances(
                instance.problem.parts().size(),
                instance.problem.flows().stream()
                        .map(flow -> new Link(flow.from(), flow.to(), 1))
                        .toList());
    }

    /** By zone, whether a part may be there as far as the placed parts are concerned. */
    boolean[] zones(Assignment assignment, int free) {
        boolean[] possible = new boolean[instance.problem.zones()];
        Arrays.fill(possible, true);
        if (possible.length < 2) {
            return possible;
        }
        long[] apart = flows.from(instance.parts[free]);
        for (int number = 0; number < apart.length; number++) {
            Part other = instance.problem.parts().get(number);
            if (other.fixed() && apart[number] > 0) {
                restrict(possible, other.candidates(), apart[number]);
            }
        }
        for (int other = 0; other < instance.size(); other++) {
            int site = assignment.site(other);
            if (other != free && site != Assignment.NOWHERE) {
                restrict(possible, Set.of(site), apart[instance.parts[other]]);
            }
        }
        return possible;
    }

    private void restrict(boolean[] possible, Collection<Integer> sites, long apart) {
        for (int zone = 0; zone < possible.length; zone++) {
            int from = zone;
            possible[zone] &= sites.stream().anyMatch(site -> instance.zoneSteps(from, instance.zone(site)) <= apart);
        }
    }
}
