package org.thunderprism.compiler.place.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thunderprism.compiler.place.problem.Part;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.compiler.place.problem.Site;

/** Where the free parts of an instance are; some may be nowhere yet. Knows what a change would cost without making it. */
final class Assignment {

    static final int NOWHERE = -1;

    private final Instance instance;
    private final int[] sites;
    private final Resources[] taken;
    private final int[] zoneLoads;

    Assignment(Instance instance) {
        this.instance = instance;
        sites = new int[instance.size()];
        Arrays.fill(sites, NOWHERE);
        taken = instance.taken();
        zoneLoads = instance.zoneLoads();
    }

    /** The same parts at given sites. */
    static Assignment of(Instance instance, int[] sites) {
        Assignment assignment = new Assignment(instance);
        for (int part = 0; part < sites.length; part++) {
            assignment.put(part, sites[part]);
        }
        return assignment;
    }

    int site(int part) {
        return sites[part];
    }

    int[] sites() {
        return sites.clone();
    }

    /** The parts at a site. */
    int[] at(int site) {
        return IntStream.range(0, sites.length)
                .filter(part -> sites[part] == site)
                .toArray();
    }

    void put(int part, int site) {
        sites[part] = site;
        Part placed = instance.part(part);
        taken[site] = taken[site].plus(placed.demand());
        load(site, placed.modules().size());
    }

    void remove(int part) {
        int site = sites[part];
        sites[part] = NOWHERE;
        Part placed = instance.part(part);
        taken[site] = taken[site].minus(placed.demand());
        load(site, -placed.modules().size());
    }

    private void load(int site, int modules) {
        int zone = instance.zone(site);
        if (zone != Site.NO_ZONE) {
            zoneLoads[zone] += modules;
        }
    }

    /** What the parts at a site need together. */
    Resources taken(int site) {
        return taken[site];
    }

    /** Whether a site has room for so much more. */
    boolean hasRoom(int site, Resources demand) {
        return taken[site].plus(demand).fits(instance.budget(site));
    }

    /** Whether a site has room for a demand in the place of another one. */
    boolean hasRoom(int site, Resources demand, Resources instead) {
        return taken[site].minus(instead).plus(demand).fits(instance.budget(site));
    }

    /**
     * What a part that is nowhere costs at a site, as far as its neighbors are placed; {@link Instance#FORBIDDEN} when it must not be there.
     * Room is not looked at.
     */
    long cost(int part, int site) {
        long cost = paths(part, site, List.of());
        return cost >= Instance.FORBIDDEN
                ? cost
                : cost + added(site, instance.part(part).modules().size());
    }

    /** What a part's flows cost at a site, without those to some parts. */
    long paths(int part, int site, List<Integer> without) {
        long cost = instance.siteCost[part][site];
        int[] neighbors = instance.neighbors[part];
        for (int i = 0; i < neighbors.length && cost < Instance.FORBIDDEN; i++) {
            int other = sites[neighbors[i]];
            if (other != NOWHERE && !without.contains(neighbors[i])) {
                cost += instance.between(instance.bytes[part][i], other, site);
            }
        }
        return Math.min(cost, Instance.FORBIDDEN);
    }

    /** What it costs the balance that a site takes so many more modules. */
    long added(int site, int modules) {
        int zone = instance.zone(site);
        return zone == Site.NO_ZONE ? 0 : instance.balance.added(zone, zoneLoads[zone], modules);
    }

    /** The least imbalance when so many further modules come. */
    long imbalanceAtLeast(int further) {
        return instance.balance.atLeast(zoneLoads, further);
    }

    long imbalance() {
        return instance.balance.cost(zoneLoads);
    }

    /** What all flows cost. */
    long pathCost() {
        long twice = 0;
        long once = instance.fixedCost;
        for (int part = 0; part < sites.length; part++) {
            once += instance.siteCost[part][sites[part]];
            for (int i = 0; i < instance.neighbors[part].length; i++) {
                int other = sites[instance.neighbors[part][i]];
                twice += instance.between(instance.bytes[part][i], sites[part], other);
            }
        }
        return once + twice / 2;
    }

    long totalCost() {
        return pathCost() + imbalance();
    }
}
