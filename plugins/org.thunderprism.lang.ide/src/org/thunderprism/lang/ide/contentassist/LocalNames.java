package org.thunderprism.lang.ide.contentassist;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.thunderDsl.For;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.Range;
import org.thunderprism.lang.thunderDsl.Select;
import org.thunderprism.lang.thunderDsl.Statement;

/** What the blocks, loops and functions around a place declare before it. The text may be incomplete. */
final class LocalNames {

    private final int place;
    private final boolean beginsStatement;
    private final boolean behindBracket;
    private final Map<String, EObject> names = new LinkedHashMap<>();

    private LocalNames(Situation situation, boolean beginsStatement) {
        this.place = situation.offset();
        this.behindBracket = situation.textBefore().equals(")");
        this.beginsStatement = beginsStatement;
    }

    /** By name, from the inside out; an inner declaration hides an outer one. */
    static Map<String, EObject> at(Situation situation) {
        boolean begins = situation.allows("Block.statements") && situation.beginsConstruct();
        LocalNames names = new LocalNames(situation, begins);
        EObject inner = null;
        for (EObject element = situation.anchor(); element != null; inner = element, element = element.eContainer()) {
            names.collect(element, inner);
        }
        return names.names;
    }

    private void collect(EObject element, EObject inner) {
        switch (element) {
            case Block block
            when isOpen(block) ->
                block.getStatements().stream()
                        .filter(statement -> beginsStatement || statement != inner)
                        .forEach(this::declare);
            case For loop
            when inner != null && inner == loop.getBody() && isOpen(loop.getBody()) -> declare(loop.getVariable());
            case Select select
            when isBehindRange(inner) && (select.getBody() == null || isOpen(select.getBody())) ->
                declare(select.getVariable());
            case Fold fold when isBehindRange(inner) -> declare(fold.getVariable());
            case Function function
            when !beginsStatement -> function.getParameters().forEach(parameter -> add(parameter.getName(), parameter));
            default -> {
                // declares nothing
            }
        }
    }

    private void declare(Statement statement) {
        if (end(statement) > place) {
            return;
        }
        if (statement instanceof Let let) {
            add(let.getName(), let);
        } else if (statement instanceof CounterDeclaration counter) {
            add(counter.getName(), counter);
        }
    }

    /** The range of a loop does not see its variable. */
    private boolean isBehindRange(EObject inner) {
        return inner == null ? behindBracket : !(inner instanceof Range || inner instanceof LoopVariable);
    }

    private void declare(LoopVariable variable) {
        if (variable != null) {
            add(variable.getName(), variable);
        }
    }

    private void add(String name, EObject declaration) {
        if (name != null) {
            names.putIfAbsent(name, declaration);
        }
    }

    /** Whether the block's bracket closes after the place, or is still missing. */
    private boolean isOpen(Block block) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(block);
        ILeafNode last = null;
        for (ILeafNode leaf : node.getLeafNodes()) {
            last = leaf.isHidden() ? last : leaf;
        }
        return last == null || !last.getText().equals("}") || last.getOffset() >= place;
    }

    private static int end(EObject element) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        return node == null ? 0 : node.getOffset() + node.getLength();
    }
}
