package org.thunderprism.codegen.p4.text;

import java.util.Set;
import org.thunderprism.codegen.naming.UniqueNames;

/** Makes P4 identifiers out of names, each only once; none hides a name of {@code core.p4}, {@code v1model.p4} or the program's frame. */
public final class P4Names {

    private static final Set<String> RESERVED = Set.of("""
        abstract action actions apply bit bool break const continue control default else entries enum error exit
        extern false for header header_union if in inout int key list match_kind out package parser priority return
        select size state string struct switch table this transition true tuple type typedef value_set varbit void
        accept reject start main headers metadata standard packet verify hash clone log_msg assert assume resubmit
        recirculate truncate digest random counter meter register exact ternary lpm range optional selector
        mark_to_drop NoAction packet_in packet_out static_assert standard_metadata_t CounterType MeterType
        direct_counter direct_meter action_profile action_selector HashAlgorithm Checksum16 CloneType clone3
        clone_preserving_field_list resubmit_preserving_field_list recirculate_preserving_field_list
        verify_checksum update_checksum verify_checksum_with_payload update_checksum_with_payload Parser
        VerifyChecksum Ingress Egress ComputeChecksum Deparser V1Switch ThunderParser ThunderVerify ThunderIngress
        ThunderEgress ThunderCompute ThunderDeparser ethernet_t record_t result_t message_t headers_t metadata_t
        """.strip().split("\\s+"));

    private final UniqueNames names = new UniqueNames(RESERVED);

    /** An identifier that no call has given before: the name as it stands if possible, else with a number behind it. */
    public String unique(String name) {
        return names.unique(identifier(name));
    }

    /** The name with everything replaced that cannot stand in an identifier; names of v1model begin with two underscores. */
    private static String identifier(String name) {
        String text = name.replaceAll("[^A-Za-z0-9_]", "_").replaceAll("^_+", "");
        return text.isEmpty() || Character.isDigit(text.charAt(0)) ? "v" + text : text;
    }
}
