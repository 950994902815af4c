/** The language server: its threads, its client, and each request as one line to the service for it. */
package org.thunderprism.lang.ide.server;
