package org.thunderprism.lang.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thunderprism.model.type.ValueType;

/**
 * Samples that a model's tables are fitted to: a CSV file (RFC 4180) of integers whose first line names the columns. Columns
 * beside the expected ones are left alone.
 */
public final class CalibrationFile {

    private static final int LONGEST_LINE = 1 << 16;

    private final Path file;
    private final Map<String, ValueType> expected = new LinkedHashMap<>();

    public CalibrationFile(Path file) {
        this.file = file;
    }

    /** Requires a column whose values are all of that type. */
    public void expect(String column, ValueType type) {
        expected.put(column, type);
    }

    /** What is wrong with the file, as the second half of a sentence that begins with its name. */
    public Optional<String> check() {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return check(reader);
        } catch (CharacterCodingException malformed) {
            return Optional.of("is not UTF-8; save it as UTF-8");
        } catch (IOException unreadable) {
            return Optional.of("cannot be read: " + unreadable.getMessage());
        }
    }

    private Optional<String> check(BufferedReader reader) throws IOException {
        String header = line(reader);
        if (header == null || header.isBlank()) {
            return Optional.of("is empty; its first line names the columns");
        }
        List<String> names = cells(header);
        List<String> missing = new ArrayList<>(expected.keySet());
        missing.removeAll(names);
        if (!missing.isEmpty()) {
            return Optional.of("lacks the " + (missing.size() == 1 ? "column " : "columns ")
                    + String.join(", ", missing) + "; add them, or calibrate with another file");
        }
        Map<String, Integer> positions = expected.keySet().stream()
                .collect(Collectors.toMap(name -> name, names::indexOf, (first, second) -> first, LinkedHashMap::new));
        int number = 1;
        for (String row = line(reader); row != null; row = line(reader)) {
            number++;
            Optional<String> problem = row.isEmpty() ? Optional.empty() : check(cells(row), positions);
            if (problem.isPresent()) {
                return Optional.of("has in line " + number + " " + problem.get());
            }
        }
        return number == 1 ? Optional.of("has no rows; give it samples") : Optional.empty();
    }

    private Optional<String> check(List<String> cells, Map<String, Integer> positions) {
        for (Map.Entry<String, Integer> column : positions.entrySet()) {
            if (column.getValue() >= cells.size()) {
                return Optional.of("no value for " + column.getKey() + "; complete the row");
            }
            String text = cells.get(column.getValue());
            ValueType type = expected.get(column.getKey());
            if (!text.matches("[+-]?\\d{1,40}") || !holds(type, new BigInteger(text))) {
                return Optional.of("the value '" + text + "' for " + column.getKey() + ", which is no " + type
                        + "; correct it, or widen the feature");
            }
        }
        return Optional.empty();
    }

    private static boolean holds(ValueType type, BigInteger value) {
        BigInteger low = BigInteger.valueOf(type.minimum());
        BigInteger high = new BigInteger(Long.toUnsignedString(type.maximum()));
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split(",", -1))
                .map(String::strip)
                .map(cell -> cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                        ? cell.substring(1, cell.length() - 1)
                        : cell)
                .toList();
    }

    private static String line(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        if (line != null && line.length() > LONGEST_LINE) {
            throw new IOException("a line is longer than " + LONGEST_LINE + " characters");
        }
        return line;
    }
}
