/**
 * Data sets: CSV files (RFC 4180) of integers with a header line, read as the records that a program takes, and written from what it
 * answers. Files are streamed, so that their size does not matter; whatever a file holds, reading it gives either records or a diagnostic
 * with the place in the file.
 */
package org.thunderprism.compiler.data;
