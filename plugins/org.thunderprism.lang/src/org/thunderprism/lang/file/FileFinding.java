package org.thunderprism.lang.file;

import java.util.Optional;
import org.eclipse.xtext.validation.Issue;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.ExpansionStep;
import org.thunderprism.model.prism.PrismFactory;

/**
 * A finding in a file that a program names. Xtext places an issue where the program names the file, and the issue's data say where in
 * that file the finding is.
 */
public final class FileFinding {

    /** Tells these data from those of other issues. */
    private static final String TAG = "in file";

    private FileFinding() {}

    /** The data of an issue that stands for a finding in another file; none for a finding in the program itself. */
    public static String[] data(Diagnostic finding) {
        if (finding.getExpansions().isEmpty()) {
            return new String[0];
        }
        return new String[] {
            TAG,
            finding.getFile(),
            String.valueOf(finding.getLine()),
            String.valueOf(finding.getColumn()),
            String.valueOf(finding.getOffset()),
            String.valueOf(finding.getLength()),
            finding.getMessage(),
            finding.getExpansions().getFirst().getConstruct()
        };
    }

    /** What an editor shows where the program names the file: the place in the file, and what is wrong there. */
    public static String message(Diagnostic finding) {
        if (finding.getExpansions().isEmpty()) {
            return finding.getMessage();
        }
        String name = finding.getFile().substring(finding.getFile().lastIndexOf('/') + 1);
        return name + ":" + finding.getLine() + ":" + finding.getColumn() + ": " + finding.getMessage();
    }

    /**
     * Moves a finding from where the program names the file into that file.
     *
     * @param diagnostic the issue's place and message
     */
    public static void place(Diagnostic diagnostic, Issue issue) {
        parts(issue).ifPresent(parts -> {
            diagnostic.getExpansions().add(use(diagnostic, parts[7]));
            diagnostic.setFile(parts[1]);
            diagnostic.setLine(Integer.parseInt(parts[2]));
            diagnostic.setColumn(Integer.parseInt(parts[3]));
            diagnostic.setOffset(Integer.parseInt(parts[4]));
            diagnostic.setLength(Integer.parseInt(parts[5]));
            diagnostic.setMessage(parts[6]);
        });
    }

    private static Optional<String[]> parts(Issue issue) {
        return Optional.ofNullable(issue.getData()).filter(data -> data.length > 0 && data[0].equals(TAG));
    }

    private static ExpansionStep use(Diagnostic diagnostic, String construct) {
        ExpansionStep use = PrismFactory.eINSTANCE.createExpansionStep();
        use.setConstruct(construct);
        use.setFile(diagnostic.getFile());
        use.setLine(diagnostic.getLine());
        use.setColumn(diagnostic.getColumn());
        use.setLength(diagnostic.getLength());
        return use;
    }
}
