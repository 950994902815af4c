/** Which backend serves which vertex, and why: capabilities of the topology against what backends can do. */
package org.thunderprism.compiler.place.resolve;
