/** What is told of the place under the pointer: declarations, header fields, literals, words of the language, macros, diagnostics. */
package org.thunderprism.lang.ide.hover;
