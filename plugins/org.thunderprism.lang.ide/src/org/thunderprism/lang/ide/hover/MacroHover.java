package org.thunderprism.lang.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.ide.description.Markdown;
import org.thunderprism.lang.ide.expansion.MacroExcerpts;
import org.thunderprism.lang.ide.expansion.MacroExcerpts.Excerpt;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** What a macro is unrolled to, in a few lines. */
@Singleton
final class MacroHover {

    private static final int MOST_LINES = 10;

    private final MacroExcerpts excerpts;

    @Inject
    MacroHover(MacroExcerpts excerpts) {
        this.excerpts = excerpts;
    }

    /** Empty for what is no macro, and in a program with errors. */
    String of(SourceFile file, EObject element) {
        Optional<Excerpt> excerpt = excerpts.of(file, element);
        return excerpt.map(MacroHover::markdown).orElse("");
    }

    private static String markdown(Excerpt excerpt) {
        List<String> lines = excerpt.lines();
        return "Expanded at `" + excerpt.vertex() + "`:\n\n"
                + Markdown.code(Markdown.firstLines(String.join("\n", lines), MOST_LINES));
    }
}
