package org.thunderprism.compiler.expand.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.NameReference;

/** In which order modules run: after those whose lets they use and those that {@code after} names, else as they are written. */
final class ModuleOrder {

    private ModuleOrder() {}

    /**
     * @param written the modules as they are written
     * @return all of them; modules in a circle, which validation reports, come last
     */
    static List<ModuleDeclaration> of(List<ModuleDeclaration> written) {
        Map<ModuleDeclaration, List<Integer>> followers = new LinkedHashMap<>();
        int[] waiting = new int[written.size()];
        for (int position = 0; position < written.size(); position++) {
            for (ModuleDeclaration before : before(written.get(position), written)) {
                followers.computeIfAbsent(before, key -> new ArrayList<>()).add(position);
                waiting[position]++;
            }
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int position = 0; position < waiting.length; position++) {
            if (waiting[position] == 0) {
                ready.add(position);
            }
        }
        Set<ModuleDeclaration> ordered = new LinkedHashSet<>();
        while (!ready.isEmpty()) {
            ModuleDeclaration next = written.get(ready.remove());
            ordered.add(next);
            for (int follower : followers.getOrDefault(next, List.of())) {
                if (--waiting[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        ordered.addAll(written);
        return List.copyOf(ordered);
    }

    private static Set<ModuleDeclaration> before(ModuleDeclaration module, List<ModuleDeclaration> all) {
        Set<ModuleDeclaration> before = new HashSet<>(module.getAfter());
        lets(module).forEach(let -> before.add(EcoreUtil2.getContainerOfType(let, ModuleDeclaration.class)));
        before.remove(module);
        before.retainAll(all);
        return before;
    }

    /** The lets that a module refers to, its own ones included, in source order. */
    static Set<Let> lets(ModuleDeclaration module) {
        Set<Let> lets = new LinkedHashSet<>();
        module.getBody().eAllContents().forEachRemaining(syntax -> {
            if (syntax instanceof NameReference reference && reference.getTarget() instanceof Let let) {
                lets.add(let);
            }
        });
        return lets;
    }
}
