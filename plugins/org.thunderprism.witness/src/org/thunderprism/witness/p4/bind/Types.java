package org.thunderprism.witness.p4.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.witness.p4.syntax.Declaration;
import org.thunderprism.witness.p4.syntax.P4Exception;
import org.thunderprism.witness.p4.syntax.Position;
import org.thunderprism.witness.p4.syntax.TypeName;

/** The types of a program, and slots for what has one. */
final class Types {

    /** Widest number that this reader computes with. */
    private static final int WIDEST = 64;

    /** Fields of {@code standard_metadata_t} in {@code v1model.p4} whose types are numbers. */
    private static final Map<String, Integer> STANDARD = new LinkedHashMap<>();

    static {
        String fields = "ingress_port:9 egress_spec:9 egress_port:9 instance_type:32 packet_length:32 enq_timestamp:32"
                + " enq_qdepth:19 deq_timedelta:32 deq_qdepth:19 ingress_global_timestamp:48"
                + " egress_global_timestamp:48 mcast_grp:16 egress_rid:16 checksum_error:1 priority:3";
        for (String field : fields.split(" ")) {
            STANDARD.put(
                    field.substring(0, field.indexOf(':')), Integer.valueOf(field.substring(field.indexOf(':') + 1)));
        }
    }

    private final Map<String, Declaration> declared = new HashMap<>();
    private final List<Place.Header> headers = new ArrayList<>();
    private int slots;

    /** Takes a type's declaration into account. */
    void declare(Declaration declaration) throws P4Exception {
        if (declared.putIfAbsent(declaration.name(), declaration) != null) {
            throw new P4Exception(declaration.at(), declaration.name() + " is declared twice");
        }
        if (declaration instanceof Declaration.Header header) {
            int bits = 0;
            for (Declaration.Field field : header.fields()) {
                bits += field.type() instanceof TypeName.Bits type ? type.width() : 0;
            }
            if (bits % Byte.SIZE != 0) {
                throw new P4Exception(
                        header.at(), "header " + header.name() + " has " + bits + " bits, which is no number of bytes");
            }
        }
    }

    /** The type of a scalar. */
    static P4Type scalar(Position at, TypeName name) throws P4Exception {
        return switch (name) {
            case TypeName.Bool bool -> new P4Type.Bool();
            case TypeName.Bits bits -> {
                if (bits.width() > WIDEST) {
                    throw new P4Exception(at, "numbers have at most " + WIDEST + " bits here, not " + bits.width());
                }
                yield new P4Type.Bits(bits.width(), bits.signed());
            }
            case TypeName.Named named -> throw new P4Exception(named.at(), named.name() + " is no type of a number");
        };
    }

    int newSlot() {
        return slots++;
    }

    int slots() {
        return slots;
    }

    /** All headers that have a place. */
    List<Place.Header> headers() {
        return headers;
    }

    /** A place for a value of a type. */
    Place place(Position at, TypeName name) throws P4Exception {
        if (!(name instanceof TypeName.Named named)) {
            return new Place.Scalar(newSlot(), scalar(at, name));
        }
        if (named.name().equals("standard_metadata_t")) {
            Map<String, Place> members = new LinkedHashMap<>();
            STANDARD.forEach(
                    (field, width) -> members.put(field, new Place.Scalar(newSlot(), new P4Type.Bits(width, false))));
            return new Place.Struct(members);
        }
        return switch (declared.get(named.name())) {
            case Declaration.Header header -> header(header);
            case Declaration.Struct struct -> {
                Map<String, Place> members = new LinkedHashMap<>();
                for (Declaration.Field field : struct.fields()) {
                    if (members.put(field.name(), place(field.at(), field.type())) != null) {
                        throw new P4Exception(field.at(), "field " + field.name() + " is there twice");
                    }
                }
                yield new Place.Struct(members);
            }
            case null, default -> throw new P4Exception(at, "there is no type " + named.name());
        };
    }

    private Place header(Declaration.Header header) throws P4Exception {
        Map<String, Place.Scalar> fields = new LinkedHashMap<>();
        int valid = newSlot();
        for (Declaration.Field field : header.fields()) {
            P4Type type = scalar(field.at(), field.type());
            if (!(type instanceof P4Type.Bits)) {
                throw new P4Exception(field.at(), "a header's field is a number of bits here");
            }
            if (fields.put(field.name(), new Place.Scalar(newSlot(), type)) != null) {
                throw new P4Exception(field.at(), "field " + field.name() + " is there twice");
            }
        }
        Place.Header place = new Place.Header(valid, fields);
        headers.add(place);
        return place;
    }
}
