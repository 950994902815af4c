package org.thunderprism.compiler.expand.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.source.SourceFiles;
import org.thunderprism.lang.header.HeaderFields;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.type.ValueType;

/**
 * The inputs of a vertex's program, made when they are first used. Using one feature brings in all features of its record, so that data sets
 * and layouts do not change with what a module happens to use.
 */
final class Inputs {

    private final Globals globals;
    private final Map<EObject, Map<Feature, Input>> records;
    private final Map<String, Input> headers = new LinkedHashMap<>();
    private final Map<Let, Input> carried;

    Inputs(Globals globals, SourceFiles files) {
        this.globals = globals;
        this.records = new TreeMap<>(files.order());
        this.carried = new TreeMap<>(files.order());
    }

    /** The input of a record's feature. */
    Input of(Feature feature) {
        Map<Feature, Input> record = records.get(feature.eContainer());
        if (record == null) {
            record = record((InputRecord) feature.eContainer());
            records.put(feature.eContainer(), record);
        }
        return record.get(feature);
    }

    private Map<Feature, Input> record(InputRecord record) {
        Map<Feature, Input> inputs = new LinkedHashMap<>();
        for (Feature feature : record.getFeatures()) {
            Input input = input(feature.getName(), globals.type(feature.getType()), feature);
            input.setHeaderField(feature.getHeaderField());
            inputs.put(feature, input);
        }
        return inputs;
    }

    /**
     * The input of a header field that no record names.
     *
     * @param user what needs the field
     */
    Input ofHeader(String field, EObject user) {
        Input input = headers.get(field);
        if (input == null) {
            input = input(field, ValueType.unsigned(HeaderFields.find(field).width()), user);
            input.setHeaderField(field);
            headers.put(field, input);
        }
        return input;
    }

    /** The input of a value that another vertex computes. */
    Input ofCarried(Let let, Message carrier, MessageField field) {
        Input input = carried.get(let);
        if (input == null) {
            input = input(field.getName(), field.getType(), let);
            input.setCarrier(carrier);
            carried.put(let, input);
        }
        return input;
    }

    private Input input(String name, ValueType type, EObject syntax) {
        Input input = IrFactory.eINSTANCE.createInput();
        input.setName(name);
        input.setType(type);
        input.setOrigin(globals.site().origin(syntax));
        return input;
    }

    /** All of them in record order: records as they are written, then header fields by first use, then what is carried. */
    List<Input> all() {
        List<Input> inputs = new ArrayList<>();
        records.values().forEach(record -> inputs.addAll(record.values()));
        inputs.addAll(headers.values());
        inputs.addAll(carried.values());
        return inputs;
    }
}
