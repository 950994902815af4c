package org.thunderprism.lang.ide.workspace;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.lang.imports.ImportPath;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.FuzzyOption;
import org.thunderprism.lang.thunderDsl.Import;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/** Which files a program's meaning depends on: those that it and its imports name, whether they are there or not. */
final class Dependencies {

    private Dependencies() {}

    static Set<URI> of(ThunderFile program) {
        Set<URI> files = new HashSet<>();
        Resource own = program.eResource();
        if (own != null) {
            for (Resource each : own.getResourceSet().getResources()) {
                files.add(each.getURI());
                collect(each, files);
            }
            files.remove(own.getURI());
        }
        return files;
    }

    private static void collect(Resource resource, Set<URI> files) {
        TreeIterator<EObject> contents = EcoreUtil.getAllContents(resource, false);
        while (contents.hasNext()) {
            switch (contents.next()) {
                case Import statement -> add(resource, statement.getImportURI(), files);
                case ModelDeclaration model -> add(resource, model.getPath(), files);
                case FuzzyOption option -> add(resource, option.getCalibration(), files);
                case TableDeclaration table -> {
                    add(resource, table.getSource(), files);
                    contents.prune();
                }
                case Expression expression -> contents.prune();
                default -> {
                    // names no file
                }
            }
        }
    }

    private static void add(Resource resource, String path, Set<URI> files) {
        if (path != null) {
            ImportPath resolved = Imports.path(resource, path);
            if (resolved.uri() != null) {
                files.add(resolved.uri());
            }
        }
    }
}
