/** What editors can fold. */
package org.thunderprism.lang.ide.folding;
