package org.thunderprism.eclipse.editor.assist;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;
import org.thunderprism.eclipse.language.Snippet;

/** Lets a user fill in the places of a snippet one after the other. */
final class SnippetMode {

    private SnippetMode() {}

    /**
     * Starts at the first place of a snippet that was just inserted.
     *
     * @param start where it was inserted
     * @return what is selected then
     */
    static Point enter(ITextViewer viewer, Snippet snippet, int start) throws BadLocationException {
        Snippet.Place end = snippet.places().getLast();
        Map<Integer, List<Snippet.Place>> places = snippet.places().stream()
                .filter(place -> place.number() != 0)
                .collect(Collectors.groupingBy(Snippet.Place::number, TreeMap::new, Collectors.toList()));
        if (places.isEmpty()) {
            return new Point(start + end.offset(), end.length());
        }
        LinkedModeModel model = new LinkedModeModel();
        for (Map.Entry<Integer, List<Snippet.Place>> place : places.entrySet()) {
            LinkedPositionGroup group = new LinkedPositionGroup();
            for (Snippet.Place same : place.getValue()) {
                group.addPosition(
                        new LinkedPosition(viewer.getDocument(), start + same.offset(), same.length(), place.getKey()));
            }
            model.addGroup(group);
        }
        model.forceInstall();
        LinkedModeUI mode = new EditorLinkedModeUI(model, viewer);
        mode.setExitPosition(viewer, start + end.offset(), end.length(), Integer.MAX_VALUE);
        mode.enter();
        IRegion selected = mode.getSelectedRegion();
        return new Point(selected.getOffset(), selected.getLength());
    }
}
