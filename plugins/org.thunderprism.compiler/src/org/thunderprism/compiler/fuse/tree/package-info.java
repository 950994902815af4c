/** Fuzzy tables as decision trees of any shape: what passes compute with between reading a table and writing one. */
package org.thunderprism.compiler.fuse.tree;
