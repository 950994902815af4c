/** What the compiler worked out and the text does not say. */
package org.thunderprism.lang.ide.inlayhints;
