package org.thunderprism.diagram.sirius;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;

/**
 * Viewpoints that are known to Sirius. Its registry is called by reflection, so that a workbench without Sirius can have this bundle, and
 * nothing is compiled against Sirius. There is nothing to be told to a user when it is missing.
 */
public final class ViewpointRegistration {

    static final String REGISTRY = "org.eclipse.sirius.business.api.componentization.ViewpointRegistry";

    private final Class<?> type;
    private final Object registry;
    private final List<Object> viewpoints;

    private ViewpointRegistration(Class<?> type, Object registry, List<Object> viewpoints) {
        this.type = type;
        this.registry = registry;
        this.viewpoints = viewpoints;
    }

    static ViewpointRegistration none() {
        return new ViewpointRegistration(null, null, List.of());
    }

    /**
     * Registers the viewpoints of a file.
     *
     * @param loader that sees Sirius, if any does
     * @param path of the file: the bundle's name, then the path inside
     * @return none without Sirius
     */
    public static ViewpointRegistration register(ClassLoader loader, String path) {
        try {
            Class<?> type = Class.forName(REGISTRY, true, loader);
            Object registry = type.getMethod("getInstance").invoke(null);
            Object viewpoints =
                    type.getMethod("registerFromPlugin", String.class).invoke(registry, path);
            return new ViewpointRegistration(type, registry, List.copyOf((Set<?>) viewpoints));
        } catch (ReflectiveOperationException | LinkageError absent) {
            return none();
        }
    }

    /** How many viewpoints are registered. */
    public int size() {
        return viewpoints.size();
    }

    /** Takes the viewpoints back. */
    public void dispose() {
        for (Object viewpoint : viewpoints) {
            try {
                disposal().invoke(registry, viewpoint);
            } catch (ReflectiveOperationException | LinkageError gone) {
                return;
            }
        }
    }

    private Method disposal() throws NoSuchMethodException {
        for (Method method : type.getMethods()) {
            if (method.getName().equals("disposeFromPlugin") && method.getParameterCount() == 1) {
                return method;
            }
        }
        throw new NoSuchMethodException("disposeFromPlugin");
    }
}
