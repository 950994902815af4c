package org.thunderprism.diagram.property;

import java.util.List;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.diagram.document.RefusedChange;

/**
 * Something about an element that a user can read and change, in words as in the topology's text.
 *
 * @param name for the protocol
 * @param label for people
 * @param help how it is written, or what holds without it
 * @param reader what it is; empty for what the text does not say
 * @param options what it can be; empty unless it is a choice
 * @param <T> the element
 */
record Property<T extends EObject>(
        String name,
        String label,
        Kind kind,
        String help,
        Function<T, String> reader,
        Function<T, List<String>> options,
        Setter<T> setter) {

    /** How people enter it. */
    enum Kind {
        TEXT("text"),
        /** One of the options, or none. */
        CHOICE("choice"),
        /** Some of the options, between commas; their order counts. */
        CHOICES("choices");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** Checks a text before anything is changed. */
    @FunctionalInterface
    interface Setter<T> {

        /**
         * What gives an element the value that a text stands for.
         *
         * @param text without blanks around it; empty to take the value away
         * @throws RefusedChange when the text does not stand for any
         */
        Runnable prepare(T element, String text);
    }

    static <T extends EObject> Property<T> text(
            String name, String label, String help, Function<T, String> reader, Setter<T> setter) {
        return new Property<>(name, label, Kind.TEXT, help, reader, element -> List.of(), setter);
    }
}
