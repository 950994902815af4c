package org.thunderprism.lang.scoping;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.CALL__CALLEE;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.FEATURE_KEY__FEATURE;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MAP_EXPRESSION__TABLES;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MEMBER__MEMBER;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MODULE_DECLARATION__AFTER;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.NAMED_TYPE__DECLARATION;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.NAME_REFERENCE__TARGET;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.PROGRAM_HEADER__TOPOLOGY;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.TREE_SPLIT__KEY;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.VERTEX_LIST__VERTICES;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.VERTEX_VALUE__VERTEX;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.thunderprism.lang.builtin.Builtins;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.thunderDsl.Binary;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.thunderDsl.For;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.Parameter;
import org.thunderprism.lang.thunderDsl.Range;
import org.thunderprism.lang.thunderDsl.Select;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/**
 * Finds what a name stands for. From the inside out: what is declared earlier in the enclosing blocks, loop variables and
 * parameters; then the file's declarations and those it imports; then what other modules share; then what the language
 * declares; then the vertices of the topology.
 */
@Singleton
public final class NameLookup {

    private final Builtins builtins;
    private final Imports imports;
    private final IResourceScopeCache cache;

    @Inject
    NameLookup(Builtins builtins, Imports imports, IResourceScopeCache cache) {
        this.builtins = builtins;
        this.imports = imports;
        this.cache = cache;
    }

    /**
     * What a name can stand for at a place. More than one element means that the name is ambiguous there; of declarations that
     * are in conflict with each other only the first counts.
     *
     * @param context the element that holds the reference
     */
    public List<? extends EObject> find(EObject context, EReference reference, String name) {
        VisibleDeclarations visible = visible(context.eResource());
        if (reference == NAME_REFERENCE__TARGET) {
            return value(context, name, visible);
        }
        if (reference == MEMBER__MEMBER) {
            return member(receiver((Member) context), name);
        }
        if (reference == NAMED_TYPE__DECLARATION) {
            EObject builtin = builtins.type(name);
            return builtin == null ? first(visible.enumerations(), name) : List.of(builtin);
        }
        if (reference == CALL__CALLEE) {
            EObject builtin = builtins.function(name);
            return builtin == null ? first(visible.callables(), name) : List.of(builtin);
        }
        if (reference == FEATURE_KEY__FEATURE) {
            return visible.features().getOrDefault(name, List.of());
        }
        if (reference == MODULE_DECLARATION__AFTER) {
            return first(visible.modules(), name);
        }
        if (reference == MAP_EXPRESSION__TABLES) {
            return first(visible.tables(), name);
        }
        if (reference == TREE_SPLIT__KEY) {
            TableDeclaration table = EcoreUtil2.getContainerOfType(context, TableDeclaration.class);
            return table == null ? List.of() : named(table.getKeys(), name);
        }
        if (reference == VERTEX_VALUE__VERTEX || reference == VERTEX_LIST__VERTICES) {
            return vertex(context.eResource(), name);
        }
        if (reference == PROGRAM_HEADER__TOPOLOGY) {
            return topology(context.eResource(), name);
        }
        return List.of();
    }

    /** Every name that {@link #find} would find at a place. */
    public Set<String> names(EObject context, EReference reference) {
        VisibleDeclarations visible = visible(context.eResource());
        Set<String> names = new HashSet<>();
        if (reference == NAME_REFERENCE__TARGET) {
            localNames(context, names);
            names.addAll(visible.values().keySet());
            names.addAll(visible.features().keySet());
            visible.shared().forEach((name, declarations) -> {
                if (!shared(context, declarations).isEmpty()) {
                    names.add(name);
                }
            });
            names.addAll(builtins.constantNames());
            vertices(context.eResource()).forEach(vertex -> names.add(vertex.getName()));
        } else if (reference == MEMBER__MEMBER) {
            members((Member) context).forEach(member -> names.add(name(member)));
        } else if (reference == NAMED_TYPE__DECLARATION) {
            names.addAll(builtins.typeNames());
            names.addAll(visible.enumerations().keySet());
        } else if (reference == CALL__CALLEE) {
            names.addAll(builtins.functionNames());
            names.addAll(visible.callables().keySet());
        } else if (reference == FEATURE_KEY__FEATURE) {
            names.addAll(visible.features().keySet());
        } else if (reference == MODULE_DECLARATION__AFTER) {
            names.addAll(visible.modules().keySet());
        } else if (reference == MAP_EXPRESSION__TABLES) {
            names.addAll(visible.tables().keySet());
        } else if (reference == TREE_SPLIT__KEY) {
            EcoreUtil2.getContainerOfType(context, TableDeclaration.class)
                    .getKeys()
                    .forEach(key -> names.add(key.getName()));
        } else if (reference == VERTEX_VALUE__VERTEX || reference == VERTEX_LIST__VERTICES) {
            vertices(context.eResource()).forEach(vertex -> names.add(vertex.getName()));
        } else if (reference == PROGRAM_HEADER__TOPOLOGY) {
            names.addAll(
                    TopologyCatalogue.of(context.eResource().getResourceSet()).names());
            imports.visibleTopologies(context.eResource()).forEach(topology -> names.add(topology.getName()));
        }
        names.remove(null);
        return new TreeSet<>(names);
    }

    /** What can stand after the dot; empty when the receiver has no members, or is not known itself. */
    public static List<? extends EObject> members(Member member) {
        return members(receiver(member));
    }

    static List<? extends EObject> members(EObject receiver) {
        return switch (receiver) {
            case StateDeclaration state -> state.getFields();
            case Enumeration enumeration -> enumeration.getLiterals();
            case InputRecord input -> input.getFeatures();
            case null, default -> List.of();
        };
    }

    private static EObject receiver(Member member) {
        return member.getReceiver() instanceof NameReference name ? name.getTarget() : null;
    }

    /** Files may use many members of declarations that have many: the index is made once. */
    private List<EObject> member(EObject receiver, String name) {
        if (receiver == null || !(EcoreUtil.getRootContainer(receiver) instanceof ThunderFile file)) {
            return List.of();
        }
        EObject member = index(file).members(receiver).get(name);
        return member == null ? List.of() : List.of(member);
    }

    private List<? extends EObject> value(EObject context, String name, VisibleDeclarations visible) {
        EObject local = local(context, name, visible.own());
        if (local != null) {
            return List.of(local);
        }
        List<? extends EObject> found = first(visible.values(), name);
        if (found.isEmpty()) {
            found = visible.features().getOrDefault(name, List.of());
        }
        if (found.isEmpty()) {
            found = shared(context, visible.shared().get(name));
        }
        if (found.isEmpty() && builtins.constant(name) != null) {
            found = List.of(builtins.constant(name));
        }
        return found.isEmpty() ? vertex(context.eResource(), name) : found;
    }

    /** A module sees its own names only below their declarations, so that they do not count here. */
    private static List<EObject> shared(EObject context, List<EObject> declarations) {
        if (declarations == null) {
            return List.of();
        }
        ModuleDeclaration own = EcoreUtil2.getContainerOfType(context, ModuleDeclaration.class);
        return declarations.stream()
                .filter(declaration -> declaration.eContainer().eContainer() != own)
                .toList();
    }

    /** A declaration of that name further down in the blocks around a place, where the place does not see it yet. */
    public Optional<EObject> declaredLater(EObject context, String name) {
        DeclarationIndex index = visible(context.eResource()).own();
        for (EObject outer = context.eContainer(); outer != null; outer = outer.eContainer()) {
            if (outer instanceof Block block && index.locals(block).containsKey(name)) {
                return Optional.of(index.locals(block).get(name).get(0));
            }
        }
        return Optional.empty();
    }

    private static EObject local(EObject context, String name, DeclarationIndex index) {
        EObject inner = context;
        for (EObject outer = context.eContainer(); outer != null; inner = outer, outer = outer.eContainer()) {
            EObject found = switch (outer) {
                // First, since chains of operators are as deep as anything gets.
                case Binary operator -> null;
                case Block block -> declaredBefore(inner, index.locals(block).get(name), index);
                case For loop -> variable(loop.getVariable(), inner, name);
                case Select select -> variable(select.getVariable(), inner, name);
                case Fold fold -> variable(fold.getVariable(), inner, name);
                case Function function -> parameter(function, name);
                default -> null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static EObject declaredBefore(EObject statement, List<EObject> declarations, DeclarationIndex index) {
        if (declarations == null) {
            return null;
        }
        int position = index.position(statement);
        for (EObject declaration : declarations) {
            if (index.position(declaration) < position) {
                return declaration;
            }
        }
        return null;
    }

    /** The range of a loop does not see the loop's own variable. */
    private static EObject variable(LoopVariable variable, EObject inner, String name) {
        return !(inner instanceof Range) && variable != null && name.equals(variable.getName()) ? variable : null;
    }

    private static EObject parameter(Function function, String name) {
        for (Parameter parameter : function.getParameters()) {
            if (name.equals(parameter.getName())) {
                return parameter;
            }
        }
        return null;
    }

    private void localNames(EObject context, Set<String> names) {
        DeclarationIndex index = visible(context.eResource()).own();
        EObject inner = context;
        for (EObject outer = context.eContainer(); outer != null; inner = outer, outer = outer.eContainer()) {
            switch (outer) {
                case Block block -> {
                    EObject statement = inner;
                    index.locals(block).forEach((name, declarations) -> {
                        if (declaredBefore(statement, declarations, index) != null) {
                            names.add(name);
                        }
                    });
                }
                case For loop -> add(loop.getVariable(), inner, names);
                case Select select -> add(select.getVariable(), inner, names);
                case Fold fold -> add(fold.getVariable(), inner, names);
                case Function function -> function.getParameters().forEach(parameter -> names.add(parameter.getName()));
                default -> {
                    // declares nothing
                }
            }
        }
    }

    private static void add(LoopVariable variable, EObject inner, Set<String> names) {
        if (!(inner instanceof Range) && variable != null && variable.getName() != null) {
            names.add(variable.getName());
        }
    }

    private static List<EObject> first(Map<String, List<EObject>> names, String name) {
        List<EObject> found = names.get(name);
        return found == null ? List.of() : found.subList(0, 1);
    }

    private static List<EObject> named(List<? extends EObject> candidates, String name) {
        for (EObject candidate : candidates) {
            if (name.equals(name(candidate))) {
                return List.of(candidate);
            }
        }
        return List.of();
    }

    static String name(EObject element) {
        return (String) element.eGet(element.eClass().getEStructuralFeature("name"));
    }

    /** An imported topology hides one of the catalogue that has the same name. */
    private List<Topology> topology(Resource file, String name) {
        return imports.visibleTopologies(file).stream()
                .filter(topology -> name.equals(topology.getName()))
                .findFirst()
                .or(() -> Optional.ofNullable(
                        TopologyCatalogue.of(file.getResourceSet()).find(name)))
                .stream()
                .toList();
    }

    private static List<? extends EObject> vertex(Resource file, String name) {
        return named(vertices(file), name);
    }

    private static List<Vertex> vertices(Resource file) {
        Topology topology = ProgramTopology.of(file);
        return topology.eIsProxy() ? List.of() : topology.getVertices();
    }

    private VisibleDeclarations visible(Resource resource) {
        return cache.get(VisibleDeclarations.class, resource, () -> {
            List<DeclarationIndex> files = new ArrayList<>();
            for (ThunderFile file : imports.visibleFiles(resource)) {
                files.add(index(file));
            }
            return files.isEmpty() ? VisibleDeclarations.NONE : VisibleDeclarations.of(files);
        });
    }

    private DeclarationIndex index(ThunderFile file) {
        return cache.get(DeclarationIndex.class, file.eResource(), () -> new DeclarationIndex(file));
    }
}
