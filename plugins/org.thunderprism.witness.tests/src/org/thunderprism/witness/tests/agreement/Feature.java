package org.thunderprism.witness.tests.agreement;

/**
 * What a packet brings.
 *
 * @param name of an input's feature, or of a header field
 * @param kind what its bits mean
 */
record Feature(String name, Kind.Whole kind) {}
