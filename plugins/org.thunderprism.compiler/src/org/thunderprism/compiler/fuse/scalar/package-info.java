/** Passes over scalar instructions, vectors and branches. */
package org.thunderprism.compiler.fuse.scalar;
