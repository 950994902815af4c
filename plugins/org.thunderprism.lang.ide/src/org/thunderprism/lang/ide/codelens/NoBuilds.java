package org.thunderprism.lang.ide.codelens;

import java.nio.file.Path;
import java.util.Optional;
import org.thunderprism.model.prism.Build;

/** A front end that keeps no builds. */
final class NoBuilds implements LastBuilds {

    @Override
    public Optional<Build> of(Path file, String name) {
        return Optional.empty();
    }
}
