package org.thunderprism.codegen.p4;

import org.thunderprism.codegen.p4.text.P4Text;

/** The parser, controls and package of a v1model program around what differs from program to program. */
final class Skeleton {

    /** The control with all tables and registers. */
    static final String INGRESS = "ThunderIngress";

    private static final String COMMON = "inout headers_t headers, inout metadata_t metadata";
    private static final String STANDARD = ", inout standard_metadata_t standard";

    private Skeleton() {}

    /**
     * Writes everything behind the types.
     *
     * @param parser the parser's states
     * @param ingress declarations and apply block of the ingress control
     * @param deparser statements of the deparser
     */
    static void write(P4Text text, P4Text parser, P4Text ingress, P4Text deparser) {
        text.gap()
                .open("parser ThunderParser(packet_in packet, out headers_t headers, inout metadata_t metadata"
                        + STANDARD + ")");
        text.add(parser).close();
        text.gap()
                .open("control ThunderVerify(" + COMMON + ")")
                .line("apply { }")
                .close();
        text.gap()
                .open("control " + INGRESS + "(" + COMMON + STANDARD + ")")
                .add(ingress)
                .close();
        text.gap()
                .open("control ThunderEgress(" + COMMON + STANDARD + ")")
                .line("apply { }")
                .close();
        text.gap()
                .open("control ThunderCompute(" + COMMON + ")")
                .line("apply { }")
                .close();
        text.gap()
                .open("control ThunderDeparser(packet_out packet, in headers_t headers)")
                .open("apply");
        text.add(deparser).close().close().gap();
        text.line("V1Switch(ThunderParser(), ThunderVerify(), " + INGRESS + "(), ThunderEgress(), ThunderCompute(),"
                + " ThunderDeparser()) main;");
    }
}
