/**
 * Runs artefacts in their real runtimes, and compares what they do with the reference interpreter, which defines what a
 * program means.
 */
package org.thunderprism.witness;
