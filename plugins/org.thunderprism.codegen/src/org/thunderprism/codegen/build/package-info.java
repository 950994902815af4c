/**
 * Builds: the artefacts of all vertices in one folder, with {@code build.json} that lists them. The same program gives the same bytes in
 * whatever folder, at whatever time.
 */
package org.thunderprism.codegen.build;
