package org.thunderprism.compiler.place.search;

import java.util.List;

/** What a search came to. */
public sealed interface Outcome {

    /** All parts have a site. */
    record Placed(Solution solution) implements Outcome {}

    /**
     * A part found no site.
     *
     * @param part its number
     * @param obstacles why, for each site
     * @param proven whether there is no placement at all; otherwise none was found
     */
    record Unplaced(int part, List<Obstacle> obstacles, boolean proven) implements Outcome {
        public Unplaced {
            obstacles = List.copyOf(obstacles);
        }
    }
}
