/**
 * The phase that puts modules on the vertices of a topology: which may move, what they need, where they cost least, and which backend serves each
 * vertex.
 */
package org.thunderprism.compiler.place;
