package org.thunderprism.codegen.tests.ebpf;

import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import org.thunderprism.compiler.fuse.*;
import org.thunderprism.compiler.ir.*;
import org.thunderprism.compiler.lower.*;
import org.thunderprism.model.ir.*;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.type.ValueType;

public final class DevMlp {
    static Program program(boolean fuse, boolean verdict) throws Exception {
        IrFactory f = IrFactory.eINSTANCE;
        Network n = f.createNetwork(); n.setName("guard"); n.setStage(Stage.EXPAND);
        Program p = f.createProgram(); p.setVertex("bolt"); p.setIndex(1); n.getPrograms().add(p);
        Model m = f.createModel(); m.setName("mlp"); m.setFormat("pegasus"); m.setPath("/work/shared/data/ciciot2022/pegasus_mlp_b.json"); m.setDigest("0".repeat(64));
        m.setInputLength(10); m.setOutputLength(3); m.setResult(ValueType.signed(32).vector(3)); p.getModels().add(m);
        Module mod = f.createModule(); mod.setName("classify"); mod.setBody(f.createBlock()); p.getModules().add(mod);
        IrBuilder b = IrBuilder.on(mod.getBody());
        List<Value> xs = new ArrayList<>();
        String[] names = "ip_len ip_total_len protocol tos offset max_byte min_byte max_ipd min_ipd ipd".split(" ");
        int[] w = {8, 16, 8, 8, 16, 32, 16, 32, 32, 32};
        for (int i = 0; i < 10; i++) { Input in = f.createInput(); in.setName(names[i]); in.setType(ValueType.unsigned(w[i])); p.getInputs().add(in); xs.add(b.wrap(b.readInput(in), ValueType.signed(64))); }
        Value logits = b.call(m, b.pack(xs)); logits.setName("logits");
        b.result(mod, "logits", logits);
        Value l0 = b.extract(logits, 0), l1 = b.extract(logits, 1), l2 = b.extract(logits, 2);
        ValueType u32 = ValueType.unsigned(32);
        Value c1 = b.operation(Opcode.GREATER, l1, l0);
        Value best = b.operation(Opcode.SELECT, c1, l1, l0), idx = b.operation(Opcode.SELECT, c1, b.constant(u32, 1), b.constant(u32, 0));
        Value c2 = b.operation(Opcode.GREATER, l2, best);
        Value cls = b.operation(Opcode.SELECT, c2, b.constant(u32, 2), idx); cls.setName("class");
        b.result(mod, "class", cls);
        if (verdict) {
            Module act = f.createModule(); act.setName("act"); act.setBody(f.createBlock()); p.getModules().add(act);
            IrBuilder a = IrBuilder.on(act.getBody());
            If i0 = a.branch(a.operation(Opcode.EQUAL, cls, a.constant(u32, 0)));
            a.in(i0.getThen()).verdict(VerdictKind.PASS, null);
            IrBuilder e = a.in(IrBuilder.otherwise(i0));
            If i1 = e.branch(e.operation(Opcode.EQUAL, cls, e.constant(u32, 1)));
            e.in(i1.getThen()).verdict(VerdictKind.MARK, e.constant(u32, 10));
            e.in(IrBuilder.otherwise(i1)).verdict(VerdictKind.DROP, null);
        }
        Network low = new Lowering(new ModelFiles(Path.of("."), Map.of())).lower(n).value();
        if (fuse) low = new Fusion(FuseOptions.DEFAULT).fuse(low).network();
        return low.getPrograms().get(0);
    }

    public static void main(String[] a) throws Exception {
        Program p = program(a[0].equals("fuse"), !a[1].equals("plain"));
        List<long[]> rows = Files.lines(Path.of("/work/shared/data/ciciot2022/ciciot2022.csv")).skip(1).map(l -> Arrays.copyOf(Arrays.stream(l.split(",")).mapToLong(Long::parseLong).toArray(), 10)).collect(Collectors.toList());
        Random r = new Random(5);
        for (int i = 0; i < 5000; i++) rows.add(LongStream.of(255, 65535, 255, 255, 65535, 0xffffffffL, 65535, 0xffffffffL, 0xffffffffL, 0xffffffffL).map(x -> r.nextInt(3) == 0 ? r.nextLong() & x : r.nextInt(20) == 0 ? x : Math.min(x, r.nextInt(3000))).toArray());
        System.out.println(DevKernel.check(p, rows, "mlp"));
    }
}
