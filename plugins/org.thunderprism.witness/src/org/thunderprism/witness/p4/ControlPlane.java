package org.thunderprism.witness.p4;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thunderprism.witness.p4.run.MatchTable;
import org.thunderprism.witness.p4.run.MatchTable.Test;
import org.thunderprism.witness.p4.run.Switch;

/** Fills tables: the command {@code table_add} of bmv2's {@code simple_switch_CLI}. Entries have to come in the order of their priorities. */
final class ControlPlane {

    private ControlPlane() {}

    /**
     * Carries out commands, one in each line.
     *
     * @throws IllegalArgumentException when a command is none, or the switch cannot do what it says
     */
    static void execute(String commands, Switch device) {
        commands.lines().filter(line -> !line.isBlank()).forEach(line -> add(line, device));
    }

    private static void add(String line, Switch device) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        int arrow = words.indexOf("=>");
        if (!words.get(0).equals("table_add") || arrow < 3) {
            throw new IllegalArgumentException("no such command: " + line);
        }
        String name = words.get(1).substring(words.get(1).indexOf('.') + 1);
        MatchTable table = device.tables().get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        List<String> keys = words.subList(3, arrow);
        if (keys.size() != table.widths().size()) {
            throw new IllegalArgumentException(
                    "table " + name + " has " + table.widths().size() + " keys: " + line);
        }
        List<Test> tests = new ArrayList<>();
        boolean ranked = false;
        for (int i = 0; i < keys.size(); i++) {
            tests.add(test(keys.get(i), table.widths().get(i)));
            ranked |= keys.get(i).contains("&&&") || keys.get(i).contains("->");
        }
        List<String> data = words.subList(arrow + 1, words.size() - (ranked ? 1 : 0));
        table.add(tests, data.stream().mapToLong(Long::parseUnsignedLong).toArray());
    }

    private static Test test(String key, int width) {
        int mask = key.indexOf("&&&");
        int range = key.indexOf("->");
        int prefix = key.indexOf('/');
        if (mask >= 0) {
            return Test.masked(number(key.substring(0, mask)), number(key.substring(mask + 3)));
        }
        if (range >= 0) {
            return Test.range(number(key.substring(0, range)), number(key.substring(range + 2)));
        }
        if (prefix >= 0) {
            int length = Integer.parseInt(key.substring(prefix + 1));
            long all = -1L >>> Long.SIZE - width;
            return Test.masked(number(key.substring(0, prefix)), length == 0 ? 0 : all << width - length & all);
        }
        return Test.exact(number(key));
    }

    private static long number(String text) {
        return Long.parseUnsignedLong(text);
    }
}
