package org.thunderprism.diagram.sirius.service;

import java.util.List;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.thunderprism.lang.topology.validation.Finding;
import org.thunderprism.lang.topology.validation.TopologyRules;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Topology;

/**
 * What is wrong in a topology, until it changes. A diagram asks for each rule and each element by itself, and each answer needs the whole
 * topology.
 */
final class Findings extends EContentAdapter {

    private List<Finding> found;

    private Findings() {}

    /** What is wrong with an element that is drawn; capabilities are drawn as their vertex. */
    static List<Finding> at(Topology topology, EObject drawn) {
        return of(topology).found(topology).stream()
                .filter(finding -> drawn == drawn(finding.element()))
                .toList();
    }

    private static EObject drawn(EObject element) {
        return element instanceof Capabilities ? element.eContainer() : element;
    }

    private static Findings of(Topology topology) {
        for (Adapter adapter : topology.eAdapters()) {
            if (adapter instanceof Findings findings) {
                return findings;
            }
        }
        Findings findings = new Findings();
        topology.eAdapters().add(findings);
        return findings;
    }

    private List<Finding> found(Topology topology) {
        if (found == null) {
            found = TopologyRules.check(topology);
        }
        return found;
    }

    @Override
    public void notifyChanged(Notification notification) {
        super.notifyChanged(notification);
        found = null;
    }
}
