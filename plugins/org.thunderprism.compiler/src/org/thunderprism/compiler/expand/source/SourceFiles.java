package org.thunderprism.compiler.expand.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/** The files of a program in source order: what a file imports comes before the file itself. */
public final class SourceFiles {

    private final List<Resource> resources = new ArrayList<>();
    private final List<ThunderFile> files = new ArrayList<>();

    public SourceFiles(ThunderFile program) {
        Imports imports = ((XtextResource) program.eResource())
                .getResourceServiceProvider()
                .get(Imports.class);
        for (ThunderFile file : imports.visibleFiles(program.eResource())) {
            if (file != program) {
                files.add(file);
            }
        }
        files.add(program);
        files.forEach(file -> resources.add(file.eResource()));
    }

    /** All modules of the program. */
    public List<ModuleDeclaration> modules() {
        return files.stream()
                .flatMap(file -> file.getElements().stream())
                .filter(ModuleDeclaration.class::isInstance)
                .map(ModuleDeclaration.class::cast)
                .toList();
    }

    /** The names of all features of input records. */
    public Set<String> featureNames() {
        return files.stream()
                .flatMap(file -> file.getElements().stream())
                .filter(InputRecord.class::isInstance)
                .flatMap(record -> ((InputRecord) record).getFeatures().stream())
                .map(Feature::getName)
                .collect(Collectors.toSet());
    }

    /** Orders declarations as they are written. */
    public Comparator<EObject> order() {
        return Comparator.<EObject>comparingInt(declaration -> resources.indexOf(declaration.eResource()))
                .thenComparingInt(declaration ->
                        NodeModelUtils.findActualNodeFor(declaration).getOffset());
    }
}
