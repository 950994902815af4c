/** Links from the paths in a program to the files. */
package org.thunderprism.lang.ide.documentlink;
