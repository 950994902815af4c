package org.thunderprism.compiler.ir;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.thunderprism.model.ir.Network;

/** The identity of a program: SHA-256 (FIPS 180-4) of its {@linkplain CanonicalJson canonical JSON}. */
public final class IrHash {

    private IrHash() {}

    /** 64 lower-case hexadecimal digits. The {@code irHash} of a build is that of the network of stage expand. */
    public static String of(Network network) {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            CanonicalJson.write(network, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
