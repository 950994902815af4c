package org.thunderprism.compiler.expand.body;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.source.Sources;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.origin.Expansion;
import org.thunderprism.model.origin.Origin;

/**
 * Where expansion stands: what names mean here, where instructions go, and through which macros it came.
 *
 * @param names what declarations stand for
 * @param code where instructions go
 * @param expansion the innermost macro, or null outside of all
 * @param depth macros around this place
 * @param received the message that this runs for, or null when it runs for a packet
 * @param sources where the syntax stands in its file
 */
public record Site(Environment names, Code code, Expansion expansion, int depth, Message received, Sources sources) {

    /** Whether this runs for a message, not for a packet. */
    public boolean receiving() {
        return received != null;
    }

    /** The origin of what this syntax expands to here. */
    public Origin origin(EObject syntax) {
        return new Origin(sources.range(syntax), expansion);
    }

    /** The same code with names of its own. */
    public Site scope() {
        return new Site(names.nested(), code, expansion, depth, received, sources);
    }

    /** The branch's then block. */
    public Site branch(If branch) {
        return new Site(names.nested(), code.branch(branch), expansion, depth, received, sources);
    }

    /** The branch's otherwise block. */
    public Site otherwise(If branch) {
        return new Site(names.nested(), code.otherwise(branch), expansion, depth, received, sources);
    }

    /** Inside one more macro, with names of its own. */
    public Site inside(String construct, EObject macro) {
        return inside(names, construct, macro);
    }

    /** Inside one more macro that sees other names: a function sees its parameters, not what its caller sees. */
    public Site inside(Environment visible, String construct, EObject macro) {
        Expansion step = new Expansion(construct, sources.range(macro), expansion);
        return new Site(visible.nested(), code, step, depth + 1, received, sources);
    }
}
