/** Layout of files, ranges, and of what is being typed. */
package org.thunderprism.lang.ide.formatting;
