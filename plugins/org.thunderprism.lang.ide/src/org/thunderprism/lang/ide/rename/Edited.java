package org.thunderprism.lang.ide.rename;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.thunderprism.lang.ide.navigation.ReferenceService.Place;

/**
 * A text after a renaming.
 *
 * @param shifts how far what stands from an offset on has moved
 */
record Edited(String text, NavigableMap<Integer, Integer> shifts) {

    static final Edited UNCHANGED = new Edited("", new TreeMap<>());

    static Edited of(String text, List<Place> places, String name) {
        StringBuilder result = new StringBuilder();
        NavigableMap<Integer, Integer> shifts = new TreeMap<>();
        int end = 0;
        int shift = 0;
        for (Place place :
                places.stream().sorted(Comparator.comparingInt(Place::offset)).toList()) {
            result.append(text, end, place.offset()).append(name);
            end = place.offset() + place.length();
            shift += name.length() - place.length();
            shifts.put(end, shift);
        }
        return new Edited(result.append(text, end, text.length()).toString(), shifts);
    }

    /** Where the name that stood at an offset stands now. */
    int moved(int offset) {
        Map.Entry<Integer, Integer> last = shifts.floorEntry(offset);
        return last == null ? offset : offset + last.getValue();
    }
}
