package org.thunderprism.lang.ide.topology;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.description.DocComments;
import org.thunderprism.lang.ide.description.Facts;
import org.thunderprism.lang.ide.description.Markdown;
import org.thunderprism.lang.ide.navigation.NameFinder;
import org.thunderprism.lang.ide.workspace.TopologyFile;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** What a name stands for, and what a word means. */
@Singleton
public final class TopologyHovers {

    private final NameFinder names;
    private final Facts facts;

    @Inject
    TopologyHovers(NameFinder names, Facts facts) {
        this.names = names;
        this.facts = facts;
    }

    /** Empty where there is nothing to tell. */
    public Optional<Hover> hover(TopologyFile file, int offset) {
        return names.at(file, offset)
                .map(name -> hover(file, name.offset(), name.length(), description(name.declaration())))
                .or(() -> word(file, offset));
    }

    /** In Markdown. */
    String description(EObject declaration) {
        return declaration instanceof Topology topology
                ? description(topology, "topology " + topology.getName(), topology.getDescription())
                : description(declaration, SourceRanges.text(declaration), null);
    }

    private String description(EObject element, String text, String description) {
        return Markdown.paragraphs(
                "```thunder-topology\n" + text + "\n```",
                DocComments.of(element).orElse(""),
                description,
                element instanceof Zone zone ? vertices(zone) : String.join("\n\n", facts.of(element)));
    }

    private static String vertices(Zone zone) {
        String names = ((Topology) zone.eContainer())
                .getVertices().stream()
                        .filter(vertex -> vertex.getZone() == zone)
                        .map(Vertex::getName)
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "No vertex lies in it." : "Its vertices: " + names;
    }

    private static Optional<Hover> word(TopologyFile file, int offset) {
        return file.rootNode()
                .map(root -> NodeModelUtils.findLeafNodeAtOffset(root, offset))
                .filter(leaf -> leaf.getGrammarElement() instanceof Keyword && TopologyWords.of(leaf.getText()) != null)
                .map(leaf -> hover(file, leaf));
    }

    private static Hover hover(TopologyFile file, ILeafNode leaf) {
        return hover(
                file,
                leaf.getOffset(),
                leaf.getLength(),
                TopologyWords.of(leaf.getText()).meaning());
    }

    private static Hover hover(TopologyFile file, int offset, int length, String text) {
        return new Hover(
                new MarkupContent(MarkupKind.MARKDOWN, text), file.document().range(offset, length));
    }
}
