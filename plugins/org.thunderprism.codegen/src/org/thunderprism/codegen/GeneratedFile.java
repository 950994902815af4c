package org.thunderprism.codegen;

import java.nio.charset.StandardCharsets;

/**
 * One artefact, still in memory.
 *
 * @param kind what the file is, for example {@code ebpf-c} or {@code wasm}
 * @param path relative to the build folder, with forward slashes
 * @param bytes the content; the array is not copied and must not be changed
 */
public record GeneratedFile(String kind, String path, byte[] bytes) {

    /** A UTF-8 text file. */
    public static GeneratedFile text(String kind, String path, String content) {
        return new GeneratedFile(kind, path, content.getBytes(StandardCharsets.UTF_8));
    }
}
