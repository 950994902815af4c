package org.thunderprism.lang.model;

/**
 * What a program has to know of a model.
 *
 * @param inputLength elements of the vector that it takes
 * @param outputLength elements of the vector that it gives
 * @param resultSigned whether these are signed
 * @param resultWidth their width in bits
 */
public record ModelShape(int inputLength, int outputLength, boolean resultSigned, int resultWidth) {}
