/** What values can be at all: interval analysis of programs. */
package org.thunderprism.compiler.range;
