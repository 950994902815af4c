package org.thunderprism.diagram.sirius.tests.specification;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.thunderprism.model.topology.TopologyPackage;

/** A description as EMF reads it, with metamodels made of what is known of those of Sirius. */
public final class Specification {

    private final Resource resource;

    private Specification(Resource resource) {
        this.resource = resource;
    }

    /** The diagram. */
    public static Specification load() {
        return load("description/topology.odesign");
    }

    /** The pages of the Properties view. */
    public static Specification loadProperties() {
        return load("description/properties.odesign");
    }

    private static Specification load(String path) {
        ResourceSet resources = new ResourceSetImpl();
        SiriusFacts.packages().forEach(resources.getPackageRegistry()::put);
        resources.getPackageRegistry().put(TopologyPackage.eNS_URI, TopologyPackage.eINSTANCE);
        Resource resource = new XMIResourceImpl(URI.createFileURI(file(path).getPath()));
        resources.getResources().add(resource);
        try {
            resource.load(Map.of(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, Boolean.TRUE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Specification(resource);
    }

    /** A file of the bundle. */
    public static File file(String path) {
        return new File("../org.thunderprism.diagram.sirius", path);
    }

    public Resource resource() {
        return resource;
    }

    public EObject group() {
        return resource.getContents().getFirst();
    }

    /** Every element, from the outside to the inside. */
    public Stream<EObject> elements() {
        return StreamSupport.stream(((Iterable<EObject>) resource::getAllContents).spliterator(), false);
    }

    /** Every element of a class. */
    public List<EObject> all(String className) {
        return elements().filter(each -> is(each, className)).toList();
    }

    /** The element of a class that has a name. */
    public EObject named(String className, String name) {
        return all(className).stream()
                .filter(each -> name.equals(text(each, "name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + className + " " + name));
    }

    public static boolean is(EObject element, String className) {
        return element.eClass().getName().equals(className)
                || element.eClass().getEAllSuperTypes().stream()
                        .anyMatch(type -> type.getName().equals(className));
    }

    public static Object get(EObject element, String feature) {
        EStructuralFeature found = element.eClass().getEStructuralFeature(feature);
        if (found == null) {
            throw new AssertionError(element.eClass().getName() + " has no " + feature);
        }
        return element.eGet(found);
    }

    public static String text(EObject element, String feature) {
        return (String) get(element, feature);
    }

    public static EObject one(EObject element, String feature) {
        return (EObject) get(element, feature);
    }

    public static List<EObject> many(EObject element, String feature) {
        List<EObject> entries = new ArrayList<>();
        ((List<?>) get(element, feature)).forEach(entry -> entries.add((EObject) entry));
        return entries;
    }

    /** What an element refers to, proxies included. */
    static Stream<EObject> targets(EObject element, EReference reference) {
        Object value = element.eGet(reference, false);
        return value instanceof InternalEList<?> list
                ? list.basicList().stream().map(EObject.class::cast)
                : Stream.of(value).filter(Objects::nonNull).map(EObject.class::cast);
    }

    /** Class and names from the outside to the inside, for messages. */
    public static String path(EObject element) {
        String own = element.eClass().getName();
        EStructuralFeature name = element.eClass().getEStructuralFeature("name");
        String label = name == null || element.eGet(name) == null ? own : own + " '" + element.eGet(name) + "'";
        return element.eContainer() == null ? label : path(element.eContainer()) + " / " + label;
    }
}
