/** What is said about the elements of a program, in Markdown (CommonMark): for hovers, proposals and code lenses alike. */
package org.thunderprism.lang.ide.description;
