/**
 * Solves placements: a generalised quadratic assignment, by construction and local search for any size, by branch and bound for small ones,
 * and always with a bound that no placement can be below.
 */
package org.thunderprism.compiler.place.search;
