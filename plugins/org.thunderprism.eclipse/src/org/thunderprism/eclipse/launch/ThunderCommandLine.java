package org.thunderprism.eclipse.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the terminal program. */
final class ThunderCommandLine {

    private static final String MAIN = "org.thunderprism.cli.Main";

    private ThunderCommandLine() {}

    /**
     * @param javaHome of the JVM to use
     * @param classPath of the terminal program
     */
    static List<String> of(Path javaHome, String classPath, RunKind kind, Path program, Path data) {
        List<String> words = new ArrayList<>();
        words.add(javaHome.resolve("bin").resolve("java").toString());
        words.addAll(List.of("-Xmx800m", "--enable-native-access=ALL-UNNAMED", "-Dguice_bytecode_gen_option=DISABLED"));
        words.addAll(List.of("-cp", classPath, MAIN, kind.command(), program.toString(), "--data", data.toString()));
        if (kind == RunKind.RUN) {
            words.addAll(List.of("--on", "interp"));
        }
        return words;
    }
}
