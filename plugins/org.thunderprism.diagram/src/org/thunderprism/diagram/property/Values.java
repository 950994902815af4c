package org.thunderprism.diagram.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.lang.linking.Similar;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.lang.topology.value.Names;
import org.thunderprism.lang.topology.value.Quantity;

/** Properties of common kinds. What is wrong with a value is said as in a text editor. */
final class Values {

    private Values() {}

    static <T extends EObject> Property<T> description(Function<T, String> reader, BiConsumer<T, String> writer) {
        return string("description", "Description", "a few words for people", reader, writer);
    }

    static <T extends EObject> Property<T> string(
            String name, String label, String help, Function<T, String> reader, BiConsumer<T, String> writer) {
        return Property.text(
                name,
                label,
                help,
                element -> orEmpty(reader.apply(element)),
                (element, text) -> () -> writer.accept(element, text.isEmpty() ? null : text));
    }

    /**
     * A name that no other element of its kind has.
     *
     * @param kind for messages: {@code a vertex}
     * @param others all elements of the kind
     */
    static <T extends EObject> Property<T> name(
            String kind, Function<T, List<T>> others, Function<T, String> reader, BiConsumer<T, String> writer) {
        return Property.text(
                "name",
                "Name",
                "letters, digits and underscores, a letter first",
                element -> orEmpty(reader.apply(element)),
                (element, text) -> {
                    if (!Names.isName(text)) {
                        throw new RefusedChange(TopologyCode.NAME.message(text));
                    }
                    boolean taken = others.apply(element).stream()
                            .anyMatch(other -> other != element && text.equals(reader.apply(other)));
                    if (taken) {
                        throw new RefusedChange(TopologyCode.DUPLICATE_NAME.message(kind, text));
                    }
                    return () -> writer.accept(element, text);
                });
    }

    /** A number with its unit that is written only when it is set. */
    static <T extends EObject> Property<T> quantity(
            String name, String label, EAttribute attribute, Quantity quantity, String without) {
        return Property.text(
                name,
                label,
                quantity.help() + "; " + without + " when empty",
                element ->
                        element.eIsSet(attribute) ? quantity.text(((Number) element.eGet(attribute)).longValue()) : "",
                (element, text) -> {
                    if (text.isEmpty()) {
                        return () -> element.eUnset(attribute);
                    }
                    long value = read(quantity, text);
                    Object typed = attribute.getEAttributeType().getInstanceClass() == int.class
                            ? (Object) Math.toIntExact(value)
                            : (Object) value;
                    return () -> element.eSet(attribute, typed);
                });
    }

    static long read(Quantity quantity, String text) {
        return quantity.read(text)
                .orElseThrow(() -> new RefusedChange(
                        TopologyCode.MALFORMED_QUANTITY.message(text, quantity.kind(), quantity.help())));
    }

    /** The parts of a list, without blanks and empty ones. */
    static List<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The elements that the parts of a list name. */
    static <E> List<E> all(String text, Function<String, E> find) {
        List<E> found = new ArrayList<>();
        for (String part : parts(text)) {
            E element = find.apply(part);
            if (found.contains(element)) {
                throw new RefusedChange(TopologyCode.SAID_TWICE.message(part));
            }
            found.add(element);
        }
        return found;
    }

    /** The first of some elements that has a name. */
    static <E> Optional<E> named(String name, List<E> elements, Function<E, String> names) {
        return elements.stream().filter(each -> name.equals(names.apply(each))).findFirst();
    }

    /** {@code ; did you mean 'core'?}, or nothing. */
    static String similar(String name, List<String> known) {
        return Similar.to(name, known)
                .map(meant -> "; did you mean '" + meant + "'?")
                .orElse("");
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
