package org.thunderprism.lang.ide.contentassist;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.Collection;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.editor.partialEditing.IPartialEditingContentAssistParser;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Asks the grammar what can follow; it reads the declaration around the place alone, whatever the length of the file. */
class DeclarationContextFactory extends ContentAssistContextFactory {

    DeclarationContextFactory() {
        setPool(MoreExecutors.newDirectExecutorService());
    }

    @Override
    protected String getInputToParse(String text, int offset) {
        return text.substring(DeclarationStart.of(text, offset), offset);
    }

    /** Finds the same nodes as the overridden method, which passes by every token of the file. */
    @Override
    protected void initializeNodeAndModelData() {
        if (parser instanceof IPartialEditingContentAssistParser partial) {
            partial.initializeFor(resource.getEntryPoint());
        }
        rootNode = parseResult.getRootNode();
        lastCompleteNode = leaf(rootNode, completionOffset - 1, rootNode);
        currentNode = leaf(rootNode, completionOffset, lastCompleteNode);
        lastVisibleNode = getLastCompleteNodeByOffset(rootNode, completionOffset);
        datatypeNode = getContainingDatatypeRuleNode(lastCompleteNode);
        currentModel = NodeModelUtils.findActualSemanticObjectFor(lastVisibleNode);
    }

    /** Whose part the elements would become is nobody's question here; the answer took nine tenths of the time. */
    @Override
    protected Multimap<EObject, AbstractElement> computeCurrentModel(
            EObject model, INode before, Collection<AbstractElement> elements) {
        Multimap<EObject, AbstractElement> all = LinkedHashMultimap.create();
        all.putAll(model, elements);
        return all;
    }

    private static INode leaf(ICompositeNode root, int offset, INode otherwise) {
        INode leaf = offset < 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, offset);
        return leaf == null ? otherwise : leaf;
    }
}
