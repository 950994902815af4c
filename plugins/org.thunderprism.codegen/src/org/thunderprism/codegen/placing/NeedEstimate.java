package org.thunderprism.codegen.placing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.codegen.ebpf.memory.StateLayout;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.compiler.place.ResourceEstimator;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.ir.Value;

/**
 * What modules need, from the layouts that code generators use. Memory is that of states, counters and tables; stages are the longest chain in
 * which one table or state is looked up with what another one gave. What several modules share counts for the first of them.
 */
public final class NeedEstimate implements ResourceEstimator {

    /** The value of a row and the structure's own bookkeeping in a hash or a search table. */
    private static final int ENTRY_OVERHEAD = 8;

    @Override
    public Map<String, Resources> estimate(Program program) {
        Map<String, Resources> needs = new LinkedHashMap<>();
        Set<EObject> counted = new HashSet<>();
        for (Module module : program.getModules()) {
            needs.merge(module.getName(), estimate(module, counted), Resources::plus);
        }
        return needs;
    }

    private static Resources estimate(Module module, Set<EObject> counted) {
        Map<EObject, Integer> depths = new HashMap<>();
        long memory = 0;
        long tables = 0;
        int stages = 0;
        for (TreeIterator<EObject> all = module.eAllContents(); all.hasNext(); ) {
            EObject element = all.next();
            int depth = 0;
            for (EObject used : element.eCrossReferences()) {
                depth = Math.max(depth, depths.getOrDefault(used, 0));
                if (counted.add(used)) {
                    memory += memory(used);
                    tables += used instanceof Table table ? bytes(table) : 0;
                }
            }
            if (element instanceof Lookup || element instanceof MapBlocks || element instanceof ReadState) {
                depth++;
            }
            if (element instanceof Value) {
                depths.put(element, depth);
            }
            stages = Math.max(stages, depth);
        }
        return new Resources(memory + tables, tables, stages);
    }

    private static long memory(EObject used) {
        return switch (used) {
            case State state -> (long) StateLayout.of(state).size() * state.getSlots();
            case Counter counter -> (long) Math.max(1, counter.getLength()) * Long.BYTES;
            default -> 0;
        };
    }

    private static long bytes(Table table) {
        return switch (table) {
            case MatchTable match -> {
                long entries = match.isRuntime()
                        ? match.getCapacity()
                        : match.getEntries().size();
                // Two bounds, or a value and a mask, for each key.
                long keys = match.getKeys().stream()
                        .map(TableKey::getType)
                        .mapToLong(type -> 2L * RecordLayout.storageBytes(type))
                        .sum();
                yield entries * (keys + resultBytes(table) + ENTRY_OVERHEAD);
            }
            // A threshold for each inner node of the tree, a row for each leaf.
            case FuzzyTable fuzzy ->
                (long) fuzzy.getThresholds().length * Integer.BYTES
                        + (long) fuzzy.getRows().length
                                * RecordLayout.storageBytes(fuzzy.getResult().element());
            default -> 0;
        };
    }

    private static long resultBytes(Table table) {
        return (long) table.getResult().size()
                * RecordLayout.storageBytes(table.getResult().element());
    }
}
