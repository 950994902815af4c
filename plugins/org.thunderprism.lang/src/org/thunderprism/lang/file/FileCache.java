package org.thunderprism.lang.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was read from files, kept for as long as they stay as they are. Not for use by several threads.
 *
 * @param <K> what is read: the file, and how it is read
 * @param <V> what reading gives
 */
public final class FileCache<K, V> {

    /** What tells one state of a file from another, as build tools do. */
    private record Stamp(long size, FileTime modified, Object identity) {}

    private record Entry<V>(Stamp stamp, V value) {}

    private final Map<K, Entry<V>> entries = new HashMap<>();

    /**
     * What the file holds.
     *
     * @param reader reads the file when it is new or has changed
     */
    public V get(K key, Path file, Supplier<V> reader) {
        Stamp stamp = stamp(file);
        Entry<V> known = entries.get(key);
        if (known != null && stamp != null && stamp.equals(known.stamp())) {
            return known.value();
        }
        V value = reader.get();
        entries.put(key, new Entry<>(stamp, value));
        return value;
    }

    /** What was read last, of each file. */
    public Collection<V> values() {
        return entries.values().stream().map(Entry::value).toList();
    }

    /** Taken before the file is read, so that a change meanwhile is seen the next time. Null without a file. */
    private static Stamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        } catch (IOException missing) {
            return null;
        }
    }
}
