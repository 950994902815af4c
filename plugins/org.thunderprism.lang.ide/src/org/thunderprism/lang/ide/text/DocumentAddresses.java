package org.thunderprism.lang.ide.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.common.util.URI;

/**
 * The one address of each document that a client talks about, see {@link Addresses}. A document whose name does not tell its language, such
 * as one that was never saved, is named after the language that the client opens it with.
 *
 * <p>Safe for several threads.
 */
public final class DocumentAddresses {

    /** As clients name the language of topologies; everything else that they open is ThunderDSL. */
    public static final String TOPOLOGY_LANGUAGE = "thunder-topology";

    private final Map<String, URI> open = new ConcurrentHashMap<>();
    private final Map<URI, String> spellings = new ConcurrentHashMap<>();

    /** A document was opened; its address. */
    public URI opened(String address, String language) {
        URI file = TOPOLOGY_LANGUAGE.equals(language) ? Addresses.ofTopology(address) : Addresses.of(address);
        open.put(address, file);
        spellings.put(file, address);
        return file;
    }

    /** A document was closed; what its address was. */
    public URI closed(String address) {
        URI file = of(address);
        open.remove(address);
        return file;
    }

    public URI of(String address) {
        URI file = open.get(address);
        return file == null ? Addresses.of(address) : file;
    }

    /** How the protocol names a file: as the client did when it opened it last. */
    public String spelled(URI file) {
        String spelling = spellings.get(file);
        return spelling == null ? Addresses.spelled(file) : spelling;
    }
}
