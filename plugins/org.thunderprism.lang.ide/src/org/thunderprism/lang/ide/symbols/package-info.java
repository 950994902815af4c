/** Outlines, and the search for declarations. */
package org.thunderprism.lang.ide.symbols;
