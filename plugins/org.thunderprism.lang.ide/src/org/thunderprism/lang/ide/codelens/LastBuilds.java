package org.thunderprism.lang.ide.codelens;

import com.google.inject.ImplementedBy;
import java.nio.file.Path;
import java.util.Optional;
import org.thunderprism.model.prism.Build;

/** Where a front end keeps what it has built: this room builds nothing itself. */
@FunctionalInterface
@ImplementedBy(NoBuilds.class)
public interface LastBuilds {

    /**
     * The last build of a program; empty when there is none.
     *
     * @param file of the program
     * @param name that the program's header gives it
     */
    Optional<Build> of(Path file, String name);
}
