/** Compares what an artefact does with what the reference interpreter says that it does. */
package org.thunderprism.witness.compare;
