/** The phase that makes programs smaller and faster and leaves every result as it is, bit for bit: passes in a fixed order. */
package org.thunderprism.compiler.fuse;
