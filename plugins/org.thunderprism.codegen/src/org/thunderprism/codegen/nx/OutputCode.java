package org.thunderprism.codegen.nx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.Value;

/** Writes what is seen of the records from outside: verdict, results and messages. */
final class OutputCode {

    private final Scope scope;
    private final Dependence dependence;
    private final NxFunction function;
    private final List<FlatCode.Step> code;
    private final List<Value> results;
    private final Map<String, String> output = new LinkedHashMap<>();

    OutputCode(Scope scope, Dependence dependence, NxFunction function, List<FlatCode.Step> code, List<Value> results) {
        this.scope = scope;
        this.dependence = dependence;
        this.function = function;
        this.code = code;
        this.results = results;
    }

    /** The keys and values of the map. */
    Map<String, String> write() {
        if (!function.results().isEmpty()) {
            verdict(function.results().get(0), function.results().get(1));
            for (int i = 0; i < results.size(); i++) {
                put(function.results().get(i + 2), scope.vector(results.get(i)));
            }
        }
        for (NxSend send : function.sends()) {
            FlatCode.Step step = code.stream()
                    .filter(candidate -> candidate.instruction() == send.send())
                    .findFirst()
                    .orElseThrow();
            put(send.sent(), guard(step).orElseGet(() -> scope.broadcast("1")));
            for (int i = 0; i < send.fields().size(); i++) {
                put(send.fields().get(i), scope.vector(send.send().getValues().get(i)));
            }
        }
        return output;
    }

    private void put(NxTensor tensor, String expression) {
        output.put(tensor.name(), expression);
    }

    private Optional<String> guard(FlatCode.Step step) {
        return scope.guard(step.guard(), dependence);
    }

    /** The last verdict that takes effect wins. */
    private void verdict(NxTensor kinds, NxTensor arguments) {
        String kind = scope.broadcast("0");
        String argument = scope.broadcast("0");
        for (FlatCode.Step step : lastVerdicts()) {
            SetVerdict verdict = (SetVerdict) step.instruction();
            String number = Integer.toString(verdict.getKind().getValue());
            Value value = verdict.getArgument();
            String given = value == null
                    ? scope.broadcast("0")
                    : Carrier.S64.from(Carrier.of(value.getType()), scope.vector(value));
            Optional<String> guard = guard(step);
            kind = chosen("verdict", guard, scope.broadcast(number), kind);
            argument = chosen("argument", guard, given, argument);
        }
        put(kinds, kind);
        put(arguments, argument);
    }

    /** The verdicts from the last one on that always takes effect. */
    private List<FlatCode.Step> lastVerdicts() {
        List<FlatCode.Step> verdicts = new ArrayList<>();
        for (FlatCode.Step step : code) {
            if (step.instruction() instanceof SetVerdict) {
                if (step.guard() == null) {
                    verdicts.clear();
                }
                verdicts.add(step);
            }
        }
        return verdicts;
    }

    private String chosen(String hint, Optional<String> guard, String now, String before) {
        return guard.map(holds -> scope.let(hint, "Nx.select(" + holds + ", " + now + ", " + before + ")"))
                .orElse(now);
    }
}
