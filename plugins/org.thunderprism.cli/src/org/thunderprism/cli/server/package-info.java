/** What the terminal program adds to the language server. */
package org.thunderprism.cli.server;
