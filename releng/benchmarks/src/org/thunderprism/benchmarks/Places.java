package org.thunderprism.benchmarks;

import java.nio.file.Path;

/** Files of the repository that benchmarks use; they run in its folder. */
final class Places {

    static final Path EXAMPLE = Path.of("examples/traffic_guard/traffic_guard.thunder");
    static final Path EXAMPLE_DATA = Path.of("examples/traffic_guard/flows.csv");
    static final Path PEERS = Path.of("releng/benchmarks/peers");

    private static final String SHARED_DATA = "THUNDER_SHARED_DATA";

    private Places() {}

    /** The file of the published data that an environment variable points to. */
    static Path published(String file) {
        String folder = System.getenv(SHARED_DATA);
        if (folder == null) {
            throw new IllegalStateException(
                    "set " + SHARED_DATA + " to the folder of the published data, or name the files");
        }
        return Path.of(folder, "ciciot2022", file);
    }
}
