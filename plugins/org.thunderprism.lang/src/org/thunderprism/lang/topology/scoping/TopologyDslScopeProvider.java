package org.thunderprism.lang.topology.scoping;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.SimpleScope;
import org.thunderprism.lang.topology.linking.TopologyNames;

/** What can be named at a place; linking itself asks {@link TopologyNames} directly. */
public class TopologyDslScopeProvider extends AbstractTopologyDslScopeProvider {

    @Inject
    private TopologyNames names;

    @Override
    public IScope getScope(EObject context, EReference reference) {
        return new SimpleScope(
                IScope.NULLSCOPE,
                names.of(context, reference).entrySet().stream()
                        .map(each -> EObjectDescription.create(QualifiedName.create(each.getKey()), each.getValue()))
                        .toList());
    }
}
