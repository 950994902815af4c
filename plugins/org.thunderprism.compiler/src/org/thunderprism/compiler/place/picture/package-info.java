/** Placements for people and tools: as JSON, as SVG on the topology's own grid, and for Graphviz. */
package org.thunderprism.compiler.place.picture;
