/** What every pass is made of. */
package org.thunderprism.compiler.fuse.pass;
