package org.thunderprism.codegen.ebpf.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.thunderprism.codegen.ebpf.text.CNames;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.codegen.ebpf.text.Helper;
import org.thunderprism.model.origin.Origin;

/**
 * The body of one function while it is written.
 *
 * <p>Statements go into chunks. A body that is not cut has one chunk; otherwise {@link #mayCut} begins a new one when the current one is
 * full. At the begin of a chunk nothing is in registers: the compiler cannot carry values over, and the verifier, which knows nothing about
 * what memory holds, meets the same state whichever way it came.
 */
public final class Code {

    /** What a body's function returns when a map does not give what it must, which never happens. */
    public static final String FAILED = "FAILED";
    /** What a body's function returns otherwise. */
    public static final String DONE = "DONE";

    /** Cells of one element of the map of cells: 32 KB, the most that the kernel gives a per-CPU element. */
    public static final int PAGE = 4_096;

    /** The map of cells. */
    public static final String CELLS = "thunder_cells";

    /** Estimated instructions of one chunk. */
    private static final int CHUNK = 160;

    /** How long variables of a body may live before it is cut: more than this many at a time would not fit the stack. */
    private static final int LIVE = 22;

    /** Estimated instructions of a body that is not cut. */
    private static final int WHOLE = 4_000;

    /** How names at the file's level begin: a variable of such a name would hide one. */
    private static final List<String> GLOBAL =
            List.of("state_", "counter_", "table_", "thunder_", "row_", "cells_", "receive_", "layer");

    private final SpillPlan plan;
    private final CNames names;
    private final Functions functions;
    private final Set<Helper> helpers = EnumSet.noneOf(Helper.class);
    private final Deque<Chunk> chunks = new ArrayDeque<>();
    private final Deque<Sequence> sequences = new ArrayDeque<>();
    private final BitSet crossing = new BitSet();
    private final List<int[]> lifetimes = new ArrayList<>();
    private int position;
    private int totalWeight;
    private int mostResources;
    private int blocks;
    private Origin origin;

    /**
     * @param function the name that functions cut out of the body begin with
     * @param names of variables
     * @param parameters pointers that the body's function is given; a body in chunks looks them up instead
     */
    public Code(String function, SpillPlan plan, CNames names, Resource... parameters) {
        this.plan = plan;
        this.names = names;
        this.functions = new Functions(function);
        sequences.push(new Sequence());
        chunks.push(new Chunk());
        if (!plan.isChunked()) {
            List.of(parameters).forEach(chunk()::provide);
        }
    }

    /** What the next statements come from. */
    public Code from(Origin newOrigin) {
        origin = newOrigin;
        return this;
    }

    public Origin origin() {
        return origin;
    }

    /** Whether pointers to what lives outside the body are parameters of its function; otherwise each chunk looks them up. */
    public boolean isWhole() {
        return !plan.isChunked();
    }

    /** Adds a statement of about four instructions. */
    public void statement(String text) {
        statement(text, 4);
    }

    /** Adds a statement. */
    public void statement(String text, int weight) {
        chunk().statements().from(origin).line(text);
        weigh(weight);
    }

    /** Adds a comment or a directive of the preprocessor. */
    public void remark(String text) {
        chunk().statements().from(null).line(text);
    }

    /** Where the next statement goes, for those who write text themselves. */
    public CText inline() {
        weigh(8);
        return chunk().statements().from(origin);
    }

    /** Opens a C block: variables defined in it end with it. The block belongs to the current chunk and is not cut. */
    public void open(String head) {
        chunk().statements().from(origin).open(head);
        blocks++;
        weigh(2);
    }

    public void close(String tail) {
        chunk().statements().from(null).close(tail);
        blocks--;
    }

    /** Defines a variable. */
    public Scalar.Variable define(String hint, String expression) {
        return define(hint, expression, 4);
    }

    /** Defines a variable. */
    public Scalar.Variable define(String hint, String expression, int weight) {
        Scalar.Variable variable = begin(hint);
        statement("const __u64 " + variable.name() + " = " + expression + ";", weight);
        keep(variable);
        return variable;
    }

    /** Defines a variable that the next statements change; {@link #keep} says when it has its value. */
    public Scalar.Variable declare(String hint, String expression) {
        Scalar.Variable variable = begin(hint);
        statement("__u64 " + variable.name() + " = " + expression + ";");
        return variable;
    }

    private Scalar.Variable begin(String hint) {
        Scalar.Variable variable =
                new Scalar.Variable(names.unique(isGlobal(hint) ? "v_" + hint : hint), lifetimes.size(), chunk());
        lifetimes.add(new int[] {position, position});
        return variable;
    }

    private static boolean isGlobal(String name) {
        for (String begin : GLOBAL) {
            if (name.startsWith(begin)) {
                return true;
            }
        }
        return false;
    }

    /** Says that the variable has its value, so that it can be stored if it is used elsewhere. */
    public void keep(Scalar.Variable variable) {
        touch(variable);
        if (plan.cell(variable.number()) >= 0) {
            // Without weight, so that the body is cut at the same places before and after cells are given out.
            statement(cell(variable) + " = " + variable.name() + ";", 0);
        }
    }

    /** The expression that reads a scalar here. */
    public String read(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Literal literal -> CTypes.literal(literal.value());
            case Scalar.Expression expression -> read(expression);
            case Scalar.Variable variable -> read(variable);
            case Scalar.Lane lane -> read(lane);
            case Scalar.PlanePart part -> read(part);
        };
    }

    private String read(Scalar.Expression expression) {
        require(expression.source());
        return expression.text();
    }

    private String read(Scalar.Variable variable) {
        touch(variable);
        if (chunks.contains(variable.home())) {
            return variable.name();
        }
        crossing.set(variable.number());
        return plan.cell(variable.number()) >= 0 ? cell(variable) : variable.name();
    }

    private String read(Scalar.Lane lane) {
        String bits = raw(lane);
        return lane.base() == 0 ? "(" + bits + ")" : "((" + bits + ") + " + CTypes.literal(lane.base()) + ")";
    }

    private String read(Scalar.PlanePart part) {
        String bits = "(" + raw(part.lane()) + ") " + (part.second() ? "/ " : "% ") + part.width();
        return "(" + bits + " + " + CTypes.literal(part.base()) + ")";
    }

    /** The expression that reads a lane's bits, without its base. */
    public String raw(Scalar.Lane lane) {
        String word = read(lane.word());
        String shifted = lane.shift() == 0 ? word : word + " >> " + lane.shift();
        return lane.shift() + lane.bits() >= Long.SIZE
                ? shifted
                : shifted + " & " + CTypes.literal((1L << lane.bits()) - 1);
    }

    private void touch(Scalar.Variable variable) {
        lifetimes.get(variable.number())[1] = position;
    }

    private String cell(Scalar.Variable variable) {
        int cell = plan.cell(variable.number());
        String page = "cells_" + cell / PAGE;
        require(Resource.at(page, "thunder_page", CELLS, Integer.toString(cell / PAGE)));
        return page + "->cell[" + cell % PAGE + "]";
    }

    /** Calls a helper. */
    public String call(Helper helper, String... arguments) {
        use(helper);
        return helper.call(arguments);
    }

    /** Says that a helper is used. */
    public void use(Helper helper) {
        if (helpers.add(helper)) {
            helper.needs().forEach(this::use);
        }
    }

    /** Makes a pointer known to the current chunk. */
    public String require(Resource resource) {
        chunk().require(resource);
        return resource.name();
    }

    /** Looks a pointer up among the statements, because its lookup uses variables. */
    public void locate(Resource resource) {
        chunk().provide(resource);
        resource.lookup().accept(chunk().statements().from(origin));
        weigh(8);
    }

    /** Whether the body will be generated again in any case, with another plan, so that its rest need not be written. */
    public boolean isSpoilt() {
        return !plan.isChunked() && totalWeight > WHOLE;
    }

    /** A place where the body may be cut, if it is to be cut and the chunk is full. Variables cross it, C blocks do not. */
    public void mayCut() {
        if (isFull()) {
            cut();
        }
    }

    /** Whether {@link #mayCut} would cut here. */
    public boolean isFull() {
        return plan.isChunked() && blocks == 0 && chunk().weight() >= CHUNK;
    }

    private void cut() {
        Chunk full = chunks.pop();
        finish(full);
        chunks.push(new Chunk());
    }

    private void finish(Chunk chunk) {
        mostResources = Math.max(mostResources, chunk.resources());
        if (!chunk.isEmpty()) {
            CText text =
                    new CText().open("").add(chunk.text()).line("FORGET();").close();
            sequences.peek().add(plan.isChunked() ? text : chunk.text(), chunk.weight());
        }
    }

    /**
     * A branch.
     *
     * @param condition asked for where the branch stands
     * @param weight estimated instructions of both sides
     * @param otherwise null when there is nothing to do
     */
    public void branch(Supplier<String> condition, int weight, Runnable then, Runnable otherwise) {
        if (!plan.isChunked() || blocks > 0 || weight <= CHUNK / 2) {
            open("if (" + condition.get() + ")");
            then.run();
            if (otherwise != null) {
                chunk().statements().close(" else {").deepen();
                otherwise.run();
            }
            close("");
            return;
        }
        // What stands before must not stay in registers while the sides run.
        cut();
        int cost = 0;
        CText text = new CText().from(origin).open("if (" + condition.get() + ")");
        Sequence side = side(then);
        cost += side.weight();
        text.add(side.text());
        if (otherwise != null) {
            side = side(otherwise);
            cost += side.weight();
            text.from(null).close(" else {").deepen().add(side.text());
        }
        text.from(null).close();
        chunk().statements().add(text);
        chunk().weigh(cost);
        cut();
    }

    private Sequence side(Runnable body) {
        sequences.push(new Sequence());
        chunks.push(new Chunk());
        body.run();
        finish(chunks.pop());
        Sequence side = sequences.pop();
        return side.fold(sequences.size(), functions);
    }

    private Chunk chunk() {
        return chunks.element();
    }

    private void weigh(int weight) {
        chunk().weigh(weight);
        totalWeight += weight;
        position++;
    }

    /** What came out. */
    public Body finish() {
        finish(chunks.pop());
        Sequence all = sequences.pop();
        CText statements = plan.isChunked() ? all.fold(0, functions).text() : all.text();
        return new Body(statements, functions.definitions(), helpers, nextPlan());
    }

    /** The plan that this body should have been generated with; this body's own when that is the case. */
    private SpillPlan nextPlan() {
        if (!plan.isChunked()) {
            return totalWeight <= WHOLE && mostAlive() + mostResources <= LIVE ? plan : SpillPlan.chunked();
        }
        return plan.covers(crossing) ? plan : SpillPlan.chunked(crossing);
    }

    private int mostAlive() {
        int[] change = new int[position + 2];
        for (int[] lifetime : lifetimes) {
            change[lifetime[0]]++;
            change[lifetime[1] + 1]--;
        }
        int alive = 0;
        int most = 0;
        for (int delta : change) {
            alive += delta;
            most = Math.max(most, alive);
        }
        return most;
    }
}
