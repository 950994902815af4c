package org.thunderprism.codegen.ebpf.body;

import java.util.Set;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.ebpf.text.Helper;

/**
 * The generated body of one function.
 *
 * @param statements what stands between its braces, without the final return
 * @param functions what was cut out of it and has to be defined before it
 * @param helpers what it calls
 * @param plan the plan that suits it; when it is not the one it was generated with, the body must be generated again
 */
public record Body(CText statements, CText functions, Set<Helper> helpers, SpillPlan plan) {}
