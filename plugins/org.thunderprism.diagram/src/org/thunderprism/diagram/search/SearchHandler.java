package org.thunderprism.diagram.search;

import com.google.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.thunderprism.diagram.property.ElementProperties;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.model.topology.Topology;

/** Finds the elements that say all words of a query, in whichever property. */
public final class SearchHandler extends AbstractActionHandler<SearchAction> {

    private final DiagramState state;

    @Inject
    SearchHandler(DiagramState state) {
        this.state = state;
    }

    @Override
    protected List<Action> executeAction(SearchAction action) {
        List<String> words = Arrays.stream(
                        lower(String.valueOf(action.getQuery())).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (state.document() == null || words.isEmpty()) {
            return List.of(new FoundAction(List.of()));
        }
        Topology topology = state.topology();
        List<String> found = Stream.of(topology.getZones(), topology.getVertices(), topology.getEdges())
                .flatMap(List::stream)
                .filter(element -> words.stream().allMatch(text(element)::contains))
                .map(state.shown().ids()::of)
                .toList();
        return List.of(new FoundAction(found));
    }

    private static String text(EObject element) {
        return lower(ElementProperties.values(element).stream().collect(Collectors.joining("\n")));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
