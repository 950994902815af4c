package org.thunderprism.lang.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file that a program names (RFC 4180, UTF-8), whose first row names the columns. Rows are read one after the other, with the place
 * of each value.
 */
public final class CsvFile implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CloseableIterator<CsvRow> rows;
    private final List<String> header;

    private CsvFile(CloseableIterator<CsvRow> rows) throws UnreadableCsv {
        this.rows = rows;
        this.header =
                next()
                        .orElseThrow(() -> new UnreadableCsv("it is empty; its first line must name the columns"))
                        .cells()
                        .stream()
                        .map(CsvFile::name)
                        .toList();
    }

    /**
     * Opens a file and reads its first row.
     *
     * @param mostBytes size of the largest file that is read
     */
    public static CsvFile open(Path file, long mostBytes) throws UnreadableCsv {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new UnreadableCsv("it is not a regular file");
            }
            if (Files.size(file) > mostBytes) {
                throw new UnreadableCsv("it has more than " + mostBytes + " bytes");
            }
            return read(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private static CsvFile read(BufferedReader text) throws UnreadableCsv, IOException {
        try {
            return new CsvFile(CsvReader.builder()
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .build(new RowHandler(), text)
                    .iterator());
        } catch (UnreadableCsv failed) {
            text.close();
            throw failed;
        }
    }

    /** The names of the columns, without blanks around them. */
    public List<String> header() {
        return header;
    }

    /** The next row with something in it; empty after the last. */
    public Optional<CsvRow> next() throws UnreadableCsv {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (CsvParseException malformed) {
            if (malformed.getCause() instanceof IOException failed) {
                throw unreadable(failed);
            }
            throw new UnreadableCsv("it is not CSV with values and lines of bearable length (RFC 4180)");
        } catch (UncheckedIOException failed) {
            throw unreadable(failed.getCause());
        }
    }

    @Override
    public void close() throws UnreadableCsv {
        try {
            rows.close();
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private static String name(CsvCell cell) {
        String text = cell.text();
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
    }

    private static UnreadableCsv unreadable(IOException failed) {
        return new UnreadableCsv(
                switch (failed) {
                    case NoSuchFileException missing -> "there is no such file";
                    case AccessDeniedException denied -> "permission denied";
                    case CharacterCodingException encoding -> "it holds bytes that are not UTF-8";
                    default -> String.valueOf(failed.getMessage());
                });
    }
}
