package org.thunderprism.eclipse.project;

import java.util.Map;

/**
 * A project that comes with the product.
 *
 * @param name of the project that it becomes
 * @param title in a few words
 * @param description in a sentence or two
 * @param files their content by name
 */
public record Example(String name, String title, String description, Map<String, byte[]> files) {

    public Example {
        files = Map.copyOf(files);
    }
}
