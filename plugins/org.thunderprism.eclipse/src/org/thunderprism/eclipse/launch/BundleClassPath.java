package org.thunderprism.eclipse.launch;

import java.io.File;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Where the classes of a bundle lie, and of all that it is wired to: a class path for another process. */
final class BundleClassPath {

    private BundleClassPath() {}

    static String of(Bundle bundle) {
        Set<Bundle> found = new LinkedHashSet<>();
        Deque<Bundle> pending = new ArrayDeque<>();
        pending.add(bundle);
        while (!pending.isEmpty()) {
            Bundle next = pending.remove();
            BundleWiring wiring = next.adapt(BundleWiring.class);
            if (next.getBundleId() != 0 && wiring != null && found.add(next)) {
                for (BundleWire wire : wiring.getRequiredWires(null)) {
                    pending.add(wire.getProviderWiring().getBundle());
                }
            }
        }
        return found.stream()
                .flatMap(each -> FileLocator.getBundleFileLocation(each).stream())
                .map(BundleClassPath::classes)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A bundle that runs from its sources has its classes in a folder of its own. */
    private static String classes(File bundle) {
        File compiled = new File(bundle, "target/classes");
        return (compiled.isDirectory() ? compiled : bundle).getAbsolutePath();
    }
}
