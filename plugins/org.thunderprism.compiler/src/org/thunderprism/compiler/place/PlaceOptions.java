package org.thunderprism.compiler.place;

import org.thunderprism.compiler.place.search.SearchOptions;

/**
 * What a placement is asked for.
 *
 * @param move whether modules that may be anywhere are placed anew; otherwise they stay at the program's facet
 * @param search how hard to look
 */
public record PlaceOptions(boolean move, SearchOptions search) {

    /** All modules stay. */
    public static final PlaceOptions STAY = new PlaceOptions(false, SearchOptions.DEFAULT);

    /** Modules that may be anywhere are placed. */
    public static final PlaceOptions MOVE = new PlaceOptions(true, SearchOptions.DEFAULT);
}
