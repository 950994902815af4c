package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.lang.header.HeaderField;
import org.thunderprism.lang.header.HeaderFields;
import org.thunderprism.lang.header.Protocol;

class HeaderFieldsTest {

    /** Offsets in bits, from the RFCs that {@link Protocol} names. */
    @ParameterizedTest
    @CsvSource({
        "ethernet.type, 96, 16",
        "vlan.id, 4, 12",
        "arp.operation, 48, 16",
        "arp.target_ip, 192, 32",
        "ipv4.ihl, 4, 4",
        "ipv4.tos, 8, 8",
        "ipv4.ecn, 14, 2",
        "ipv4.total_length, 16, 16",
        "ipv4.fragment_offset, 51, 13",
        "ipv4.ttl, 64, 8",
        "ipv4.protocol, 72, 8",
        "ipv4.src, 96, 32",
        "ipv4.dst, 128, 32",
        "ipv6.flow_label, 12, 20",
        "ipv6.next_header, 48, 8",
        "ipv6.dst_low, 256, 64",
        "tcp.sequence, 32, 32",
        "tcp.flags, 104, 8",
        "tcp.urgent, 144, 16",
        "udp.checksum, 48, 16",
        "icmp.code, 8, 8",
        "l4.dst_port, 16, 16"
    })
    void layout(String name, int offset, int width) {
        HeaderField field = HeaderFields.find(name);
        assertThat(field.bitOffset()).isEqualTo(offset);
        assertThat(field.width()).isEqualTo(width);
    }

    @Test
    void fieldsLieInTheirHeaders() {
        assertThat(HeaderFields.all()).allSatisfy(field -> {
            assertThat(field.width()).isBetween(1, 64);
            if (field.protocol() != Protocol.PACKET) {
                assertThat(field.bitOffset() + field.width())
                        .isLessThanOrEqualTo(8 * field.protocol().length());
            }
        });
        assertThat(HeaderFields.find("ipv4.nothing")).isNull();
    }
}
