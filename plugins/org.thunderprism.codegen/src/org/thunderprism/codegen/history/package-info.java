/**
 * What was built before: kept beside a front end's other state and bounded, so that the artefacts themselves stay as reproducible as they
 * are.
 */
package org.thunderprism.codegen.history;
