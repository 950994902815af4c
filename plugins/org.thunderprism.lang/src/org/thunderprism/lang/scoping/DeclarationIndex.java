package org.thunderprism.lang.scoping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.Statement;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/** The declarations of one file by name, collected in one walk that follows no reference. */
final class DeclarationIndex {

    /** Names that stand for values: constants, enums, inputs, states. */
    final Map<String, List<EObject>> values = new LinkedHashMap<>();

    final Map<String, List<EObject>> features = new LinkedHashMap<>();
    final Map<String, List<EObject>> callables = new LinkedHashMap<>();
    final Map<String, List<EObject>> tables = new LinkedHashMap<>();
    final Map<String, List<EObject>> enumerations = new LinkedHashMap<>();
    final Map<String, List<EObject>> modules = new LinkedHashMap<>();
    /** Lets and counters of the outermost blocks of modules, which other modules see. */
    final Map<String, List<EObject>> shared = new LinkedHashMap<>();

    private final Map<Block, Map<String, List<EObject>>> locals = new IdentityHashMap<>();
    private final Map<Statement, Integer> positions = new IdentityHashMap<>();
    private final Map<EObject, Map<String, EObject>> members = new IdentityHashMap<>();

    DeclarationIndex(ThunderFile file) {
        for (Element element : file.getElements()) {
            index(element);
        }
    }

    /** Declarations of the block by name, each list in source order. */
    Map<String, List<EObject>> locals(Block block) {
        return locals.getOrDefault(block, Collections.emptyMap());
    }

    /** The statement's position in its block. */
    int position(EObject statement) {
        return positions.getOrDefault(statement, -1);
    }

    /** What can stand behind a declaration's dot, by name; of members of the same name the first. */
    Map<String, EObject> members(EObject declaration) {
        return members.computeIfAbsent(declaration, key -> {
            Map<String, EObject> names = new HashMap<>();
            for (EObject member : NameLookup.members(key)) {
                names.putIfAbsent(NameLookup.name(member), member);
            }
            return names;
        });
    }

    private void index(Element element) {
        switch (element) {
            case Constant constant -> add(values, constant.getName(), constant);
            case Enumeration enumeration -> {
                add(values, enumeration.getName(), enumeration);
                add(enumerations, enumeration.getName(), enumeration);
            }
            case InputRecord input -> {
                add(values, input.getName(), input);
                for (Feature feature : input.getFeatures()) {
                    add(features, feature.getName(), feature);
                }
            }
            case StateDeclaration state -> add(values, state.getName(), state);
            case TableDeclaration table -> {
                add(callables, table.getName(), table);
                add(tables, table.getName(), table);
            }
            case ModelDeclaration model -> add(callables, model.getName(), model);
            case Function function -> add(callables, function.getName(), function);
            case ModuleDeclaration module -> {
                add(modules, module.getName(), module);
                if (module.getBody() != null) {
                    indexBlocks(module);
                }
            }
            default -> {
                // no name that anything refers to
            }
        }
    }

    private void indexBlocks(ModuleDeclaration module) {
        TreeIterator<EObject> contents = EcoreUtil.getAllContents(module, false);
        while (contents.hasNext()) {
            EObject next = contents.next();
            if (next instanceof Expression) {
                contents.prune();
            } else if (next instanceof Block block) {
                index(block);
            }
        }
        if (module.getTrigger() == null) {
            locals(module.getBody()).forEach((name, found) -> found.forEach(each -> add(shared, name, each)));
        } else {
            locals(module.getBody())
                    .forEach((name, found) -> found.stream()
                            .filter(CounterDeclaration.class::isInstance)
                            .forEach(each -> add(shared, name, each)));
        }
    }

    private void index(Block block) {
        Map<String, List<EObject>> names = new HashMap<>();
        int position = 0;
        for (Statement statement : block.getStatements()) {
            positions.put(statement, position++);
            if (statement instanceof Let let) {
                add(names, let.getName(), let);
            } else if (statement instanceof CounterDeclaration counter) {
                add(names, counter.getName(), counter);
            }
        }
        if (!names.isEmpty()) {
            locals.put(block, names);
        }
    }

    private static void add(Map<String, List<EObject>> names, String name, EObject declaration) {
        if (name != null) {
            names.computeIfAbsent(name, key -> new ArrayList<>(1)).add(declaration);
        }
    }
}
