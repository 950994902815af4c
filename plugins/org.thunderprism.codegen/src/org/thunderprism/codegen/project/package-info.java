/**
 * Builds of a folder full of programs: which of them a change touches, their artefacts in one output folder, and what is kept from one
 * build to the next. Front ends that build on save stand on this.
 */
package org.thunderprism.codegen.project;
