/** What a placement has to solve, as numbers: parts of a program, sites that can hold them, and data that flows between them. */
package org.thunderprism.compiler.place.problem;
