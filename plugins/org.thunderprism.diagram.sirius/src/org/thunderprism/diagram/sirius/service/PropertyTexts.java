package org.thunderprism.diagram.sirius.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.thunderprism.lang.topology.value.Quantity;
import org.thunderprism.model.topology.AcceleratorKind;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyPackage.Literals;
import org.thunderprism.model.topology.Zone;

/** Between the values of features and texts, with the units of the topology's text. */
final class PropertyTexts {

    private static final Map<EStructuralFeature, Quantity> QUANTITIES = Map.of(
            Literals.VERTEX__X, Quantity.COORDINATE,
            Literals.VERTEX__Y, Quantity.COORDINATE,
            Literals.VERTEX__Z, Quantity.COORDINATE,
            Literals.EDGE__BANDWIDTH, Quantity.BANDWIDTH,
            Literals.EDGE__LATENCY, Quantity.LATENCY,
            Literals.EDGE__WEIGHT, Quantity.WEIGHT,
            Literals.CAPABILITIES__MEMORY, Quantity.MEMORY,
            Literals.CAPABILITIES__TABLE_MEMORY, Quantity.MEMORY,
            Literals.CAPABILITIES__STAGES, Quantity.COUNT);

    /** What an edge has even when nothing is said. */
    private static final Set<EStructuralFeature> USUAL =
            Set.of(Literals.EDGE__BANDWIDTH, Literals.EDGE__LATENCY, Literals.EDGE__WEIGHT);

    private PropertyTexts() {}

    /** The text of a feature; empty when nothing is said. */
    static String write(EObject element, EStructuralFeature feature) {
        Object value = element.eGet(feature);
        if (value == null || !element.eIsSet(feature) && !USUAL.contains(feature)) {
            return "";
        }
        if (element instanceof Capabilities capabilities && feature == Literals.CAPABILITIES__ACCELERATOR) {
            return capabilities.getAcceleratorKind().getLiteral() + " " + capabilities.getAccelerator();
        }
        if (value instanceof List<?> entries) {
            return entries.stream().map(PropertyTexts::entry).collect(Collectors.joining(", "));
        }
        return value instanceof Number number && QUANTITIES.containsKey(feature)
                ? QUANTITIES.get(feature).text(number.longValue())
                : value.toString();
    }

    private static String entry(Object entry) {
        return entry instanceof Zone zone ? zone.getName() : entry.toString();
    }

    static void clear(EObject element, EStructuralFeature feature) {
        element.eUnset(feature);
        if (feature == Literals.CAPABILITIES__ACCELERATOR) {
            element.eUnset(Literals.CAPABILITIES__ACCELERATOR_KIND);
        }
    }

    /** @return whether the text can be read; else nothing has changed */
    static boolean read(EObject element, EStructuralFeature feature, String text) {
        if (element instanceof Capabilities capabilities && feature == Literals.CAPABILITIES__ACCELERATOR) {
            return readAccelerator(capabilities, text);
        }
        Optional<?> value = value(element, feature, text);
        value.ifPresent(read -> element.eSet(feature, read));
        return value.isPresent();
    }

    private static Optional<?> value(EObject element, EStructuralFeature feature, String text) {
        if (feature == Literals.CAPABILITIES__BACKENDS) {
            return entries(text, word -> Optional.ofNullable(Backend.get(word)));
        }
        if (feature == Literals.ZONE__ADJACENT) {
            List<Zone> zones = ((Topology) element.eContainer()).getZones();
            return entries(
                    text,
                    name -> zones.stream()
                            .filter(zone -> name.equals(zone.getName()))
                            .findFirst());
        }
        Quantity quantity = QUANTITIES.get(feature);
        if (quantity == null) {
            return Optional.of(text);
        }
        boolean small = feature.getEType().getInstanceClass() == int.class;
        return quantity.read(text).map(value -> small ? (Object) Math.toIntExact(value) : value);
    }

    /** Empty when one of the entries is none. */
    private static <T> Optional<List<T>> entries(String text, Function<String, Optional<T>> reader) {
        List<T> entries = new ArrayList<>();
        for (String word : text.split(",")) {
            Optional<T> entry = reader.apply(word.strip());
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            entries.add(entry.get());
        }
        return Optional.of(entries.stream().distinct().toList());
    }

    /** {@code asic Tofino 2} */
    private static boolean readAccelerator(Capabilities capabilities, String text) {
        String[] words = text.split("\\s+", 2);
        AcceleratorKind kind = AcceleratorKind.get(words[0]);
        if (kind == null || words.length < 2) {
            return false;
        }
        capabilities.setAcceleratorKind(kind);
        capabilities.setAccelerator(words[1]);
        return true;
    }
}
