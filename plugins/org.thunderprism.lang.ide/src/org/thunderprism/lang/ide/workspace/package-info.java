/** The files of an editing session, each analysed when it or what it depends on has changed. */
package org.thunderprism.lang.ide.workspace;
