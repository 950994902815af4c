/** An editor for tests: a real client of the language server protocol. */
package org.thunderprism.lang.ide.tests.client;
