/** The bytes of records and messages, which all backends and all runners share. */
package org.thunderprism.codegen.record;
