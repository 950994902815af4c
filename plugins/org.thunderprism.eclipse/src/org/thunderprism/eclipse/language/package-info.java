/**
 * The language server, called in process: documents of the workbench are connected to it, and its answers come back in terms of
 * documents. Nothing here needs a display.
 */
package org.thunderprism.eclipse.language;
