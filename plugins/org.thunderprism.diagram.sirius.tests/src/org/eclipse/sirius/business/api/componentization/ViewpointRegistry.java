package org.eclipse.sirius.business.api.componentization;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Stands in for the class of Sirius, with the name and the methods that are called by reflection. */
public class ViewpointRegistry {

    private static final ViewpointRegistry INSTANCE = new Implementation();

    private final List<String> calls = new ArrayList<>();

    public static ViewpointRegistry getInstance() {
        return INSTANCE;
    }

    public Set<String> registerFromPlugin(String path) {
        calls.add("register " + path);
        return Set.of("viewpoint");
    }

    public void disposeFromPlugin(String viewpoint) {
        calls.add("dispose " + viewpoint);
    }

    /** What was asked for, in that order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** As in Sirius, the registry is of a class that others do not see. */
    private static final class Implementation extends ViewpointRegistry {}
}
