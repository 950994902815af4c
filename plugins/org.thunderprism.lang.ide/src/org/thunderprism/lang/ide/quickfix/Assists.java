package org.thunderprism.lang.ide.quickfix;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** Rewritings of a program that is in order, by what is selected. */
@Singleton
public final class Assists {

    private final NameAssists names;
    private final ControlAssists control;

    @Inject
    Assists(NameAssists names, ControlAssists control) {
        this.names = names;
        this.control = control;
    }

    /**
     * What can be rewritten.
     *
     * @param start 0-based offset of the selection, in UTF-16 code units
     * @param end of the selection; the start when there is only a caret
     */
    public List<Fix> at(SourceFile file, int start, int end) {
        Selection selection = new Selection(file, Math.min(start, end), Math.max(start, end));
        List<Fix> assists = new ArrayList<>(names.at(selection));
        assists.addAll(control.at(selection));
        return assists;
    }
}
