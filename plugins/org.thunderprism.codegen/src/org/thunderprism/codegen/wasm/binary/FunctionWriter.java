package org.thunderprism.codegen.wasm.binary;

import java.util.ArrayList;
import java.util.List;

/**
 * The code of one function (sections 5.4 and 5.5.13): instructions are appended in stack order. The writer does not check
 * types; a validator does.
 */
public final class FunctionWriter {

    private static final int BLOCK = 0x02;
    private static final int LOOP = 0x03;
    private static final int IF = 0x04;
    private static final int ELSE = 0x05;
    private static final int END = 0x0b;
    private static final int BRANCH = 0x0c;
    private static final int BRANCH_IF = 0x0d;
    private static final int RETURN = 0x0f;
    private static final int CALL = 0x10;
    private static final int DROP = 0x1a;
    private static final int SELECT = 0x1b;
    private static final int LOCAL_GET = 0x20;
    private static final int LOCAL_SET = 0x21;
    private static final int LOCAL_TEE = 0x22;
    private static final int I32_CONST = 0x41;
    private static final int I64_CONST = 0x42;
    private static final int NO_RESULT = 0x40;
    private static final int MISCELLANEOUS = 0xfc;
    private static final int MEMORY_FILL = 11;

    private final int index;
    private final String name;
    private final Signature signature;
    private final List<NumberType> locals = new ArrayList<>();
    private final ByteWriter code = new ByteWriter();

    FunctionWriter(int index, String name, Signature signature) {
        this.index = index;
        this.name = name;
        this.signature = signature;
    }

    String name() {
        return name;
    }

    Signature signature() {
        return signature;
    }

    int index() {
        return index;
    }

    /** Bytes of code so far. */
    public int size() {
        return code.size();
    }

    /** Declares a local variable, initially zero, and returns its index; parameters come first, from index 0. */
    public int local(NumberType type) {
        locals.add(type);
        return signature.parameters().size() + locals.size() - 1;
    }

    public FunctionWriter get(int local) {
        return withIndex(LOCAL_GET, local);
    }

    public FunctionWriter set(int local) {
        return withIndex(LOCAL_SET, local);
    }

    public FunctionWriter tee(int local) {
        return withIndex(LOCAL_TEE, local);
    }

    /** A constant; of an {@code I32} the low 32 bits count. */
    public FunctionWriter constant(NumberType type, long value) {
        return type == NumberType.I32 ? constant((int) value) : constant(value);
    }

    public FunctionWriter constant(int value) {
        code.write(I32_CONST).signed(value);
        return this;
    }

    public FunctionWriter constant(long value) {
        code.write(I64_CONST).signed(value);
        return this;
    }

    public FunctionWriter numeric(Numeric instruction) {
        code.write(instruction.code());
        return this;
    }

    /** A load or store at the address on the stack plus {@code offset}. */
    public FunctionWriter memory(MemoryAccess access, int offset) {
        code.write(access.code()).unsigned(access.alignment()).unsigned(offset);
        return this;
    }

    /** Fills memory: on the stack are the address, the byte and the count (memory.fill, section 5.4.6). */
    public FunctionWriter fill() {
        code.write(MISCELLANEOUS).unsigned(MEMORY_FILL).write(0);
        return this;
    }

    public FunctionWriter select() {
        code.write(SELECT);
        return this;
    }

    public FunctionWriter drop() {
        code.write(DROP);
        return this;
    }

    /** Begins a block without a result: a branch to it goes behind its end. */
    public FunctionWriter block() {
        code.write(BLOCK).write(NO_RESULT);
        return this;
    }

    /** Begins a loop: a branch to it goes to its begin. */
    public FunctionWriter loop() {
        code.write(LOOP).write(NO_RESULT);
        return this;
    }

    /** Begins what runs when the i32 on the stack is not zero. */
    public FunctionWriter when() {
        code.write(IF).write(NO_RESULT);
        return this;
    }

    /** The same, leaving a result on the stack in both branches. */
    public FunctionWriter when(NumberType result) {
        code.write(IF).write(result.code());
        return this;
    }

    public FunctionWriter otherwise() {
        code.write(ELSE);
        return this;
    }

    /** Ends the innermost block, loop or condition. */
    public FunctionWriter end() {
        code.write(END);
        return this;
    }

    /** @param depth how many enclosing constructs to leave out; 0 is the innermost one */
    public FunctionWriter branch(int depth) {
        return withIndex(BRANCH, depth);
    }

    /** A branch that is taken when the i32 on the stack is not zero. */
    public FunctionWriter branchIf(int depth) {
        return withIndex(BRANCH_IF, depth);
    }

    /** Leaves the function; its results are on the stack. */
    public FunctionWriter leave() {
        code.write(RETURN);
        return this;
    }

    public FunctionWriter call(FunctionWriter function) {
        return withIndex(CALL, function.index);
    }

    private FunctionWriter withIndex(int opcode, int operand) {
        code.write(opcode).unsigned(operand);
        return this;
    }

    void encode(ByteWriter out) {
        ByteWriter body = new ByteWriter();
        encodeLocals(body);
        body.write(code.toByteArray()).write(END);
        out.sized(body);
    }

    /** Locals are declared as runs of one type. */
    private void encodeLocals(ByteWriter out) {
        ByteWriter runs = new ByteWriter();
        int count = 0;
        for (int begin = 0; begin < locals.size(); count++) {
            NumberType type = locals.get(begin);
            int end = begin;
            while (end < locals.size() && locals.get(end) == type) {
                end++;
            }
            runs.unsigned(end - begin).write(type.code());
            begin = end;
        }
        out.unsigned(count).write(runs.toByteArray());
    }
}
