package org.thunderprism.compiler.place;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Echo;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.SelfReference;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.Sync;
import org.thunderprism.lang.thunderDsl.Verdict;
import org.thunderprism.lang.thunderDsl.VertexRange;

/**
 * Which modules may be placed freely. A module without {@code at} may when it means the same everywhere: it decides over no packet, sends and
 * awaits no message, and nothing in it depends on the vertex. Modules that share a state or a counter stay together.
 */
final class Mobility {

    private final Map<ModuleDeclaration, String> bound = new LinkedHashMap<>();
    private final Map<ModuleDeclaration, Set<EObject>> memory = new LinkedHashMap<>();
    private final List<Set<ModuleDeclaration>> groups;

    /** @param modules of a program, in source order */
    Mobility(List<ModuleDeclaration> modules) {
        for (ModuleDeclaration module : modules) {
            memory.put(module, new HashSet<>());
            Optional<String> reason = look(module);
            reason.ifPresent(text -> bound.put(module, text));
        }
        bindWhatShares();
        groups = groups();
    }

    /** Why a module stays where it is, as a half sentence; empty when it may be placed freely. */
    Optional<String> reason(ModuleDeclaration module) {
        return Optional.ofNullable(bound.get(module));
    }

    /** The modules that may be placed freely: those of a set stay together. */
    List<Set<ModuleDeclaration>> freeGroups() {
        return groups;
    }

    private Optional<String> look(ModuleDeclaration module) {
        Optional<String> found = Optional.empty();
        if (module.getPlace() != null) {
            found = Optional.of("the program says `at`");
        } else if (module.getTrigger() != null) {
            found = Optional.of("it runs when a message arrives there");
        }
        Deque<EObject> waiting = new ArrayDeque<>(List.of(module.getBody()));
        Set<EObject> seen = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            EObject syntax = waiting.remove();
            Optional<String> reason = reasonOf(syntax);
            found = found.isPresent() ? found : reason;
            syntax.eContents().stream().filter(seen::add).forEach(waiting::add);
            for (EObject used : syntax.eCrossReferences()) {
                if (used instanceof StateDeclaration || used instanceof CounterDeclaration) {
                    memory.get(module).add(used);
                } else if ((used instanceof Constant || used instanceof Function) && seen.add(used)) {
                    waiting.add(used);
                }
                StateDeclaration state = EcoreUtil2.getContainerOfType(used, StateDeclaration.class);
                if (state != null) {
                    memory.get(module).add(state);
                }
            }
            if (syntax instanceof CounterDeclaration counter) {
                memory.get(module).add(counter);
            }
        }
        return found;
    }

    private static Optional<String> reasonOf(EObject syntax) {
        return switch (syntax) {
            case Verdict verdict -> Optional.of("it decides over the packets there");
            case Sync sync -> Optional.of("it sends messages from there");
            case Echo echo -> Optional.of("it sends messages from there");
            case SelfReference self -> Optional.of("it uses `self`");
            case VertexRange range ->
                Optional.of("it loops over `" + range.getSet().getLiteral() + "`");
            case Constant constant
            when !constant.getVertexValues().isEmpty() ->
                Optional.of("`" + constant.getName() + "` differs from vertex to vertex");
            default -> Optional.empty();
        };
    }

    /** A module that shares memory with one that stays, stays too. */
    private void bindWhatShares() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (ModuleDeclaration module : memory.keySet()) {
                Optional<ModuleDeclaration> other = bound.containsKey(module)
                        ? Optional.empty()
                        : bound.keySet().stream()
                                .filter(each -> shares(module, each))
                                .findFirst();
                if (other.isPresent()) {
                    bound.put(module, "it shares memory with `" + other.get().getName() + "`");
                    changed = true;
                }
            }
        }
    }

    private boolean shares(ModuleDeclaration one, ModuleDeclaration other) {
        return memory.get(one).stream().anyMatch(memory.get(other)::contains);
    }

    private List<Set<ModuleDeclaration>> groups() {
        Map<ModuleDeclaration, Set<ModuleDeclaration>> grouped = new LinkedHashMap<>();
        for (ModuleDeclaration module : memory.keySet()) {
            if (bound.containsKey(module)) {
                continue;
            }
            Set<ModuleDeclaration> group = new LinkedHashSet<>();
            for (ModuleDeclaration other : new LinkedHashSet<>(grouped.keySet())) {
                if (shares(module, other)) {
                    group.addAll(grouped.get(other));
                }
            }
            group.add(module);
            group.forEach(member -> grouped.put(member, group));
        }
        return grouped.values().stream().distinct().toList();
    }
}
