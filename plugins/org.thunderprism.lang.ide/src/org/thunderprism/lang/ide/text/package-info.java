/** Texts as the protocol counts them: addresses, lines, positions, edits. */
package org.thunderprism.lang.ide.text;
