// SPDX-License-Identifier: Apache-2.0
//
// What a test run costs by itself.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

SEC("xdp")
int empty(struct xdp_md *context)
{
	return XDP_PASS;
}

char _license[] SEC("license") = "Dual BSD/GPL";
