package org.thunderprism.compiler.place.problem;

import java.util.List;
import java.util.Set;

/**
 * Parts to put on sites.
 *
 * @param sites by number
 * @param links between them
 * @param adjacentZones pairs of zones, the smaller number first, that may exchange data; a zone may with itself
 * @param parts by number
 * @param flows between parts
 * @param home number of the site that is taken among sites that cost the same
 */
public record PlacementProblem(
        List<Site> sites, List<Link> links, Set<ZonePair> adjacentZones, List<Part> parts, List<Flow> flows, int home) {

    public PlacementProblem {
        sites = List.copyOf(sites);
        links = List.copyOf(links);
        adjacentZones = Set.copyOf(adjacentZones);
        parts = List.copyOf(parts);
        flows = List.copyOf(flows);
    }

    /** Two zones, the smaller number first. */
    public record ZonePair(int smaller, int larger) {

        public static ZonePair of(int one, int other) {
            return new ZonePair(Math.min(one, other), Math.max(one, other));
        }
    }

    /** Whether parts at these sites may exchange data, as far as zones are concerned. */
    public boolean mayExchange(int one, int other) {
        int zone = sites.get(one).zone();
        int otherZone = sites.get(other).zone();
        return zone == otherZone
                || zone == Site.NO_ZONE
                || otherZone == Site.NO_ZONE
                || adjacentZones.contains(ZonePair.of(zone, otherZone));
    }

    /** How many zones there are; some of them may be without a site. */
    public int zones() {
        int ofSites = sites.stream().mapToInt(Site::zone).max().orElse(Site.NO_ZONE);
        int adjacent = adjacentZones.stream().mapToInt(ZonePair::larger).max().orElse(Site.NO_ZONE);
        return Math.max(ofSites, adjacent) + 1;
    }
}
