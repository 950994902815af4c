package org.thunderprism.diagram.arrangement;

import org.thunderprism.lang.topology.picture.Projection;
import org.thunderprism.lang.topology.picture.Projection.Cell;
import org.thunderprism.lang.topology.picture.Projection.Place;

/** How the cells of the grid are seen. */
public interface Grid {

    /** In space, from the front and a little from above. */
    Grid PRISM = new Grid() {
        @Override
        public Place seen(Cell cell) {
            return Projection.seen(cell);
        }

        @Override
        public Cell cellAt(Place place, int floor) {
            return Projection.cellAt(place, floor);
        }
    };

    /** Where the middle of a cell is seen. */
    Place seen(Cell cell);

    /** The cell of a floor that is seen at a place, or next to it. */
    Cell cellAt(Place place, int floor);
}
