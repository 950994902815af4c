package org.thunderprism.lang.ide.topology;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.thunderprism.lang.ide.workspace.TopologyFile;
import org.thunderprism.lang.topology.value.Names;
import org.thunderprism.lang.topology.value.Unit;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** What can be written at a place of a topology. */
@Singleton
public final class TopologyCompletions {

    private final TopologyHovers hovers;

    @Inject
    TopologyCompletions(TopologyHovers hovers) {
        this.hovers = hovers;
    }

    /** @param snippets whether the client takes texts with places to fill in */
    public List<CompletionItem> complete(TopologyFile file, int offset, boolean snippets) {
        TopologyPlace place = TopologyPlace.of(file, offset);
        Proposals proposals = new Proposals(file.document().range(place.start(), offset - place.start()), snippets);
        Topology topology = file.topology();
        switch (place.expected()) {
            case HEADER -> proposals.words(Map.of("topology", new TopologyWords.Word("topology ${1:name}\n\n", "")));
            case VERTEX ->
                topology.getVertices().stream()
                        .filter(vertex -> vertex.getName() != null)
                        .forEach(vertex -> proposals.name(Names.written(vertex.getName()), hovers.description(vertex)));
            case ZONE ->
                topology.getZones().stream()
                        .filter(zone -> zone.getName() != null)
                        .forEach(zone -> proposals.name(Names.writtenZone(zone.getName()), hovers.description(zone)));
            case DOMAIN -> domains(topology).forEach(domain -> proposals.name(domain, ""));
            case BACKEND ->
                Arrays.stream(Backend.values())
                        .forEach(backend -> proposals.value(backend.getLiteral(), CompletionItemKind.EnumMember));
            case UNIT ->
                TopologyWords.QUANTITIES.get(place.clause()).units().stream()
                        .map(Unit::symbol)
                        .forEach(symbol -> proposals.value(symbol, CompletionItemKind.Unit));
            case CAPABILITY -> proposals.words(TopologyWords.CAPABILITIES);
            case ZONE_CLAUSE -> proposals.words(TopologyWords.ZONE).words(TopologyWords.STATEMENTS);
            case VERTEX_CLAUSE -> proposals.words(TopologyWords.VERTEX).words(TopologyWords.STATEMENTS);
            case EDGE_CLAUSE -> proposals.words(TopologyWords.EDGE).words(TopologyWords.STATEMENTS);
            case STATEMENT -> proposals.words(TopologyWords.STATEMENTS);
            case NOTHING -> {
                // a new name, a number or a text
            }
        }
        return proposals.items;
    }

    private static Set<String> domains(Topology topology) {
        Set<String> domains = new LinkedHashSet<>();
        topology.getVertices().stream()
                .map(Vertex::getFaultDomain)
                .filter(Objects::nonNull)
                .filter(Names::isName)
                .forEach(domains::add);
        return domains;
    }

    private static final class Proposals {
        private final Range replaced;
        private final boolean snippets;
        private final List<CompletionItem> items = new ArrayList<>();

        Proposals(Range replaced, boolean snippets) {
            this.replaced = replaced;
            this.snippets = snippets;
        }

        Proposals words(Map<String, TopologyWords.Word> words) {
            words.forEach((text, word) -> {
                CompletionItem item = add(text, snippets ? word.snippet() : text, CompletionItemKind.Keyword);
                item.setInsertTextFormat(snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
                item.setDocumentation(word.meaning());
            });
            return this;
        }

        void name(String name, String description) {
            CompletionItem item = add(name, name, CompletionItemKind.Reference);
            if (!description.isEmpty()) {
                item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, description));
            }
        }

        void value(String text, CompletionItemKind kind) {
            add(text, text, kind);
        }

        private CompletionItem add(String label, String text, CompletionItemKind kind) {
            CompletionItem item = new CompletionItem(label);
            item.setKind(kind);
            item.setTextEdit(Either.forLeft(new TextEdit(replaced, text)));
            item.setSortText("%03d".formatted(items.size()));
            items.add(item);
            return item;
        }
    }
}
