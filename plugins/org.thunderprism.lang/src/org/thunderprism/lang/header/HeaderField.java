package org.thunderprism.lang.header;

/**
 * A field of a packet header.
 *
 * @param name as programs write it, for example {@code ipv4.src}
 * @param protocol the header that holds it; {@code packet} for what the packet brings without a header
 * @param bitOffset from the first bit of that header, most significant bit of the first byte first; -1 for {@code packet}
 * @param width bits, 1 to 64, in network byte order
 * @param isTime whether the value is a point in time in nanoseconds
 */
public record HeaderField(String name, Protocol protocol, int bitOffset, int width, boolean isTime) {}
