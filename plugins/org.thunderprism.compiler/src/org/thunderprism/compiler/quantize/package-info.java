/**
 * Turns networks in floating-point numbers into fuzzy tables over integers, fitted to samples: trees that cluster each element (Pegasus, SIGCOMM
 * 2025), rows by least squares, and scales that no sum overflows.
 */
package org.thunderprism.compiler.quantize;
