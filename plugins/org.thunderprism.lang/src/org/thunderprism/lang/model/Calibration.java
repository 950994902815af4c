package org.thunderprism.lang.model;

import java.nio.file.Path;

/**
 * How a network is turned into tables.
 *
 * @param samples records of the program, in a CSV file; what they give the model is what the tables are fitted to
 * @param name the file's name, as the user wrote it
 * @param digest SHA-256 of the file, in 64 lower-case hexadecimal digits
 * @param depth the rows of all tables together take no more bytes than those of trees of this depth would
 * @param bytes the most that they may take
 */
public record Calibration(Path samples, String name, String digest, int depth, long bytes) {}
