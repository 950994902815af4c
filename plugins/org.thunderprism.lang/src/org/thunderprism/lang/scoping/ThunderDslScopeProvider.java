package org.thunderprism.lang.scoping;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.SimpleScope;

/** What can be named at a place, for content assist; linking itself asks {@link NameLookup} directly. */
public class ThunderDslScopeProvider extends AbstractThunderDslScopeProvider {

    @Inject
    private NameLookup lookup;

    @Override
    public IScope getScope(EObject context, EReference reference) {
        List<IEObjectDescription> descriptions = new ArrayList<>();
        for (String name : lookup.names(context, reference)) {
            for (EObject element : lookup.find(context, reference, name)) {
                descriptions.add(EObjectDescription.create(QualifiedName.create(name), element));
            }
        }
        return new SimpleScope(IScope.NULLSCOPE, descriptions);
    }
}
