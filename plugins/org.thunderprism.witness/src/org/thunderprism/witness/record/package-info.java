/** Records, results and messages as the bytes that artefacts read and write. */
package org.thunderprism.witness.record;
