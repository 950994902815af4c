package org.thunderprism.witness.tests.agreement;

/**
 * A statement.
 *
 * @param text as it is written
 * @param step what it does
 */
record Statement(String text, Step step) {}
