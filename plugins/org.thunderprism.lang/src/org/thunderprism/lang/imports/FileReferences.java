package org.thunderprism.lang.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.FuzzyOption;
import org.thunderprism.lang.thunderDsl.Import;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModelOption;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/** Which files a program depends on. */
public final class FileReferences {

    private FileReferences() {}

    /**
     * What a program reads beside its own text: imports, direct or not, and the files of models and tables. Files that do not exist
     * are among them, since the program changes when they appear.
     *
     * @param program as the parser gave it, its imports loaded
     */
    public static Set<URI> of(ThunderFile program) {
        Set<URI> references = new TreeSet<>(Comparator.comparing(URI::toString));
        Resource main = program.eResource();
        if (main != null) {
            for (Resource resource : main.getResourceSet().getResources()) {
                if (!resource.getContents().isEmpty() && resource.getContents().get(0) instanceof ThunderFile file) {
                    addReferences(file, references);
                }
            }
            references.remove(main.getURI());
        }
        return references;
    }

    private static void addReferences(ThunderFile file, Set<URI> references) {
        for (String path : paths(file)) {
            ImportPath place = Imports.path(file.eResource(), path);
            if (place.refusal() == null) {
                references.add(place.uri());
            }
        }
    }

    private static List<String> paths(ThunderFile file) {
        List<String> paths = new ArrayList<>();
        for (Import statement : file.getImports()) {
            add(paths, statement.getImportURI());
        }
        for (Element element : file.getElements()) {
            switch (element) {
                case ModelDeclaration model -> {
                    add(paths, model.getPath());
                    for (ModelOption option : model.getOptions()) {
                        if (option instanceof FuzzyOption fuzzy) {
                            add(paths, fuzzy.getCalibration());
                        }
                    }
                }
                case TableDeclaration table -> add(paths, table.getSource());
                default -> {
                    // Nothing else names a file.
                }
            }
        }
        return paths;
    }

    /** A path is missing where the text is incomplete. */
    private static void add(List<String> paths, String path) {
        if (path != null) {
            paths.add(path);
        }
    }
}
