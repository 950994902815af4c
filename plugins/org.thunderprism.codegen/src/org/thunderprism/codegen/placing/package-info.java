/** What the place phase asks code generators: whether they can serve a vertex, and what a program needs there. */
package org.thunderprism.codegen.placing;
