package org.thunderprism.lang.ide.quickfix;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.ide.contentassist.ProjectFiles;
import org.thunderprism.lang.linking.Similar;
import org.thunderprism.lang.thunderDsl.Import;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** Paths that lead nowhere, and imports that are missing or wrong. */
@Singleton
final class ImportFixes implements FixProvider {

    private static final String DECLARATION = "(?m)^\\s*(?:const|enum|input|state|table|model|fn|module)\\s+";

    @Override
    public Set<DiagnosticCode> codes() {
        return Set.of(
                LinkCode.IMPORT_NOT_FOUND,
                LinkCode.IMPORT_NOT_ALLOWED,
                LinkCode.IMPORT_OF_PROGRAM,
                RuleCode.MODEL_FILE,
                RuleCode.FILE);
    }

    @Override
    public List<Fix> fixes(Problem problem) {
        List<Fix> fixes = new ArrayList<>();
        String path = problem.text().replaceAll("^\"|\"$", "");
        if (problem.code() != LinkCode.IMPORT_OF_PROGRAM) {
            if (path.indexOf('\\') >= 0) {
                String slashes = path.replaceAll("\\\\+", "/");
                fixes.add(Fix.preferred("Write \"" + slashes + "\"", problem.replaced("\"" + slashes + "\"")));
            }
            nearest(problem, path)
                    .ifPresent(name -> fixes.add(
                            Fix.preferred("Change to \"" + name + "\"", problem.replaced("\"" + name + "\""))));
        }
        problem.around(Import.class)
                .ifPresent(statement -> fixes.add(
                        Fix.of("Remove the import", new Lines(problem.file().text()).removed(statement))));
        return fixes;
    }

    private static Optional<String> nearest(Problem problem, String path) {
        int dot = path.lastIndexOf('.');
        String ending = problem.around(Import.class).isPresent() ? ".thunder" : dot < 0 ? "" : path.substring(dot);
        List<String> files = ProjectFiles.relative(problem.file(), ending).stream()
                .filter(file -> problem.around(Import.class).isEmpty() || !ProjectFiles.isProgram(problem.file(), file))
                .toList();
        String name = path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
        return files.stream()
                .filter(file -> file.substring(file.lastIndexOf('/') + 1).equals(name))
                .findFirst()
                .or(() -> Similar.to(path, files))
                .or(() -> files.stream()
                        .filter(file -> Similar.to(name, List.of(file.substring(file.lastIndexOf('/') + 1)))
                                .isPresent())
                        .findFirst());
    }

    /** Imports of the libraries that declare an unknown name. */
    List<Fix> importing(Problem problem) {
        Pattern declaration = Pattern.compile(DECLARATION + Pattern.quote(problem.text()) + "\\b");
        ThunderFile file = problem.file().tree();
        List<String> known =
                file.getImports().stream().map(Import::getImportURI).toList();
        return ProjectFiles.relative(problem.file(), ".thunder").stream()
                .filter(path -> !known.contains(path))
                .filter(path -> ProjectFiles.start(problem.file(), path)
                        .filter(text -> declaration.matcher(text).find())
                        .isPresent())
                .filter(path -> !ProjectFiles.isProgram(problem.file(), path))
                .map(path -> Fix.of("Import \"" + path + "\"", importOf(file, path)))
                .toList();
    }

    /** After the imports that are there, or else after the header. */
    private static TextChange importOf(ThunderFile file, String path) {
        String statement = "import \"" + path + "\"";
        if (!file.getImports().isEmpty()) {
            return TextChange.insert(Spans.end(file.getImports().getLast()), "\n" + statement);
        }
        if (file.getHeader() != null) {
            return TextChange.insert(Spans.end(file.getHeader()), "\n\n" + statement);
        }
        return file.getElements().isEmpty()
                ? TextChange.insert(0, statement + "\n")
                : TextChange.insert(Comments.start(file.getElements().getFirst()), statement + "\n\n");
    }
}
