package org.thunderprism.lang.validation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/** Who uses what in a program, over all its files. */
@Singleton
final class ProgramUses {

    @Inject
    private IResourceScopeCache cache;

    @Inject
    private Imports imports;

    Uses of(ThunderFile file) {
        return cache.get(Uses.class, file.eResource(), () -> new Uses(file));
    }

    /** Of the file itself first, then of what it imports. */
    List<Uses> visible(ThunderFile file) {
        return imports.visibleFiles(file.eResource()).stream().map(this::of).toList();
    }

    /** The modules that have to run before this one: those it names after `after`, and those whose lets it uses. */
    Collection<ModuleDeclaration> predecessors(ModuleDeclaration module) {
        Set<ModuleDeclaration> predecessors = new LinkedHashSet<>();
        for (ModuleDeclaration other : module.getAfter()) {
            if (!other.eIsProxy()) {
                predecessors.add(other);
            }
        }
        for (Let let : of((ThunderFile) module.eContainer()).letsOf(module)) {
            ModuleDeclaration other = EcoreUtil2.getContainerOfType((EObject) let, ModuleDeclaration.class);
            if (other != module && other != null) {
                predecessors.add(other);
            }
        }
        return predecessors;
    }

    Collection<Function> calls(Function function) {
        return of((ThunderFile) function.eContainer()).callsOf(function);
    }

    Collection<Constant> constants(Constant constant) {
        return of((ThunderFile) constant.eContainer()).constantsOf(constant);
    }
}
