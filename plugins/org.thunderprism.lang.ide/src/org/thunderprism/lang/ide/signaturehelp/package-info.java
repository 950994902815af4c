/** What a call expects. */
package org.thunderprism.lang.ide.signaturehelp;
