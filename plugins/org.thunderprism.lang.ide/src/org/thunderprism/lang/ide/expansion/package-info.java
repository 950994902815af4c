/** What the compiler makes of a program while it is being written. */
package org.thunderprism.lang.ide.expansion;
