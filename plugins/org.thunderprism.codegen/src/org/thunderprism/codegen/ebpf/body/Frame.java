package org.thunderprism.codegen.ebpf.body;

/**
 * The pointers that a body works with. A body that is not cut gets them as parameters; the functions of a body in chunks look them up in one
 * per-CPU element, {@code struct thunder_frame}.
 */
public final class Frame {

    /** The map that holds the frame of a body in chunks. */
    public static final String MAP = "thunder_frames";

    /** The packet's inputs. */
    public static final Resource INPUT = member("input", "const struct thunder_input *");
    /** The verdict. */
    public static final Resource OUTCOME = member("outcome", "struct thunder_outcome *");
    /** Where observed results go; there is no such thing in a program that is not observed. */
    public static final Resource RESULT = new Resource("result", text -> {
        text.line("#ifdef THUNDER_OBSERVE");
        Resource.single("result", "thunder_result", Frame.RESULTS).lookup().accept(text);
        text.line("#endif");
    });
    /** The payload of the message that is being received. */
    public static final Resource MESSAGE = member("message", "const __u8 *");

    /** The map that holds the observed results of a body in chunks. */
    public static final String RESULTS = "thunder_results";

    private Frame() {}

    private static Resource member(String name, String type) {
        return new Resource(
                name,
                text -> text.line(type + name + " = frame(offsetof(struct thunder_frame, " + name + "));")
                        .line("")
                        .line("if (!" + name + ")")
                        .line("\treturn " + Code.FAILED + ";"));
    }
}
