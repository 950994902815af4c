package org.thunderprism.lang.ide.codelens;

import com.google.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.thunderprism.compiler.ir.IrHash;
import org.thunderprism.lang.ide.description.Facts;
import org.thunderprism.lang.ide.expansion.Expansions;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.thunderDsl.ProgramHeader;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.prism.Artifact;
import org.thunderprism.model.prism.Build;

/** What was built of a program, and whether that is still what the text says. */
final class BuildSummary {

    private final LastBuilds builds;
    private final Expansions expansions;

    @Inject
    BuildSummary(LastBuilds builds, Expansions expansions) {
        this.builds = builds;
        this.expansions = expansions;
    }

    /** Sizes of all artefacts, kind by kind. */
    String of(SourceFile file, ProgramHeader header) {
        Optional<Build> build = Addresses.path(file.uri()).flatMap(path -> builds.of(path, header.getName()));
        return build.map(found -> sizes(found) + age(file, found)).orElse("not built");
    }

    private static String sizes(Build build) {
        Map<String, Long> sizes = new TreeMap<>();
        for (Artifact artifact : build.getArtifacts()) {
            sizes.merge(artifact.getKind(), artifact.getSize(), Long::sum);
        }
        return sizes.entrySet().stream()
                .map(each -> each.getKey() + " " + Facts.bytes(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String age(SourceFile file, Build build) {
        Optional<Network> now = expansions.of(file);
        return now.isPresent() && !IrHash.of(now.get()).equals(build.getIrHash()) ? " (out of date)" : "";
    }
}
